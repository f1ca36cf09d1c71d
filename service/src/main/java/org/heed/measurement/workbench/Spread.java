package org.heed.measurement.workbench;

import java.util.List;

/**
 * A statistic of everything that could have happened, and of what did.
 *
 * @param values of all, what happened among them
 * @param observed of what happened
 * @param each what one of them is, such as "a choice of 4 of the 9 units"
 * @param measure what the statistic is
 */
public record Spread(List<Double> values, double observed, String each, String measure) {
    public Spread {
        values = List.copyOf(values);
    }
}
