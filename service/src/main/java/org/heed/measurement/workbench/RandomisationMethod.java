package org.heed.measurement.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.heed.uplift.Interval;
import org.heed.uplift.Panel;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Effect;
import org.heed.uplift.randomisation.RandomisationTest;
import org.heed.uplift.randomisation.Statistic;
import org.heed.uplift.randomisation.TreatedSeries;
import org.heed.uplift.shocks.Measurement;

/** Randomisation inference over everything that the design could have drawn. */
final class RandomisationMethod {
    static final Method METHOD = new Method(
            new Finding.Card(
                    "ri",
                    "Randomisation inference",
                    "The planned test: compares what happened with every choice of units that could have been drawn.",
                    "Without a random draw its p is only a description; with few units no p can be small."),
            RandomisationMethod::ask);

    private RandomisationMethod() {}

    private static Finding.Draft ask(Question question) {
        Design design = question.design();
        Panel panel = question.panel();
        requireRatios(panel);
        Statistic statistic = question.tuning().test().statistic(panel.kind(), design);
        RandomisationTest test = new RandomisationTest(statistic, question.level());
        Effect effect = test.effect(panel, design.set(), design.ran());
        TreatedSeries series = TreatedSeries.of(panel, design.ran(), effect.rateRatio());
        int units = design.ran().units().size();
        Finding.Draft draft = new Finding.Draft()
                .with("smallest_p", effect.smallestP())
                .with("assignments", new Figure.Count(effect.assignments()))
                .with("drawn", new Figure.Yes(design.isDrawn()))
                .with("lift", effect.rateRatio().map(ratio -> ratio - 1))
                .with("p", effect.p())
                .with("rate_ratio", effect.rateRatio())
                .with("att", onAverage(effect, series, units))
                .with("incremental", effect.extra())
                .with("effects", extras(series, units))
                .with("statistic", new Figure.Text(statistic.label()))
                .with("assignments_sha256", new Figure.Text(design.set().hash()))
                .answer(Answer.of(effect.verdict()))
                .standing(design.isDrawn() ? Standing.PLANNED : Standing.OBSERVATIONAL)
                .course(course(series, units))
                .spread(spread(test, panel, design));
        Linked.useful(draft, question, test);
        Linked.cost(draft, question, effect);
        limits(draft, design, effect);
        question.shocks().fill(draft, new Measurement(test, panel, design.set(), design.ran()));
        return draft;
    }

    private static void requireRatios(Panel panel) {
        if (panel.kind() == Panel.Kind.VALUES && Arrays.stream(panel.cells()).anyMatch(cell -> cell <= 0)) {
            throw new WorkbenchException("ri compares ratios, and the outcome holds values of 0 or below that are not"
                    + " counts: use sc, sdid or did, or give the counts themselves");
        }
    }

    private static void limits(Finding.Draft draft, Design design, Effect effect) {
        if (!effect.canDecide()) {
            draft.note("This design has " + design.words() + ": the smallest p it can ever give is "
                    + Numbers.p(effect.smallestP()) + ", so it can never reach the level of "
                    + Numbers.level(effect.rateRatio().interval().level()) + ", whatever the campaign does.");
        }
        if (!design.isDrawn()) {
            draft.note("Nobody says that the units were drawn at random (--drawn or --set). The p supposes that any "
                    + design.ran().units().size() + " of the "
                    + design.set().units().size()
                    + " units could have been chosen just as well.");
        }
    }

    private static Estimate onAverage(Effect effect, TreatedSeries series, int units) {
        long on = series.points().stream().filter(TreatedSeries.Point::on).count();
        return effect.extra().map(extra -> extra / (on * units));
    }

    private static Figure extras(TreatedSeries series, int units) {
        List<TreatedSeries.Point> on =
                series.points().stream().filter(TreatedSeries.Point::on).toList();
        return new Figure.Series(
                on.stream().map(TreatedSeries.Point::date).toList(),
                on.stream().map(point -> point.extra().value() / units).toList());
    }

    private static Course course(TreatedSeries series, int units) {
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        int before = 0;
        boolean started = false;
        for (TreatedSeries.Point point : series.points()) {
            Interval interval = point.counterfactual().interval();
            started |= point.on();
            before += started ? 0 : 1;
            low.add(point.on() ? end(interval.lower(), Double.NEGATIVE_INFINITY) / units : Double.NaN);
            high.add(point.on() ? end(interval.upper(), Double.POSITIVE_INFINITY) / units : Double.NaN);
        }
        return new Course(
                series.points().stream().map(TreatedSeries.Point::date).toList(),
                series.points().stream().map(point -> point.observed() / units).toList(),
                series.points().stream()
                        .map(point -> point.counterfactual().value() / units)
                        .toList(),
                low,
                high,
                before);
    }

    private static double end(Bound bound, double without) {
        return switch (bound) {
            case Bound.At(double value) -> value;
            case Bound.Unbounded _ -> without;
        };
    }

    private static Spread spread(RandomisationTest test, Panel panel, Design design) {
        AssignmentSet set = design.set();
        double[] values = test.distribution(panel, set, design.ran());
        return new Spread(
                Course.list(values),
                values[set.assignments().indexOf(design.ran())],
                "possible choice of units",
                "Difference between chosen and other units, on the scale of the test");
    }
}
