package org.heed.ground.charts;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts amounts into two to six steps of equal width and round ends.
 *
 * @param bounds ascending ends, one more than there are steps; an amount on a bound belongs to the step above it
 */
public record Scale(List<Double> bounds, Figures figures) {
    private static final int MOST = 6;
    private static final List<String> COLOURS =
            List.of("#e6f0f7", "#bdd9ec", "#86b8db", "#4f93c4", "#1f6397", "#0b3558");
    private static final int LAST_UNDER_DARK_TEXT = 4;

    public Scale {
        bounds = List.copyOf(bounds);
        if (bounds.size() < 2 || bounds.size() > MOST + 1) {
            throw new IllegalArgumentException("scale must have 1 to " + MOST + " steps, had " + (bounds.size() - 1));
        }
        for (int at = 1; at < bounds.size(); at++) {
            if (!(bounds.get(at) > bounds.get(at - 1))) {
                throw new IllegalArgumentException("bounds of a scale must rise, were " + bounds);
            }
        }
    }

    /** A scale from zero (or the least amount below it) to the greatest, that holds all amounts. */
    public static Scale over(List<Double> amounts, Figures figures) {
        double low = Math.min(0, least(amounts));
        double high = amounts.stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .max()
                .orElse(low + 1);
        int steps = MOST;
        Axis axis = Axis.over(low, Math.max(high, low), steps, figures.leastStep());
        while (axis.last() - axis.first() > MOST) {
            steps--;
            axis = Axis.over(low, Math.max(high, low), steps, figures.leastStep());
        }
        return new Scale(axis.ticks(), figures);
    }

    private static double least(List<Double> amounts) {
        return amounts.stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .min()
                .orElse(0);
    }

    /** The step of an amount, from 1; what lies outside belongs to the nearest step. */
    public int step(double amount) {
        int step = 1;
        while (step < steps() && amount >= bounds.get(step)) {
            step++;
        }
        return step;
    }

    public int steps() {
        return bounds.size() - 1;
    }

    /** The class that colours a step: fewer than six steps are spread over the six colours. */
    public String shade(int step) {
        return "heed-shade-" + colour(step);
    }

    private int colour(int step) {
        return steps() == 1 ? MOST / 2 : 1 + Math.round((step - 1) * (MOST - 1f) / (steps() - 1));
    }

    /** The colour of a step where no stylesheet reaches, as on paper. */
    public String fill(int step) {
        return COLOURS.get(colour(step) - 1);
    }

    /** The colour of text on a step there. */
    String ink(int step) {
        return colour(step) <= LAST_UNDER_DARK_TEXT ? "#0b0c0c" : "#ffffff";
    }

    /** What a step holds, such as "5 to 9". */
    public String label(int step) {
        double low = bounds.get(step - 1);
        double high = bounds.get(step);
        boolean whole = figures == Figures.COUNT;
        if (whole && step < steps()) {
            return high - low == 1 ? figures.text(low) : figures.range(low, high - 1);
        }
        return figures.range(low, high);
    }

    public List<Integer> all() {
        return IntStream.rangeClosed(1, steps()).boxed().toList();
    }
}
