package org.heed.uplift.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.uplift.Block;
import org.heed.uplift.Panel;

/**
 * What a synthetic control is matched on besides or instead of the whole path: for each unit one number per predictor.
 *
 * @param rows for each predictor its value for each unit by name, finite
 */
public record Predictors(Map<String, Map<String, Double>> rows) {

    /** Copies the rows; refuses none at all and a number that is not finite. */
    public Predictors {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "no predictors were given: name at least one, or match on the outcome's path");
        }
        Map<String, Map<String, Double>> kept = new LinkedHashMap<>();
        rows.forEach((name, values) -> {
            values.forEach((unit, value) -> {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException(
                            "predictor '" + name + "' of unit '" + unit + "' must be a finite number, was " + value);
                }
            });
            kept.put(name, Map.copyOf(values));
        });
        rows = Collections.unmodifiableMap(kept);
    }

    /** The mean of a panel's outcome over some periods, and single periods, as predictors: a common choice. */
    public static Predictors ofPeriods(Panel panel, List<Integer> periods) {
        Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
        for (int period : periods) {
            Map<String, Double> values = new LinkedHashMap<>();
            for (int unit = 0; unit < panel.units().size(); unit++) {
                values.put(panel.units().get(unit), panel.at(unit, period));
            }
            rows.put(panel.timeline().start(period).toString(), values);
        }
        return new Predictors(rows);
    }

    /** {@code [K][1 + N0]}: the treated units' mean first, then each donor, each row divided by its standard deviation. */
    double[][] scaled(Block block) {
        List<double[]> scaled = new ArrayList<>();
        rows.forEach((name, values) -> scaled.add(scaled(name, values, block)));
        return scaled.toArray(double[][]::new);
    }

    private static double[] scaled(String name, Map<String, Double> values, Block block) {
        double[] row = new double[1 + block.donors().size()];
        for (String unit : block.treated()) {
            row[0] += value(name, values, unit) / block.treated().size();
        }
        for (int j = 1; j < row.length; j++) {
            row[j] = value(name, values, block.donors().get(j - 1));
        }
        double mean = Arrays.stream(row).average().orElseThrow();
        double squares = Arrays.stream(row).map(x -> (x - mean) * (x - mean)).sum();
        double deviation = Math.sqrt(squares / (row.length - 1));
        if (!(deviation > 0)) {
            throw new IllegalArgumentException("predictor '" + name
                    + "' is the same for all units, so that nothing can be matched on it: leave it out");
        }
        return Arrays.stream(row).map(x -> x / deviation).toArray();
    }

    private static double value(String name, Map<String, Double> values, String unit) {
        Double value = values.get(unit);
        if (value == null) {
            throw new IllegalArgumentException("predictor '" + name + "' has no value for unit '" + unit
                    + "': give one for every treated unit and donor");
        }
        return value;
    }
}
