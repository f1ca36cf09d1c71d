package org.heed.measurement.statement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.heed.campaigns.plan.Plan;
import org.heed.ground.charts.DotWhisker;
import org.heed.ground.charts.LineChart;
import org.heed.ground.geography.Geography;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.web.Tag;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;
import org.heed.measurement.statement.Statement;
import org.heed.measurement.statement.Words;
import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.heed.uplift.randomisation.TreatedSeries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a statement into words, figures and pictures. */
@Component
@OnStaffFront
class EffectPages {
    /** Ends that the test does not find are drawn at the edge of the picture; the words say that there is none. */
    private static final double DRAWN_LOW = -0.95;

    private static final double DRAWN_HIGH = 3;

    private final Geography geography;

    EffectPages(Geography geography) {
        this.geography = geography;
    }

    EffectPage page(StaffFrame frame, Statement reports, Statement useful) {
        Plan plan = reports.plan();
        Statement primary = switch (plan.design().primary()) {
            case REPORTS -> reports;
            case USEFUL -> useful;
        };
        return switch (primary) {
            case Statement.Stated stated ->
                new EffectPage(
                        frame,
                        plan,
                        standing(plan),
                        Words.headline(stated),
                        Words.range(stated),
                        warnings(stated),
                        found(stated, reports, useful));
            case Statement.NotYet notYet ->
                new EffectPage(frame, plan, standing(plan), "It is too early to say.", notYet.why(), List.of(), null);
            case Statement.NotMeasurable never ->
                new EffectPage(
                        frame, plan, standing(plan), "This campaign cannot be measured.", never.why(), List.of(), null);
        };
    }

    static Tag standing(Plan plan) {
        return plan.isFixed()
                ? Tag.of("Planned before the start", Tag.Tone.DONE)
                : Tag.of("Explored only", Tag.Tone.QUIET);
    }

    private static List<String> warnings(Statement.Stated stated) {
        List<String> warnings = new ArrayList<>();
        if (stated.standing() == Statement.Standing.EXPLORATORY) {
            warnings.add("This test was not fixed before the campaign started. It may guide the next plan; it proves"
                    + " nothing by itself.");
        }
        if (!stated.emptyWeeks().isEmpty()) {
            warnings.add("Nothing at all was counted in " + stated.emptyWeeks().size()
                    + " of the weeks, the first from "
                    + Words.day(stated.emptyWeeks().getFirst())
                    + ". That looks like missing data.");
        }
        return warnings;
    }

    private EffectPage.Found found(Statement.Stated primary, Statement reports, Statement useful) {
        Estimate weekly = primary.effect().extraPerPeriod();
        List<SummaryRow> figures = List.of(
                SummaryRow.of("Extra " + primary.measure().title().toLowerCase(Locale.UK) + " a week", range(weekly)),
                SummaryRow.of("Over the whole campaign", range(primary.effect().extra())),
                SummaryRow.of("Regions that saw it", names(primary.plan().exposed(), primary.plan())),
                SummaryRow.of(
                        "Compared with",
                        primary.plan().comparison().isEmpty()
                                ? "Each other, in the weeks in which some saw it and others did not"
                                : names(primary.plan().comparison(), primary.plan())));
        List<SummaryRow> method = List.of(
                SummaryRow.of(
                        "Design", primary.plan().design().schedule().shape().title()),
                SummaryRow.of("Method", primary.effect().method()),
                SummaryRow.of(
                        "Weeks",
                        primary.plan().design().historyWeeks() + " before, "
                                + primary.plan().weeks()
                                + " during the campaign, from "
                                + Words.day(primary.plan().firstWeek().friday())),
                SummaryRow.of(
                        "Assignments that could have been drawn",
                        Integer.toString(primary.effect().assignments())),
                SummaryRow.of(
                        "p",
                        number(primary.effect().p()) + "; the smallest that this design could give is "
                                + number(primary.effect().smallestP())));
        List<SummaryRow> proof = List.of(
                SummaryRow.of("Plan", orNone(primary.proof().planHash())),
                SummaryRow.of("Choices of regions", primary.proof().assignmentsHash()),
                SummaryRow.of("Counts", primary.proof().dataHash()),
                SummaryRow.of("Library", primary.proof().library()));
        return new EffectPage.Found(figures, series(primary), effects(reports, useful), method, proof);
    }

