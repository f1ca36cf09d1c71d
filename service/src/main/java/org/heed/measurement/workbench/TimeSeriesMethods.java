package org.heed.measurement.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.heed.uplift.Block;
import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.heed.uplift.timeseries.Check;
import org.heed.uplift.timeseries.Posterior;
import org.heed.uplift.timeseries.Sides;
import org.heed.uplift.timeseries.StructuralSeries;
import org.heed.uplift.timeseries.TimeBasedRegression;

/** Methods that follow the treated units through time. */
final class TimeSeriesMethods {
    static final Method REGRESSION = new Method(
            new Finding.Card(
                    "tbr",
                    "Time-based regression",
                    "A line from the donors' total to the treated total before the campaign; what Google's tools do.",
                    "Takes periods for independent: where they hang together its interval is too narrow."),
            TimeSeriesMethods::regression);
    static final Method STRUCTURAL = new Method(
            new Finding.Card(
                    "bsts",
                    "Bayesian structural time series",
                    "A wandering level and a few chosen donors; what CausalImpact does.",
                    "One prior constant sets how wide its interval is, so that nothing may be decided by it."),
            TimeSeriesMethods::structural);

    private static final double WIDE = 0.1;

    private TimeSeriesMethods() {}

    private static Finding.Draft regression(Question question) {
        Block block = question.block();
        TimeBasedRegression fit = TimeBasedRegression.of(block);
        double level = question.level();
        Estimate sum = fit.cumulative(Sides.BOTH, level);
        double cells = (double) block.during() * block.treated().size();
        Finding.Draft draft = new Finding.Draft()
                .effect(fit.counterfactual())
                .with("incremental_interval", sum.interval())
                .with("att_interval", sum.interval().map(end -> end / cells))
                .with("p", fit.p())
                .with("slope", fit.slope())
                .with("intercept", fit.intercept())
                .with("sigma", fit.sigma())
                .with("se", fit.standardError())
                .with("degrees_of_freedom", new Figure.Count(fit.degreesOfFreedom()));
        question.cost().filter(cost -> cost > 0).ifPresent(cost -> perCost(draft, fit, cost, level));
        return checked(draft, question, fit);
    }

    private static void perCost(Finding.Draft draft, TimeBasedRegression fit, double cost, double level) {
        Estimate each = fit.perCost(cost, Sides.BOTH, level);
        Estimate least = fit.perCost(cost, Sides.LOWER, level);
        draft.with("cost", cost).with("iroas", each).with("iroas_one_sided", least.interval());
        if (least.interval().lower() instanceof Bound.At(double lower)) {
            draft.with("iroas_precision", each.value() - lower);
        }
    }

    private static Finding.Draft checked(Finding.Draft draft, Question question, TimeBasedRegression fit) {
        List<Check> checks = fit.checks().all();
        for (Check check : checks) {
            draft.with(check.kind().name().toLowerCase(Locale.ROOT), check.number());
        }
        List<String> failed = checks.stream()
                .filter(check -> !check.passed())
                .map(check -> words(check) + " (" + Numbers.amount(check.number()) + ")")
                .toList();
        if (failed.isEmpty()) {
            return draft.note("All four of its own checks pass.")
                    .answer(Answer.of(
                            fit.p(), question.level(), fit.counterfactual().att()));
        }
        return draft.note("It fails its own checks, so that its interval is not to be trusted: "
                + String.join("; ", failed) + ".");
    }

    private static String words(Check check) {
        return switch (check.kind()) {
            case CORRELATION -> "treated and donors hardly move together";
            case FALSE_POSITIVE -> "it sees an effect just before the campaign";
            case BROWNIAN_BRIDGE -> "the relation breaks before the campaign";
            case DURBIN_WATSON -> "periods hang together, Durbin-Watson outside 1.5 to 2.5";
        };
    }

    private static Finding.Draft structural(Question question) {
        Block block = question.block();
        StructuralSeries usual =
                new StructuralSeries(0.01, StructuralSeries.standard().sampling(), 1, Math.max(0.5, question.level()));
        StructuralSeries.Measured measured = usual.of(block, new Random(question.seed()));
        Posterior posterior = measured.posterior();
        Posterior wide = usual.withPriorLevelDeviation(WIDE)
                .of(block, new Random(question.seed()))
                .posterior();
        Finding.Draft draft = new Finding.Draft()
                .effect(measured.counterfactual())
                .with("att_interval", posterior.average().interval())
                .with("wide_att", wide.average());
        posterior.relative().ifPresent(share -> draft.with("lift", share));
        return draft.with("p_tail", posterior.tailProbability())
                .with("sigma_observation", posterior.sigmaObservation())
                .with("sigma_level", posterior.sigmaLevel())
                .with("coefficients", posterior.coefficients())
                .note("Its interval is " + Numbers.changes(posterior.average().interval())
                        + " with the usual prior constant of 0.01 and "
                        + Numbers.changes(wide.average().interval())
                        + " with 0.1; the data hardly say which is right, so nothing may be decided by either.");
    }
}
