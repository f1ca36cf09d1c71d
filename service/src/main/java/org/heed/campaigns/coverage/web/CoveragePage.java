package org.heed.campaigns.coverage.web;

import java.util.List;
import org.heed.campaigns.coverage.WaitingFile;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.ground.charts.HeatTable;
import org.heed.ground.charts.TileMap;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;

/** What a campaign reaches and misses. */
public record CoveragePage(
        StaffFrame frame,
        CampaignHead head,
        String told,
        List<Figure> figures,
        List<String> warnings,
        TileMap map,
        Table uncovered,
        HeatTable regions,
        HeatTable forces,
        List<WaitingFile> waiting,
        String address) {

    /** A number that matters, and what it counts. */
    public record Figure(String number, String what) {}

    /** True before the first booking. */
    public boolean isEmpty() {
        return forces.rows().isEmpty();
    }
}
