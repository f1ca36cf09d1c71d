package org.heed.uplift.algebra;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * The smallest value of a function without derivatives, by the moves of a simplex of points.
 *
 * <p>Source: Nelder and Mead, The Computer Journal 7 (1965), 308-313, with their coefficients: reflection 1, expansion 2,
 * contraction and shrinkage 1/2.
 */
public final class Simplex {

    private static final int MOST_MOVES = 2_000;

    private record Vertex(double[] at, double value) {}

    private final ToDoubleFunction<double[]> function;
    private final Vertex[] vertices;

    private Simplex(ToDoubleFunction<double[]> function, double[] start, double size) {
        this.function = function;
        vertices = new Vertex[start.length + 1];
        vertices[start.length] = vertex(start.clone());
        for (int i = 0; i < start.length; i++) {
            double[] moved = start.clone();
            moved[i] += size;
            vertices[i] = vertex(moved);
        }
    }

    /**
     * Walks downhill from a start until the simplex is as flat and small as {@code precision}, or 2,000 moves are made.
     *
     * @param size distance of the first points from the start, above 0
     * @param precision share of the value by which the points may still differ
     */
    public static double[] smallest(
            ToDoubleFunction<double[]> function, double[] start, double size, double precision) {
        Simplex simplex = new Simplex(function, start, size);
        for (int move = 0; move < MOST_MOVES; move++) {
            Arrays.sort(simplex.vertices, Comparator.comparingDouble(Vertex::value));
            double best = simplex.vertices[0].value();
            double worst = simplex.vertices[start.length].value();
            if (worst - best <= precision * (Math.abs(best) + precision)) {
                break;
            }
            simplex.move();
        }
        return simplex.vertices[0].at();
    }

    private void move() {
        int last = vertices.length - 1;
        Vertex reflected = along(1);
        if (reflected.value() < vertices[0].value()) {
            Vertex expanded = along(2);
            vertices[last] = expanded.value() < reflected.value() ? expanded : reflected;
            return;
        }
        if (reflected.value() < vertices[last - 1].value()) {
            vertices[last] = reflected;
            return;
        }
        Vertex contracted = along(reflected.value() < vertices[last].value() ? 0.5 : -0.5);
        if (contracted.value() < Math.min(reflected.value(), vertices[last].value())) {
            vertices[last] = contracted;
            return;
        }
        shrink();
    }

    /** The point that lies {@code factor} times as far beyond the others' centre as the worst one lies before it. */
    private Vertex along(double factor) {
        int last = vertices.length - 1;
        double[] centre = new double[last];
        for (int i = 0; i < last; i++) {
            Vectors.addScaled(centre, 1.0 / last, vertices[i].at(), 0);
        }
        double[] point = new double[last];
        for (int k = 0; k < last; k++) {
            point[k] = centre[k] + factor * (centre[k] - vertices[last].at()[k]);
        }
        return vertex(point);
    }

    private void shrink() {
        for (int i = 1; i < vertices.length; i++) {
            double[] point = vertices[i].at().clone();
            for (int k = 0; k < point.length; k++) {
                point[k] = (point[k] + vertices[0].at()[k]) / 2;
            }
            vertices[i] = vertex(point);
        }
    }

    private Vertex vertex(double[] at) {
        return new Vertex(at, function.applyAsDouble(at));
    }
}
