package org.heed.measurement.workbench.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heed.ground.charts.Bars;
import org.heed.ground.charts.DotWhisker;
import org.heed.ground.charts.Figures;
import org.heed.ground.charts.Histogram;
import org.heed.ground.charts.LineChart;
import org.heed.measurement.workbench.Answer;
import org.heed.measurement.workbench.Course;
import org.heed.measurement.workbench.Finding;
import org.heed.measurement.workbench.Question;
import org.heed.measurement.workbench.Spread;
import org.heed.measurement.workbench.Words;
import org.heed.uplift.Block;
import org.heed.uplift.Bound;
import org.heed.uplift.Interval;

/** The pictures of a finding. */
final class Pictures {
    private static final int MOST_WEIGHTS = 15;

    private final Question question;
    private final Finding finding;

    Pictures(Question question, Finding finding) {
        this.question = question;
        this.finding = finding;
    }

    private String outcome() {
        return question.data().outcome();
    }

    private String mean() {
        return question.treated().size() == 1
                ? Words.sentence(outcome()) + " per " + question.data().period() + " in " + question.treatedNames()
                : Words.sentence(outcome()) + " per unit and " + question.data().period() + ", mean of "
                        + question.treatedNames();
    }

    /** What was seen and what would have been. */
    Optional<LineChart> course() {
        return finding.course().map(course -> {
            LineChart chart = LineChart.of(
                            Words.sentence(outcome() + ", seen and without the campaign"),
                            mean(),
                            question.data().pace(),
                            course.starts())
                    .figures(size(Stream.concat(course.observed().stream(), course.expected().stream())))
                    .line("Seen", course.observed());
            return banded(chart, course)
                    .line(new LineChart.Line(
                            "Without", without(course), bounded(course, course.low()), bounded(course, course.high())))
                    .description("Seen in the campaign: " + round(sum(course.observed(), course.before()))
                            + " on average; without it there would have been "
                            + round(sum(course.expected(), course.before())) + ".");
        });
    }

    /** Where a method says nothing of the time before, the line begins with the campaign. */
    private static List<Double> without(Course course) {
        List<Double> line = new ArrayList<>(course.expected());
        if (fitsBefore(course)) {
            Collections.fill(line.subList(0, Math.max(0, course.before() - 1)), Double.NaN);
        }
        return line;
    }

    private LineChart banded(LineChart chart, Course course) {
        LineChart marked = chart.band("Campaign", course.starts().get(course.before()), lastDay(course));
        for (Map.Entry<LocalDate, String> event : question.events().entrySet()) {
            marked = marked.event(event.getValue(), event.getKey());
        }
        return marked;
    }

    /** The last period on, which may lie before the last one shown. */
    private LocalDate lastDay(Course course) {
        int last = question.block().periods() - 1;
        return course.starts().get(Math.min(last, course.starts().size() - 1));
    }

    /** An open end is drawn as no band at all rather than as a band that ends somewhere. */
    private static List<Double> bounded(Course course, List<Double> ends) {
        boolean open =
                Stream.concat(course.low().stream(), course.high().stream()).anyMatch(end -> Double.isInfinite(end));
        return open ? List.of() : ends;
    }

