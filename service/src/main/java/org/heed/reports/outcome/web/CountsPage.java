package org.heed.reports.outcome.web;

import java.util.List;
import org.heed.ground.charts.Bars;
import org.heed.ground.charts.LineChart;
import org.heed.ground.charts.TileMap;
import org.heed.ground.web.Field;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;

/**
 * Counts of a period.
 *
 * @param period such as "27 Nov 2025 to 24 Nov 2026"
 * @param weeks nothing where there is no whole week yet
 * @param forces the map; nothing where there is nothing to show
 * @param tables by region, force and channel
 * @param smallest the smallest count that is shown
 */
public record CountsPage(
        StaffFrame frame,
        Field choose,
        String period,
        Total total,
        List<LineChart> weeks,
        List<TileMap> forces,
        List<Counted> tables,
        List<Bars> heard,
        int smallest,
        boolean suppressed) {

    /** The period as a whole; a text is a dash where it may not be shown. */
    public record Total(String reports, String useful, String rate, String interval) {}

    /** A table and where its figures can be had as a file. */
    public record Counted(String title, Table table, String csv) {}
}
