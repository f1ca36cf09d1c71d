package org.heed.uplift.synthetic;

import java.util.Optional;
import java.util.function.Function;

/**
 * Fits the same donors to one treated path after another, each time from the weights of the last: hypotheses near each
 * other have weights near each other. Not to be shared between threads.
 */
final class Refit {

    /** A fit that begins with an earlier one. */
    @FunctionalInterface
    private interface Next {
        PathFit fit(double[] treated, PathFit earlier);
    }

    private final Function<double[], PathFit> first;
    private final Next next;
    private Optional<PathFit> last = Optional.empty();

    private Refit(Function<double[], PathFit> first, Next next) {
        this.first = first;
        this.next = next;
    }

    static Refit of(DonorPool pool) {
        return new Refit(pool::fit, pool::fit);
    }

    static Refit of(AugmentedPool pool) {
        return new Refit(pool::fit, pool::fit);
    }

    /** What the treated path leaves over the mix that fits it best, {@code [T]}; not to be changed. */
    double[] residuals(double[] treated) {
        PathFit fit = last.map(earlier -> next.fit(treated, earlier)).orElseGet(() -> first.apply(treated));
        last = Optional.of(fit);
        return fit.left();
    }
}
