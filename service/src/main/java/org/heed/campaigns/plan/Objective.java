package org.heed.campaigns.plan;

import java.time.LocalDate;

/**
 * What a campaign promises to change: specific, measurable, and by a day.
 *
 * @param metric what is counted, such as "useful reports a week in the regions that see it"
 * @param baseline where it stands before, with its period
 * @param target where it is meant to stand
 * @param by the day on which it is judged
 */
public record Objective(String metric, String baseline, String target, LocalDate by) {
    public Objective {
        if (metric.isBlank() || baseline.isBlank() || target.isBlank()) {
            throw new IllegalArgumentException("an objective needs a metric, a baseline and a target");
        }
    }
}
