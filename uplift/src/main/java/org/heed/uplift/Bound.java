package org.heed.uplift;

/** One end of an interval: a number, or plainly unbounded when the data rule out nothing on that side. */
public sealed interface Bound {

    /**
     * The interval ends here and holds its end.
     *
     * @param value a finite number
     */
    record At(double value) implements Bound {

        /** Refuses an end that is not a finite number. */
        public At {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "an end of an interval must be finite, was " + value + ": use Unbounded where there is no end");
            }
        }
    }

    /** The interval has no end on this side. */
    record Unbounded() implements Bound {}
}
