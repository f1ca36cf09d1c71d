package org.heed.uplift.outcomes;

import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.heed.uplift.Interval;
import org.heed.uplift.randomisation.Effect;

/**
 * What one extra report cost, in pounds: the costs that are compatible with the numbers of extra reports that the test of
 * the effect does not reject. Cost c per extra report is compatible exactly when {@code cost / c} extra reports are.
 *
 * <p>If no extra report at all is compatible too, every cost is, however high: the set then has no upper end, and one that
 * stopped somewhere would be false. This is the case in which the interval of Fieller is not an interval.
 *
 * <p>Source: intervals of a ratio by inverting the test of its numerator and denominator, Fieller, Journal of the Royal
 * Statistical Society B 16 (1954), 175-185; here the cost is known and the test is that of {@link Effect}.
 */
public sealed interface CostPerExtra {

    /**
     * The campaign brought extra reports, and each cost this.
     *
     * @param pounds cost and interval, above 0
     */
    record Between(Estimate pounds) implements CostPerExtra {}

    /**
     * Each extra report cost at least this, and may have cost any more: perhaps there was none.
     *
     * @param level confidence level
     * @param pounds lower end, above 0
     * @param mayHaveLost whether fewer reports than without the campaign are compatible as well, for which there is no cost
     *     of an extra report
     */
    record AtLeast(double level, double pounds, boolean mayHaveLost) implements CostPerExtra {}

    /** The whole interval lies at or below no extra report: there is nothing that had a cost. */
    record NothingGained() implements CostPerExtra {}

    /** The design could not have excluded "no effect", or nothing was counted while on: no cost is told. */
    record CannotTell() implements CostPerExtra {}

    /**
     * Divides the cost of a campaign by what it added.
     *
     * @param pounds what the campaign cost, above 0
     * @param effect of reports or of useful reports, over all cells that were on
     * @throws IllegalArgumentException if the cost is not above 0 and finite
     */
    static CostPerExtra of(double pounds, Effect effect) {
        if (!(pounds > 0 && pounds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the cost of a campaign in pounds must lie in (0, inf), was " + pounds);
        }
        if (!effect.canDecide() || effect.exposure().total() == 0) {
            return new CannotTell();
        }
        Estimate extra = effect.extra();
        return switch (effect.verdict()) {
            case ROSE -> new Between(divided(pounds, extra));
            case FELL -> new NothingGained();
            case COULD_NOT_TELL -> unclear(pounds, extra.interval());
        };
    }

    /** The interval holds 0; if it ends there, no extra report is compatible. */
    private static CostPerExtra unclear(double pounds, Interval extra) {
        double most = extra.upper() instanceof Bound.At(double value) ? value : 0;
        if (!(most > 0)) {
            return new NothingGained();
        }
        boolean mayHaveLost = !(extra.lower() instanceof Bound.At(double least) && least >= 0);
        return new AtLeast(extra.level(), pounds / most, mayHaveLost);
    }

    private static Estimate divided(double pounds, Estimate extra) {
        Interval interval = extra.interval();
        Bound lower = over(pounds, interval.upper());
        Bound upper = over(pounds, interval.lower());
        return new Estimate(pounds / extra.value(), new Interval(interval.level(), lower, upper));
    }

    private static Bound over(double pounds, Bound extra) {
        return switch (extra) {
            case Bound.At(double value) -> new Bound.At(pounds / value);
            case Bound.Unbounded unbounded -> unbounded;
        };
    }
}
