package org.heed.measurement.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.heed.ground.charts.Curve;
import org.heed.ground.web.Table;
import org.heed.uplift.Bound;
import org.heed.uplift.Interval;
import org.heed.uplift.Panel;
import org.heed.uplift.planning.PlaceboCampaigns;
import org.heed.uplift.planning.Power;
import org.heed.uplift.planning.PowerPoint;
import org.heed.uplift.planning.PowerStudy;
import org.heed.uplift.planning.SmallestEffect;
import org.heed.uplift.planning.Workers;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Statistic;
import org.heed.uplift.randomisation.Wave;
import org.heed.uplift.randomisation.Waves;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heed uplift power}: how large an effect a planned campaign would show, tried on campaigns that never were. */
@Command(
        name = "power",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "How large an effect would a campaign show? Tried on placebo campaigns in the history given, which"
                        + " must hold no campaign. Power stands beside how often an effect is found where there is none.")
final class PowerCommand implements Callable<Integer> {
    private static final List<String> READING = List.of(
            "Each placebo campaign is laid into a stretch of the history in which nothing was done; an effect of known"
                    + " size is put in, and the planned test looks for it.",
            "The line says how often it is found. Read across from 80% and down: a smaller effect may be there and stay"
                    + " unseen.",
            "The square on the left must lie in the light band: a test that finds effects where there are none more"
                    + " often finds the others too easily as well, and power means nothing.");

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    PlanOptions plan = new PlanOptions();

