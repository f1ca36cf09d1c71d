package org.heed.measurement.statement.web;

import java.util.List;
import org.heed.campaigns.plan.Plan;
import org.heed.ground.charts.DotWhisker;
import org.heed.ground.charts.LineChart;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.web.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's effect: what was found, or why nothing can be said.
 *
 * @param headline one sentence
 * @param range what the interval says, or what to wait for
 * @param warnings about the data, in plain words
 * @param found figures and pictures; null where nothing can be said
 */
public record EffectPage(
        StaffFrame frame,
        Plan plan,
        Tag standing,
        String headline,
        String range,
        List<String> warnings,
        @Nullable Found found) {

    /** The figures of a statement and its pictures. */
    public record Found(
            List<SummaryRow> figures,
            LineChart series,
            DotWhisker effects,
            List<SummaryRow> method,
            List<SummaryRow> proof) {}
}
