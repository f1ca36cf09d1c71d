package org.heed.campaigns.coverage.web;

import java.util.List;
import org.heed.campaigns.coverage.WaitingFile;
import org.heed.ground.charts.HeatTable;
import org.heed.ground.charts.TileMap;
import org.heed.ground.web.Field;
import org.heed.ground.web.Table;

/**
 * What a campaign reaches and misses.
 *
 * @param lead who is reached and who is not, in one sentence; empty before the first booking
 * @param findings what breaks a rule and blocks the launch, the gravest first
 * @param choice of measure and weeks
 */
public record CoveragePage(
        CoverageDesk.Around around,
        String told,
        String lead,
        List<String> findings,
        List<Figure> figures,
        TileMap standing,
        Table uncovered,
        Table reached,
        Shown shown,
        List<WaitingFile> waiting) {

    /** A number that matters, and what it counts. */
    public record Figure(String number, String what) {}

    /** What was chosen to be shown. */
    public record Shown(List<Field> choice, TileMap map, HeatTable regions, HeatTable forces) {}

    /** True before the first booking. */
    public boolean isEmpty() {
        return lead.isEmpty();
    }
}
