package org.heed.uplift.planning;

import java.util.List;

/** What a power study says of one statistic: power, or why none is quoted. */
public sealed interface Power {

    /** The test's level as the set allows it: the largest k / size not above the significance that was asked for. */
    double attainableLevel();

    /** How often the test found an effect where there was none, over the placebo campaigns. */
    PowerPoint falsePositives();

    /**
     * The test keeps its level on this history, so that its power may be quoted.
     *
     * @param attainableLevel see {@link Power#attainableLevel()}
     * @param curve one point for each effect, 0 first
     * @param at80 smallest effect found in 80 % of campaigns
     * @param at50 smallest effect found in half of them
     */
    record Quoted(double attainableLevel, List<PowerPoint> curve, SmallestEffect at80, SmallestEffect at50)
            implements Power {

        /** Copies the curve. */
        public Quoted {
            curve = List.copyOf(curve);
        }

        @Override
        public PowerPoint falsePositives() {
            return curve.getFirst();
        }

        /**
         * The power for an effect on the grid.
         *
         * @throws IllegalArgumentException if the study did not look at this effect
         */
        public PowerPoint at(double effect) {
            return curve.stream()
                    .filter(point -> point.effect() == effect)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the study has no effect of " + effect + ": it has "
                            + curve.stream().map(PowerPoint::effect).toList()));
        }
    }

    /**
     * The test does not keep its level on this history, or cannot have it, so that power would mislead.
     *
     * @param attainableLevel see {@link Power#attainableLevel()}
     * @param falsePositives how often it found an effect where there was none
     * @param reason why
     */
    record Refused(double attainableLevel, PowerPoint falsePositives, Reason reason) implements Power {}

    /** Why no power is quoted. */
    enum Reason {
        /** The set is too small ever to reject: choose a design with more assignments. */
        LEVEL_OUT_OF_REACH("the set has too few assignments to reject at this significance, whatever happens"),
        /** The set's steps of p are so coarse that the test rejects far less often than asked. */
        LEVEL_TOO_COARSE("the set has so few assignments that its level lies far below the significance asked for"),
        /** Effects are found that are not there. */
        TOO_MANY_FALSE_POSITIVES("effects that are not there are found too often on this history"),
        /** The test rejects too seldom, though its set would let it: many equal statistics, as of many zeros. */
        TOO_FEW_FALSE_POSITIVES("the test rejects less often than its set allows, as with many equal cells");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** The reason in words. */
        public String text() {
            return text;
        }
    }
}
