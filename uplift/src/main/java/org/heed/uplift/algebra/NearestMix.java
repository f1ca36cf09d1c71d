package org.heed.uplift.algebra;

import java.util.Arrays;

/**
 * Least squares on the simplex: the weights w, none below 0 and with sum 1, that make
 * {@code ||sum_j w_j d_j||^2 + ridge ||w||^2} smallest, for points d_j, the rows of a matrix.
 *
 * <p>With d_j = x_j - a this is {@code min ||a - X' w||^2 + ridge ||w||^2}, since the weights have sum 1. The minimum is
 * the point of a convex hull nearest to the origin, which an active-set method finds exactly in finitely many steps: each
 * step takes in the point that lies furthest before the supporting plane, goes to the least norm of the points taken in,
 * and lets those go whose weight would fall below 0.
 *
 * <p>Source: Wolfe, Finding the nearest point in a polytope, Mathematical Programming 11 (1976), 128-149.
 */
public final class NearestMix {

    /** How far, as a cosine, a point may lie before the plane: what rounding alone can do. */
    private static final double TOLERANCE = 1e-13;

    private static final double ROUNDING = 4e-16;

    private final Matrix points;
    private final double ridge;
    private final double[] norms;
    private final Corral corral;
    private final double[] weights;
    private double[] mix;
    private double squared;

    private NearestMix(Matrix points, double ridge) {
        this.points = points;
        this.ridge = ridge;
        norms = new double[points.rows()];
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < norms.length; i++) {
            norms[i] = Math.sqrt(points.rowDot(i, i) + ridge);
            largest = Math.max(largest, norms[i]);
            smallest = Math.min(smallest, norms[i]);
        }
        double shift = smallest * largest; // between the scales of near and far points, so that neither is lost in it
        corral = new Corral(points, ridge, shift > 0 ? shift : 1);
        weights = new double[points.rows()];
        mix = new double[points.columns()];
    }

    /**
     * The weights, one for each row of the points.
     *
     * @param points at least one row
     * @param ridge 0 or more; above 0 the weights are unique
     */
    public static double[] weights(Matrix points, double ridge) {
        NearestMix search = new NearestMix(points, ridge);
        search.beginAt(search.shortest());
        return search.run();
    }

    /**
     * As {@link #weights(Matrix, double)}, from the weights of a problem like this one, which makes it faster and does not
     * change what is found.
     *
     * @param start one weight for each row, as an earlier call gave it
     */
    public static double[] weights(Matrix points, double ridge, double[] start) {
        NearestMix search = new NearestMix(points, ridge);
        search.beginFrom(start);
        return search.run();
    }

    private int shortest() {
        int best = 0;
        for (int i = 1; i < norms.length; i++) {
            best = norms[i] < norms[best] ? i : best;
        }
        return best;
    }

    private void beginAt(int point) {
        corral.add(point);
        weights[point] = 1;
    }

    private void beginFrom(double[] start) {
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            if (start[i] > 0 && corral.add(i)) {
                weights[i] = start[i];
                total += start[i];
            }
        }
        if (corral.size() == 0) {
            beginAt(shortest());
            return;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= total;
        }
        descend();
    }

    private double[] run() {
        boolean[] tried = new boolean[weights.length];
        measure();
        for (int next = entering(tried); next >= 0; next = entering(tried)) {
            tried[next] = true;
            if (!corral.add(next)) {
                continue;
            }
            double before = squared;
            descend();
            measure();
            if (squared < before * (1 - ROUNDING)) {
                Arrays.fill(tried, false);
            }
        }
        return weights;
    }

    /** Where the mix is now, and its squared norm with the ridge. */
    private void measure() {
        mix = points.weighted(weights);
        squared = Vectors.dot(mix, mix) + ridge * Vectors.dot(weights, weights);
    }

    /** The point that lies furthest before the plane through the mix; -1 if none does. */
    private int entering(boolean[] tried) {
        double slack = TOLERANCE * Math.sqrt(squared) + ROUNDING * Vectors.dot(weights, norms);
        double furthest = slack;
        int best = -1;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0 || tried[i]) {
                continue;
            }
            double before = (squared - points.rowDot(i, mix)) / norms[i]; // not before it where the norm is 0: NaN
            if (before > furthest) {
                furthest = before;
                best = i;
            }
        }
        return best;
    }

    /** Goes to the least norm of the corral, and lets points go on the way for as long as weights would fall below 0. */
    private void descend() {
        double[] goal = corral.leastNorm();
        for (int stop = firstToVanish(goal); stop >= 0; stop = firstToVanish(goal)) {
            double weight = weights[corral.member(stop)];
            move(goal, weight == 0 ? 0 : weight / (weight - goal[stop]));
            weights[corral.member(stop)] = 0;
            corral.remove(stop);
            goal = corral.leastNorm();
        }
        for (int i = 0; i < goal.length; i++) {
            weights[corral.member(i)] = goal[i];
        }
    }

    private void move(double[] goal, double step) {
        for (int i = 0; i < goal.length; i++) {
            int point = corral.member(i);
            weights[point] = Math.max(0, weights[point] + step * (goal[i] - weights[point]));
        }
    }

    /** The place whose weight is the first to reach 0 on the way to the goal; -1 if none does. */
    private int firstToVanish(double[] goal) {
        double shortest = Double.POSITIVE_INFINITY;
        int first = -1;
        for (int i = 0; i < goal.length; i++) {
            double weight = weights[corral.member(i)];
            double step = weight == 0 ? 0 : weight / (weight - goal[i]);
            if (goal[i] <= 0 && step < shortest) {
                shortest = step;
                first = i;
            }
        }
        return first;
    }
}
