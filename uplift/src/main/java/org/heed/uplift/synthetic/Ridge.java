package org.heed.uplift.synthetic;

import java.util.Arrays;
import org.heed.uplift.algebra.Cholesky;
import org.heed.uplift.algebra.Matrix;

/**
 * The change of weights {@code Xc (Xc' Xc + lambda I)^-1 m} for a misfit m, with the smaller of the two matrices factored:
 * it is also {@code (Xc Xc' + lambda I)^-1 Xc m}.
 */
final class Ridge {

    private final Matrix centred;
    private final Cholesky factor;
    private final boolean byDonors;

    private Ridge(Matrix centred, Cholesky factor, boolean byDonors) {
        this.centred = centred;
        this.factor = factor;
        this.byDonors = byDonors;
    }

    static Ridge of(Matrix fitted, double lambda) {
        if (!(lambda > 0 && lambda < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("lambda must be above 0 and finite, was " + lambda
                    + ": a synthetic control without augmentation is the limit of a large lambda");
        }
        Matrix centred = centred(fitted);
        boolean byDonors = centred.rows() <= centred.columns();
        Matrix products = byDonors ? centred.gram() : centred.transposed().gram();
        return new Ridge(centred, Cholesky.of(products, lambda), byDonors);
    }

    /** Each fitted period less the donors' mean in it. */
    static Matrix centred(Matrix fitted) {
        double[] equal = new double[fitted.rows()];
        Arrays.fill(equal, 1.0 / fitted.rows());
        double[] mean = fitted.weighted(equal);
        return Matrix.of(fitted.rows(), fitted.columns(), (j, t) -> fitted.at(j, t) - mean[t]);
    }

    /** One change for each donor; their sum is 0. Of the misfit, the fitted periods are used. */
    double[] correction(double[] misfit) {
        double[] before = Arrays.copyOf(misfit, centred.columns());
        return byDonors ? factor.solve(centred.times(before)) : centred.times(factor.solve(before));
    }
}
