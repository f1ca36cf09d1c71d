package org.heed.uplift.timeseries;

import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.heed.uplift.Interval;
import org.heed.uplift.chance.StudentT;

/** On how many sides an interval ends. */
public enum Sides {
    /** Both ends; half of what is left out lies on each side. */
    BOTH {
        @Override
        Estimate around(double value, double standardError, StudentT t, double level) {
            double reach = t.reach(level) * standardError;
            return new Estimate(value, Interval.between(level, value - reach, value + reach));
        }
    },
    /** A lower end only: "at least so much". All that is left out lies below. The level must be at least 0.5. */
    LOWER {
        @Override
        Estimate around(double value, double standardError, StudentT t, double level) {
            if (!(level >= 0.5)) {
                throw new IllegalArgumentException("a one-sided level must lie in [0.5, 1), was " + level);
            }
            Bound lower = new Bound.At(value - t.quantile(level) * standardError);
            return new Estimate(value, new Interval(level, lower, new Bound.Unbounded()));
        }
    };

    abstract Estimate around(double value, double standardError, StudentT t, double level);
}
