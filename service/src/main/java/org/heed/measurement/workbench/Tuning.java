package org.heed.measurement.workbench;

import java.util.OptionalDouble;
import org.heed.uplift.Panel;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.LogTwoWay;
import org.heed.uplift.randomisation.PoissonScore;
import org.heed.uplift.randomisation.RatioOfRatios;
import org.heed.uplift.randomisation.Statistic;

/**
 * What a method may be told besides the question.
 *
 * @param intercept whether each unit's own mean is taken off first
 * @param model how an augmented synthetic control is corrected
 * @param lambda the penalty of ridge, or found by leaving out one period at a time
 * @param test what a randomisation test compares
 */
record Tuning(Intercept intercept, Model model, OptionalDouble lambda, Test test) {

    /** As in GeoLift without model: fixed effects, no correction. */
    static Tuning usual() {
        return new Tuning(Intercept.FIXED_EFFECTS, Model.NONE, OptionalDouble.empty(), Test.LOG_DID);
    }

    /** Whether each unit's own mean is taken off first. */
    enum Intercept {
        FIXED_EFFECTS,
        NONE
    }

    /** How an augmented synthetic control is corrected; typed in small letters. */
    enum Model {
        NONE,
        RIDGE
    }

    /** What a randomisation test compares. */
    enum Test {
        LOG_DID,
        SCORE,
        RATIO_OF_RATIOS;

        /** For a pattern that is no block, log-DiD becomes the two-way contrast of logarithms. */
        Statistic statistic(Panel.Kind kind, Design design) {
            if (this == LOG_DID && !design.isBlock()) {
                return kind == Panel.Kind.COUNTS ? LogTwoWay.ofCounts() : LogTwoWay.ofPositiveValues();
            }
            return statistic(kind);
        }

        Statistic statistic(Panel.Kind kind) {
            return switch (this) {
                case LOG_DID -> kind == Panel.Kind.COUNTS ? LogDid.ofCounts() : LogDid.ofPositiveValues();
                case SCORE -> new PoissonScore();
                case RATIO_OF_RATIOS -> new RatioOfRatios();
            };
        }
    }
}
