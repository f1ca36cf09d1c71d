package org.heed.measurement.workbench;

import java.util.List;
import java.util.Optional;
import org.heed.uplift.Bound;
import org.heed.uplift.Interval;
import org.heed.uplift.synthetic.AcceptedEffects;

/** Intervals of single periods as a band in the picture. */
final class Bands {
    private Bands() {}

    /** Draws nothing unless every period has a bounded interval. */
    static void draw(Finding.Draft draft, List<AcceptedEffects> periods) {
        List<Interval> intervals = periods.stream()
                .map(AcceptedEffects::hull)
                .flatMap(Optional::stream)
                .filter(Interval::isBounded)
                .toList();
        if (intervals.size() == periods.size()) {
            draft.band(
                    intervals.stream()
                            .mapToDouble(interval -> end(interval.lower()))
                            .toArray(),
                    intervals.stream()
                            .mapToDouble(interval -> end(interval.upper()))
                            .toArray());
        }
    }

    private static double end(Bound bound) {
        return switch (bound) {
            case Bound.At(double value) -> value;
            case Bound.Unbounded _ -> Double.NaN;
        };
    }
}
