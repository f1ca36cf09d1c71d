package org.heed.uplift.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heed.uplift.Panel;
import org.heed.uplift.algebra.Vectors;

/** Pearson's correlation between the units of a panel over all its periods. */
final class Correlations {

    /** Below every correlation: a unit that never changes is like no other. */
    private static final double LAST = -2;

    private final Map<String, double[]> series; // in the order of names, so that sums have one order

    private Correlations(Map<String, double[]> series) {
        this.series = series;
    }

    static Correlations of(Panel panel) {
        Map<String, double[]> series = new TreeMap<>();
        for (String unit : panel.units()) {
            series.put(unit, panel.series(unit));
        }
        return new Correlations(series);
    }

    /** The unit itself, then the others by falling correlation with it; of two alike, the first by name. */
    List<String> fromMostAlike(String unit, List<String> units) {
        Map<String, Double> alike = new HashMap<>();
        for (String other : units) {
            double correlation = between(series(unit), series(other));
            alike.put(other, Double.isNaN(correlation) ? LAST : correlation);
        }
        List<String> others = new ArrayList<>(units);
        others.remove(unit);
        others.sort(Comparator.<String>comparingDouble(other -> -alike.getOrDefault(other, LAST))
                .thenComparing(Comparator.naturalOrder()));
        others.addFirst(unit);
        return others;
    }

    /** Between the sum of some units and the sum of all others. */
    double withOthers(List<String> units) {
        return between(sum(units), sum(others(units)));
    }

    /** Share of the sum of all cells that some units hold. */
    double share(List<String> units) {
        double inside = Arrays.stream(sum(units)).sum();
        return inside / (inside + Arrays.stream(sum(others(units))).sum());
    }

    private List<String> others(List<String> units) {
        List<String> others = new ArrayList<>(series.keySet());
        others.removeAll(units);
        return others;
    }

    private static double between(double[] left, double[] right) {
        double meanLeft = Vectors.mean(left, 0, left.length);
        double meanRight = Vectors.mean(right, 0, right.length);
        double both = 0;
        double squaresLeft = 0;
        double squaresRight = 0;
        for (int t = 0; t < left.length; t++) {
            both += (left[t] - meanLeft) * (right[t] - meanRight);
            squaresLeft += (left[t] - meanLeft) * (left[t] - meanLeft);
            squaresRight += (right[t] - meanRight) * (right[t] - meanRight);
        }
        return both / (Math.sqrt(squaresLeft) * Math.sqrt(squaresRight)); // NaN if one never changes
    }

    private double[] sum(List<String> units) {
        double[] sum = series(units.getFirst()).clone();
        for (String unit : units.subList(1, units.size())) {
            double[] more = series(unit);
            for (int t = 0; t < sum.length; t++) {
                sum[t] += more[t];
            }
        }
        return sum;
    }

    private double[] series(String unit) {
        double[] found = series.get(unit);
        if (found == null) {
            throw new IllegalStateException("unit '" + unit + "' is not in the panel");
        }
        return found;
    }
}
