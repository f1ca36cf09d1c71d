package org.heed.measurement.workbench;

import java.util.Locale;
import org.heed.uplift.Verdict;

/** What a method lets one say. */
public enum Answer {
    ROSE,
    FELL,
    COULD_NOT_TELL,
    /** The method gives a number but no test of it. */
    NO_TEST;

    static Answer of(Verdict verdict) {
        return switch (verdict) {
            case ROSE -> ROSE;
            case FELL -> FELL;
            case COULD_NOT_TELL -> COULD_NOT_TELL;
        };
    }

    /** By a p that is small enough for the level, and the direction of the estimate. */
    static Answer of(double p, double level, double estimate) {
        if (Double.isNaN(p)) {
            return NO_TEST;
        }
        if (p > 1 - level + 1e-9) {
            return COULD_NOT_TELL;
        }
        return estimate > 0 ? ROSE : FELL;
    }

    /** As in JSON. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
