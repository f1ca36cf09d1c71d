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

    /** With an interval of the expectation in each period of the campaign; nothing is said before it. */
    Course band(double[] lowest, double[] highest) {
        return new Course(starts, observed, expected, padded(lowest), padded(highest), before);
    }

    private List<Double> padded(double[] during) {
        double[] all = new double[starts.size()];
        Arrays.fill(all, Double.NaN);
        System.arraycopy(during, 0, all, before, during.length);
        return list(all);
    }

    static List<Double> list(double[] values) {
        return DoubleStream.of(values).boxed().toList();
    }
}
