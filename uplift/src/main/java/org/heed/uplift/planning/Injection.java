package org.heed.uplift.planning;

import java.util.List;
import java.util.random.RandomGenerator;
import org.heed.uplift.Panel;
import org.heed.uplift.chance.CountDraws;
import org.heed.uplift.chance.GammaDraws;

/**
 * Puts effects into cells as a campaign would.
 *
 * <p>Values are multiplied. Counts stay whole. A change down thins: each event stays with probability 1 + effect, which
 * turns a Poisson count, and any mixture of Poisson counts, into the one with that share of the rate. A change up is the
 * reverse: the events that would have come besides are Poisson with mean effect times the cell's rate. The rate is not seen;
 * it is drawn from what the count says of it, a gamma with shape {@code y + k} and mean {@code (y + k) / (1 + k / m)}, so
 * that what is added is negative binomial. Here m is the cell's two-way fit (row total times column total by total) and 1 / k
 * the squared coefficient of variation of rates around it, from the whole history. If rates are gamma around m the result is
 * exactly the count under the raised rate; adding to the count a share of itself would scatter too much, and never raise a 0.
 *
 * <p>All effects of a draw share its randomness: a larger one adds to, or thins, what the smaller one left.
 *
 * <p>Source: thinning, Kingman, Poisson Processes (1993), section 5.1; rates given counts, Robbins, Proceedings of the Third
 * Berkeley Symposium 1 (1956), 157-163, in its gamma form.
 */
final class Injection {

    private final Panel history;
    private final double[] fit;
    private final double shape;

    private Injection(Panel history, double[] fit, double shape) {
        this.history = history;
        this.fit = fit;
        this.shape = shape;
    }

    static Injection of(Panel history) {
        if (history.kind() == Panel.Kind.VALUES) {
            return new Injection(history, new double[0], 0);
        }
        double[] fit = fit(history);
        return new Injection(history, fit, shape(history, fit));
    }

    /** The cell under each effect, in their order. */
    double[] raised(int row, int period, List<Double> effects, RandomGenerator random) {
        double cell = history.at(row, period);
        double[] raised = new double[effects.size()];
        double rate = Double.NaN; // drawn when first needed, so that a change down draws none
        double before = 0;
        for (int e = 0; e < raised.length; e++) {
            double effect = effects.get(e);
            if (history.kind() == Panel.Kind.VALUES) {
                raised[e] = cell * (1 + effect);
                continue;
            }
            double last = e == 0 ? cell : raised[e - 1];
            if (effect > before && Double.isNaN(rate)) {
                rate = rate(row * history.timeline().count() + period, cell, random);
            }
            raised[e] = effect >= before
                    ? last + (effect > before ? CountDraws.poisson(random, (effect - before) * rate) : 0)
                    : CountDraws.binomial(random, (long) last, (1 + effect) / (1 + before));
            before = effect;
        }
        return raised;
    }

    private double rate(int place, double cell, RandomGenerator random) {
        if (fit[place] == 0) {
            return 0;
        }
        if (shape == Double.POSITIVE_INFINITY) {
            return fit[place];
        }
        return GammaDraws.draw(random, cell + shape, 1) / (1 + shape / fit[place]);
    }

    private static double[] fit(Panel history) {
        int columns = history.timeline().count();
        double[] cells = history.cells();
        double[] rowTotals = new double[history.units().size()];
        double[] columnTotals = new double[columns];
        double total = 0;
        for (int i = 0; i < cells.length; i++) {
            rowTotals[i / columns] += cells[i];
            columnTotals[i % columns] += cells[i];
            total += cells[i];
        }
        double[] fit = new double[cells.length];
        for (int i = 0; total > 0 && i < fit.length; i++) {
            fit[i] = rowTotals[i / columns] * columnTotals[i % columns] / total;
        }
        return fit;
    }

    /** k of Var(y) = m + m^2 / k, by moments with the degrees of freedom of the fit; infinite if y scatters no more than m. */
    private static double shape(Panel history, double[] fit) {
        double[] cells = history.cells();
        double excess = 0;
        double means = 0;
        for (int i = 0; i < cells.length; i++) {
            if (fit[i] > 0) {
                excess += (cells[i] - fit[i]) * (cells[i] - fit[i]) / fit[i];
                means += fit[i];
            }
        }
        double rows = history.units().size();
        double columns = history.timeline().count();
        double overDispersion = excess * rows * columns / Math.max(1, (rows - 1) * (columns - 1)) - rows * columns;
        return overDispersion > 0 ? means / overDispersion : Double.POSITIVE_INFINITY;
    }
}