    private static double sum(List<Double> values, int from) {
        return values.subList(from, values.size()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }

    private static String round(double value) {
        return Figures.ofSize(Math.abs(value)).text(value);
    }

    private static Figures size(Stream<Double> values) {
        return Figures.ofSize(
                values.mapToDouble(Math::abs).filter(Double::isFinite).max().orElse(1));
    }

    /** Seen less what would have been: a misfit before the campaign, the effect in it. */
    Optional<LineChart> effects() {
        return finding.course().map(course -> {
            int from = fitsBefore(course) ? course.before() : 0;
            int count = course.starts().size();
            List<Double> gap = between(course, course.expected(), from);
            boolean banded =
                    !course.low().isEmpty() && !bounded(course, course.low()).isEmpty();
            LineChart chart = LineChart.of(
                            "Effect by " + question.data().period(),
                            from == 0
                                    ? "Seen less what would have been; before the campaign it should stay near 0"
                                    : "Seen less what would have been, per unit",
                            question.data().pace(),
                            course.starts().subList(from, count))
                    .figures(size(gap.stream()))
                    .line(new LineChart.Line(
                            "Effect",
                            gap,
                            banded ? between(course, course.high(), from) : List.of(),
                            banded ? between(course, course.low(), from) : List.of()));
            return (from == 0 ? banded(chart, course) : chart)
                    .description("On average " + round(sum(gap, course.before() - from)) + " in the campaign.");
        });
    }

    /** Methods that divide the campaign's own periods only say nothing about those before. */
    private static boolean fitsBefore(Course course) {
        return IntStream.range(0, course.before())
                .allMatch(
                        at -> course.observed().get(at).equals(course.expected().get(at)));
    }

    private static List<Double> between(Course course, List<Double> other, int from) {
        List<Double> gap = new ArrayList<>();
        for (int at = from; at < course.starts().size(); at++) {
            gap.add(course.observed().get(at) - other.get(at));
        }
        return gap;
    }

    /** Where what happened stands among all that could have happened. */
    Optional<Histogram> spread() {
        return finding.spread()
                .map(spread -> new Histogram(
                        "This campaign among all that could have been",
                        far(spread) + " of " + spread.values().size() + " lie at least as far from zero.",
                        spread.measure() + ". Each of " + spread.values().size() + " is one " + spread.each()
                                + "; strong colour: " + far(spread) + " at least as far from zero",
                        size(spread.values().stream()),
                        spread.values(),
                        spread.observed(),
                        "This campaign"));
    }

    private static long far(Spread spread) {
        double edge = Math.abs(spread.observed()) * (1 - 1e-12);
        return spread.values().stream().filter(value -> Math.abs(value) >= edge).count();
    }

    /** What the comparison is made of. */
    Optional<Bars> weights() {
        SequencedMap<String, Double> weights = finding.named("weights");
        if (weights.isEmpty()) {
            return Optional.empty();
        }
        List<Bars.Bar> bars = weights.entrySet().stream()
                .limit(MOST_WEIGHTS)
                .map(weight -> Bars.Bar.of(weight.getKey(), weight.getValue()))
                .toList();
        return Optional.of(new Bars(
                "What the comparison is made of",
                weights.size() > MOST_WEIGHTS
                        ? "The " + MOST_WEIGHTS + " largest weights"
                        : "Weights of the other units",
                Figures.FINE,
                bars));
    }

    /** The same on the tile map, or, where a method weighs nothing, how each unit changed; empty off the map. */
    Optional<UnitMap> map() {
        SequencedMap<String, Double> weights = finding.named("weights");
        return UnitMap.of(question, weights.isEmpty() ? changes() : weighed(weights));
    }

    private UnitMap.Shown weighed(SequencedMap<String, Double> weights) {
        Map<String, Double> all = new TreeMap<>(weights);
        question.block().donors().forEach(donor -> all.putIfAbsent(donor, 0.0));
        return new UnitMap.Shown(
                "What the comparison is made of",
                "The largest weight is that of " + weights.firstEntry().getKey() + ".",
                "Weights of the other units",
                "Weight",
                Figures.FINE,
                all);
    }

    /** Not the effect: what all units share, such as a national event, is in every one of them. */
    private UnitMap.Shown changes() {
        Block block = question.block();
        Map<String, Double> changes = new TreeMap<>();
        for (String unit : question.data().panel().units()) {
            double[] series = question.data().panel().series(unit);
            double before = Arrays.stream(series, 0, block.before()).average().orElseThrow();
            double during = Arrays.stream(series, block.before(), block.periods())
                    .average()
                    .orElseThrow();
            if (before > 0 && !question.leftOut().contains(unit)) {
                changes.put(unit, during / before - 1);
            }
        }
        return new UnitMap.Shown(
                "How each unit changed in the campaign's time",
                "What all units share, such as a national event, is in every figure.",
                "Mean in the campaign against the mean before; what all share is in it, so this is not yet the effect",
                "Change",
                Figures.CHANGE,
                changes);
    }

    /** The methods side by side, if they speak of shares. */
    static Optional<DotWhisker> methods(Question question, List<Finding> findings) {
        DotWhisker chart = new DotWhisker(
                "What each method says",
                "",
                "Change of " + question.data().outcome() + " in percent, with the interval where it can be trusted",
                Figures.CHANGE,
                0,
                List.of());
        for (Finding finding : findings) {
            if (finding.number("lift").isPresent()) {
                double lift = finding.number("lift").getAsDouble();
                Optional<Interval> interval =
                        finding.answer() == Answer.NO_TEST ? Optional.empty() : finding.range("lift_interval");
                chart = chart.effect(
                        finding.card().title(),
                        interval.map(range -> end(range.lower(), Double.NEGATIVE_INFINITY))
                                .orElse(Double.NaN),
                        lift,
                        interval.map(range -> end(range.upper(), Double.POSITIVE_INFINITY))
                                .orElse(Double.NaN));
            }
        }
        return chart.effects().size() > 1 ? Optional.of(chart) : Optional.empty();
    }

    private static double end(Bound bound, double without) {
        return switch (bound) {
            case Bound.At(double value) -> value;
            case Bound.Unbounded _ -> without;
        };
    }
}
