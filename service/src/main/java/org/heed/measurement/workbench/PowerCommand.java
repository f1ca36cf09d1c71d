package org.heed.measurement.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.heed.ground.charts.Bars;
import org.heed.ground.charts.Figures;
import org.heed.ground.web.Table;
import org.heed.uplift.Panel;
import org.heed.uplift.planning.PlaceboCampaigns;
import org.heed.uplift.planning.Power;
import org.heed.uplift.planning.PowerPoint;
import org.heed.uplift.planning.PowerStudy;
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
        List<String> sentences = new ArrayList<>();
        sentences.add("Smallest p that this design can give: "
                + Numbers.p(campaigns.set().smallestP()) + " ("
                + campaigns.set().size() + " possible choices).");
        String headline = switch (power) {
            case Power.Quoted quoted -> {
                sentences.add(
                        "Half of all campaigns would show an effect of " + PowerWords.smallest(quoted.at50()) + ".");
                sentences.add("Where there was no effect, one was found in "
                        + PowerWords.rate(quoted.falsePositives()) + " of "
                        + quoted.falsePositives().found().denominator()
                        + " placebo campaigns; it should be about " + Numbers.level(1 - tuning.level()) + ".");
                yield "With " + design + ", four of five campaigns would show an effect of "
                        + PowerWords.smallest(quoted.at80()) + ".";
            }
            case Power.Refused refused -> {
                sentences.addAll(PowerWords.refusal(refused));
                yield "What " + design + " would show cannot be said.";
            }
        };
        sentences.add("The history holds " + campaigns.separateStretches() + " such campaigns that share no "
                + read.period() + ": a year that behaves otherwise can move these figures.");
        return power instanceof Power.Quoted quoted
                ? new Sheet(headline, sentences, List.of(bars(quoted)), List.of(table(quoted)), json)
                : new Sheet(headline, sentences, List.of(), List.of(), json);
    }

    private static Bars bars(Power.Quoted quoted) {
        return new Bars(
                "How often each effect would be found",
                "Share of placebo campaigns; the first is without any effect",
                Figures.PERCENT,
                quoted.curve().stream()
                        .map(point -> Bars.Bar.of(name(point), point.found().rate()))
                        .toList());
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
