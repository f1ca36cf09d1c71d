package org.heed.measurement.workbench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.heed.uplift.Counterfactual;

/**
 * What was seen and what would have been without the campaign, on average over the treated units, period by period.
 *
 * @param starts first days of the periods
 * @param low lower end of what would have been, NaN where it is not known; empty without interval
 * @param high upper end, infinite where it has none
 * @param before how many periods lie before the campaign
 */
public record Course(
        List<LocalDate> starts,
        List<Double> observed,
        List<Double> expected,
        List<Double> low,
        List<Double> high,
        int before) {
    public Course {
        starts = List.copyOf(starts);
        observed = List.copyOf(observed);
        expected = List.copyOf(expected);
        low = List.copyOf(low);
        high = List.copyOf(high);
    }

    static Course of(Counterfactual counterfactual) {
        return new Course(
                counterfactual.block().timeline().starts(),
                list(counterfactual.observed()),
                list(counterfactual.expected()),
                List.of(),
                List.of(),
                counterfactual.block().before());
    }

    /** Mean of what was seen in the campaign. */
    double observedDuring() {
        return observed.subList(before, observed.size()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }

    /** With the interval of the effect in each period of the campaign; nothing is said before it. */
    Course effectBetween(double[] lowest, double[] highest) {
        double[] low = new double[starts.size()];
        double[] high = new double[starts.size()];
        Arrays.fill(low, Double.NaN);
        Arrays.fill(high, Double.NaN);
        for (int at = 0; at < lowest.length; at++) {
            low[before + at] = observed.get(before + at) - highest[at];
            high[before + at] = observed.get(before + at) - lowest[at];
        }
        return new Course(starts, observed, expected, list(low), list(high), before);
    }

    static List<Double> list(double[] values) {
        return DoubleStream.of(values).boxed().toList();
    }
}