    @Mixin
    TuningOptions tuning = new TuningOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Data read = data.read();
        try {
            output.sheet(sheet(read), JsonText.head("power", read, tuning.seed), spec);
        } catch (IllegalArgumentException unfit) {
            throw new WorkbenchException("power: " + unfit.getMessage(), unfit);
        }
        return 0;
    }

    private Sheet sheet(Data read) {
        Panel history = read.panel();
        int units = plan.chosen(history);
        AssignmentSet set = plan.set(
                new Waves(plan.choice(history).units(), List.of(new Wave(units, plan.flight(history)))),
                plan.fixed(),
                tuning.seed);
        PlaceboCampaigns campaigns = PlaceboCampaigns.of(history, set, plan.before(history));
        Statistic statistic = tuning.tuning().test().statistic(history.kind());
        PowerStudy study = new PowerStudy(campaigns, List.of(statistic), plan.settings(tuning.level()));
        Power power;
        try (Patience patience = new Patience("Running placebo campaigns")) {
            Workers workers = new Workers(Runtime.getRuntime().availableProcessors(), patience::at);
            power = Objects.requireNonNull(
                    study.run(new SplittableRandom(tuning.seed), workers).get(statistic));
        }
        return answered(read, campaigns, power);
    }

    private Sheet answered(Data read, PlaceboCampaigns campaigns, Power power) {
        String design = plan.chosen(read.panel()) + " of "
                + read.panel().units().size() + " units on for " + read.periods(plan.periods);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("smallest_p", campaigns.set().smallestP());
        json.put("assignments", campaigns.set().size());
        json.put("choose", plan.chosen(read.panel()));
        json.put("periods", plan.periods);
        json.put("before", campaigns.before());
        json.put("separate_stretches", campaigns.separateStretches());
        json.putAll(PowerWords.json(power));
        Sheet.Head head = head(read, campaigns, power, design);
        List<String> doubts = List.of(
                "A year that behaves otherwise: the history holds " + campaigns.separateStretches()
                        + " such campaigns that share no " + read.period() + ".",
                "A campaign hidden in the history: its effect would be taken for chance, and power for less than it is.",
                "An effect that builds up slowly or fades early: these were put in full into every " + read.period()
                        + ".",
                "Another number of units or " + read.periods(2).replaceFirst("^2 ", "")
                        + ": 'heed uplift plan' sets designs beside each other.");
        return new Sheet(
                head, List.of(part(campaigns, power)), doubts, READING, Sheet.Source.of(read, tuning.seed), json);
    }

    private Sheet.Head head(Data read, PlaceboCampaigns campaigns, Power power, String design) {
        Words.Key least = new Words.Key(
                "Smallest p",
                Numbers.p(campaigns.set().smallestP()),
                campaigns.set().size() + " possible choices");
        Words.Key rate = new Words.Key(
                "Found without effect",
                PowerWords.rate(power.falsePositives()),
                "should be about " + Numbers.level(1 - tuning.level()));
        List<Words.Key> facts = List.of(
                new Words.Key("Design", design, ""),
                new Words.Key("Compared with", read.periods(campaigns.before()) + " before", ""),
                Sheet.history(read),
                new Words.Key("Tried on", draws(power) + " placebo campaigns", ""));
        return switch (power) {
            case Power.Quoted quoted ->
                new Sheet.Head(
                        "With " + design + ", four of five campaigns would show an effect of "
                                + PowerWords.smallest(quoted.at80()) + ".",
                        "Keeps its level",
                        "Where there was no effect, one was found in " + PowerWords.rate(quoted.falsePositives())
                                + " of " + draws(power)
                                + " placebo campaigns; it should be about " + Numbers.level(1 - tuning.level()) + ".",
                        List.of(
                                new Words.Key(
                                        "Shown by 4 of 5", PowerWords.smallest(quoted.at80()), "smallest such effect"),
                                new Words.Key(
                                        "Shown by half", PowerWords.smallest(quoted.at50()), "smallest such effect"),
                                rate,
                                least),
                        facts);
            case Power.Refused refused ->
                new Sheet.Head(
                        "What " + design + " would show cannot be said.",
                        "No power quoted",
                        Words.sentence(refused.reason().text()) + ".",
                        List.of(rate, least),
                        facts);
        };
    }

    private static String draws(Power power) {
        return String.format(Locale.UK, "%,d", power.falsePositives().found().denominator());
    }

    private static Sheet.Part part(PlaceboCampaigns campaigns, Power power) {
        String smallest = "Smallest p that this design can give: "
                + Numbers.p(campaigns.set().smallestP()) + " ("
                + campaigns.set().size() + " possible choices).";
        return switch (power) {
            case Power.Quoted quoted ->
                new Sheet.Part(
                        "How large an effect it would show",
                        List.of(
                                smallest,
                                "Half of all campaigns would show an effect of " + PowerWords.smallest(quoted.at50())
                                        + "."),
                        Optional.of(new Sheet.Picture.Rising(curve(quoted))),
                        List.of(table(quoted)));
            case Power.Refused refused ->
                new Sheet.Part(
                        "Why not",
                        Stream.concat(Stream.of(smallest), PowerWords.refusal(refused).stream())
                                .toList(),
                        Optional.empty(),
                        List.of());
        };
    }

    private static Curve curve(Power.Quoted quoted) {
        List<Curve.Point> points = quoted.curve().stream()
                .filter(point -> point.effect() != 0)
                .map(PowerCommand::point)
                .toList();
        List<Curve.Mark> marks = new ArrayList<>();
        mark(marks, quoted.at50(), 0.5, "half: ");
        mark(marks, quoted.at80(), 0.8, "4 of 5: ");
        return new Curve(
                "How often each effect would be found",
                "Four of five campaigns would show " + PowerWords.smallest(quoted.at80()) + ", half of them "
                        + PowerWords.smallest(quoted.at50()) + "; without effect one is found in "
                        + PowerWords.rate(quoted.falsePositives()) + ".",
                "Share of placebo campaigns, with its 95% interval; apart on the left, without any effect",
                "Effect put in",
                point(quoted.falsePositives()),
                new Curve.Range(0.03, 0.07),
                points,
                marks);
    }

    private static Curve.Point point(PowerPoint point) {
        Interval interval = point.rate().interval();
        return new Curve.Point(
                point.effect(), end(interval.lower(), 0), point.found().rate(), end(interval.upper(), 1));
    }

    private static double end(Bound bound, double without) {
        return switch (bound) {
            case Bound.At(double value) -> value;
            case Bound.Unbounded _ -> without;
        };
    }

    private static void mark(List<Curve.Mark> marks, SmallestEffect effect, double share, String name) {
        if (effect instanceof SmallestEffect.Found found) {
            marks.add(new Curve.Mark(
                    found.size().value(),
                    share,
                    name + Numbers.percent(found.size().value())));
        }
    }

    private static String name(PowerPoint point) {
        return point.effect() == 0 ? "no effect" : Numbers.percent(point.effect());
    }

    private static Table table(Power.Quoted quoted) {
        return Table.of(
                "Power",
                List.of(
                        Table.Column.text("Effect"),
                        Table.Column.figures("Found"),
                        Table.Column.figures("95% interval")),
                quoted.curve().stream()
                        .map(point -> Table.Row.of(
                                name(point),
                                PowerWords.rate(point),
                                Numbers.sizes(point.rate().interval())))
                        .toList());
    }
}
