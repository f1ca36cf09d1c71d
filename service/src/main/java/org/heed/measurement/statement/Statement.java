package org.heed.measurement.statement;

import java.time.LocalDate;
import java.util.List;
import org.heed.campaigns.plan.Plan;
import org.heed.measurement.panel.Measure;
import org.heed.uplift.randomisation.Effect;
import org.heed.uplift.randomisation.TreatedSeries;

/** What may be said about a campaign's effect. */
public sealed interface Statement {

    /** The campaign it speaks of. */
    Plan plan();

    /**
     * The planned test has been done.
     *
     * @param measure what the effect is on
     * @param effect rate ratio with its interval, p, and the smallest p that the design could give
     * @param series what was counted in the exposed regions, and what would have been without the campaign
     * @param standing planned before the start, or only explored
     * @param proof what another person needs to get the same figures
     * @param emptyWeeks first days of weeks in which nothing at all was counted
     */
    record Stated(
            Plan plan,
            Measure measure,
            Effect effect,
            TreatedSeries series,
            Standing standing,
            Proof proof,
            List<LocalDate> emptyWeeks)
            implements Statement {
        public Stated {
            emptyWeeks = List.copyOf(emptyWeeks);
        }

        /** The estimated factor by which the campaign multiplied the counts; 1 is no effect. */
        public double ratio() {
            return effect.rateRatio().value();
        }

        /** True where the interval holds the factor, so that it fits what was counted. */
        public boolean holds(double ratio) {
            return effect.rateRatio().interval().contains(ratio);
        }

        /** Two-sided p of "no effect". */
        public double p() {
            return effect.p();
        }
    }

    /** It cannot be said yet: weeks are still to come, or counts are missing. */
    record NotYet(Plan plan, String why) implements Statement {}

    /** It can never be said with this plan. */
    record NotMeasurable(Plan plan, String why) implements Statement {}

    /** Whether the test was fixed before the campaign started. */
    enum Standing {
        PLANNED,
        EXPLORATORY
    }

    /**
     * What makes a statement repeatable.
     *
     * @param planHash SHA-256 of the frozen plan, or empty
     * @param assignmentsHash SHA-256 of the set of assignments that could have happened
     * @param dataHash SHA-256 of the panel's counts
     * @param library version of uplift
     */
    record Proof(String planHash, String assignmentsHash, String dataHash, String library) {}
}