    private String names(SortedSet<Region> regions, Plan plan) {
        return regions.stream()
                .map(region -> geography.nameOf(region, plan.firstWeek().friday()))
                .collect(Collectors.joining(", "));
    }

    private static LineChart series(Statement.Stated stated) {
        List<TreatedSeries.Point> points = stated.series().points();
        List<Week> weeks = points.stream().map(point -> new Week(point.date())).toList();
        LineChart.Line without = new LineChart.Line(
                "Without it",
                points.stream()
                        .map(point -> point.on() ? point.counterfactual().value() : Double.NaN)
                        .toList(),
                points.stream()
                        .map(point ->
                                point.on() ? end(point.counterfactual(), Side.LOWER, point.observed()) : Double.NaN)
                        .toList(),
                points.stream()
                        .map(point ->
                                point.on() ? end(point.counterfactual(), Side.UPPER, point.observed()) : Double.NaN)
                        .toList());
        return LineChart.of(
                        stated.measure().title() + " a week in the regions that saw the campaign",
                        stated.measure().title() + " a week",
                        weeks)
                .description("The line is what was counted. During the campaign a second line, with its interval, shows"
                        + " what would have been counted without it.")
                .line(
                        "Counted",
                        points.stream().map(TreatedSeries.Point::observed).toList())
                .line(without)
                .band(
                        "Campaign",
                        stated.plan().firstWeek(),
                        stated.plan().firstWeek().plus(stated.plan().weeks() - 1L));
    }

    private enum Side {
        LOWER,
        UPPER
    }

    private static double end(Estimate estimate, Side side, double observed) {
        Bound bound = side == Side.LOWER
                ? estimate.interval().lower()
                : estimate.interval().upper();
        return switch (bound) {
            case Bound.At(double value) -> value;
            case Bound.Unbounded none -> side == Side.LOWER ? 0 : observed * 2;
        };
    }

    private static DotWhisker effects(Statement reports, Statement useful) {
        DotWhisker chart = DotWhisker.changes(
                        "Change in reports and in useful reports", "Change in percent, with its interval")
                .description("Each dot is an estimate, its line the interval. A line that crosses zero means that the"
                        + " campaign's effect could not be told.");
        for (Statement statement : List.of(reports, useful)) {
            if (statement instanceof Statement.Stated stated) {
                Estimate change = stated.effect().rateRatio().map(ratio -> ratio - 1);
                chart = chart.effect(
                        stated.measure().title(),
                        clip(change.interval().lower(), DRAWN_LOW),
                        Math.clamp(change.value(), DRAWN_LOW, DRAWN_HIGH),
                        clip(change.interval().upper(), DRAWN_HIGH));
            }
        }
        return chart;
    }

    private static double clip(Bound bound, double edge) {
        return switch (bound) {
            case Bound.At(double value) -> Math.clamp(value, DRAWN_LOW, DRAWN_HIGH);
            case Bound.Unbounded none -> edge;
        };
    }

    private static String range(Estimate estimate) {
        return String.format(
                Locale.UK,
                "%s (%s to %s)",
                count(estimate.value()),
                end(estimate.interval().lower()),
                end(estimate.interval().upper()));
    }

    private static String end(Bound bound) {
        return switch (bound) {
            case Bound.At(double value) -> count(value);
            case Bound.Unbounded none -> "unbounded";
        };
    }

    private static String count(double value) {
        return String.format(Locale.UK, "%,.0f", value).replace('-', '−');
    }

    private static String number(double value) {
        return String.format(Locale.UK, "%.3f", value);
    }

    private static String orNone(@Nullable String hash) {
        return hash == null || hash.isEmpty() ? "not frozen" : hash;
    }
}
