package org.heed.uplift.randomisation;

/**
 * The rate ratio at which the Poisson score vanishes.
 *
 * <p>Let U be the table of the on cells, V that of the others, and a = 1 / theta. With the table a U + V, the score times
 * the total is {@code A a^2 + B a - C}, where A is the sum of rowTotal(U) * columnTotal(U) over the off cells, B the sum of
 * rowTotal(U) * columnTotal(V) over the off cells minus that of rowTotal(V) * columnTotal(U) over the on cells, and C the
 * sum of rowTotal(V) * columnTotal(V) over the on cells. A and C are never negative, so that there is at most one positive
 * root.
 */
final class ScoreRoot {

    private ScoreRoot() {}

    /** Its logarithm; not finite if the table has nothing in the on cells or nothing to compare them with. */
    static double logRatio(double[] cells, boolean[] on, int rows) {
        TwoWaySums u = TwoWaySums.of(cells, on, rows);
        TwoWaySums v = TwoWaySums.ofOthers(cells, on, rows);
        int columns = cells.length / rows;
        double square = 0;
        double linear = 0;
        double constant = 0;
        for (int i = 0; i < cells.length; i++) {
            int r = i / columns;
            int t = i % columns;
            if (on[i]) {
                linear -= v.row(r) * u.column(t);
                constant += v.row(r) * v.column(t);
            } else {
                square += u.row(r) * u.column(t);
                linear += u.row(r) * v.column(t);
            }
        }
        return -Math.log(positiveRoot(square, linear, constant));
    }

    /** The positive root of square a^2 + linear a - constant, written so that nothing cancels; NaN, 0 or infinite if none. */
    private static double positiveRoot(double square, double linear, double constant) {
        double discriminant = Math.sqrt(linear * linear + 4 * square * constant);
        return linear >= 0 ? 2 * constant / (linear + discriminant) : (discriminant - linear) / (2 * square);
    }
}
