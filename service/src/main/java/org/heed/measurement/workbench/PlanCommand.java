package org.heed.measurement.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.heed.ground.web.Table;
import org.heed.uplift.Panel;
import org.heed.uplift.planning.DesignComparison;
import org.heed.uplift.planning.MarketChoice;
import org.heed.uplift.planning.MarketLimits;
import org.heed.uplift.planning.MarketOption;
import org.heed.uplift.planning.MarketSelection;
import org.heed.uplift.planning.MarketTrial;
import org.heed.uplift.planning.Power;
import org.heed.uplift.planning.SmallestEffect;
import org.heed.uplift.planning.Workers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed uplift plan}: designs of equal spend side by side; or markets, where nothing can be drawn. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Which design, which units? Designs of equal spend side by side, smallest possible p first; with"
                + " --markets, sets of units for a campaign that cannot be drawn, as GeoLift selects them.")
final class PlanCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    PlanOptions plan = new PlanOptions();

    @Mixin
    TuningOptions tuning = new TuningOptions();

    @Option(
            names = "--markets",
            split = ",",
            paramLabel = "NUMBER",
            description = "Select markets: sets of so many units, such as 2,3,4,5.")
    List<Integer> markets = new ArrayList<>();

    @Option(
            names = "--durations",
            split = ",",
            paramLabel = "NUMBER",
            description = "Lengths to try with --markets (default: --periods).")
    List<Integer> durations = new ArrayList<>();

    @Option(
            names = "--cost-per-extra",
            paramLabel = "MONEY",
            defaultValue = "0",
            description = "Cost of each extra event, with --markets.")
    double costPerExtra;

    @Option(names = "--budget", paramLabel = "MONEY", description = "Most that may be spent, with --markets.")
    double budget = Double.POSITIVE_INFINITY;

    @Option(
            names = "--holdout",
            split = ",",
            paramLabel = "SHARE",
            description = "Least and largest share of the outcome outside the markets, such as 0.5,1.")
    List<Double> holdout = new ArrayList<>(List.of(0.0, 1.0));

    @Option(
            names = "--windows",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Windows of history to try, with --markets (${DEFAULT-VALUE}).")
    int windows = 1;

    @Option(names = "--as-geolift", description = "Test as GeoLift does by default: sum |u| in 1,000 random orders.")
    boolean asGeolift;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Data read = data.read();
        CampaignOptions.known(plan.include, read, "--include");
        CampaignOptions.known(plan.exclude, read, "--exclude");
        try {
            output.sheet(
                    markets.isEmpty() ? designs(read) : selection(read),
                    JsonText.head("plan", read, tuning.seed),
                    spec);
        } catch (IllegalArgumentException unfit) {
            throw new WorkbenchException("plan: " + unfit.getMessage(), unfit);
        }
        return 0;
    }

    private Sheet designs(Data read) {
        Panel history = read.panel();
        EqualSpend spend = new EqualSpend(plan, history, tuning.seed);
        List<DesignComparison.Row> rows;
        try (Patience patience = new Patience("Trying designs")) {
            Workers workers = new Workers(Runtime.getRuntime().availableProcessors(), patience::at);
            rows = new DesignComparison(spend.candidates())
                    .run(plan.settings(tuning.level()), new SplittableRandom(tuning.seed), workers);
        }
        Optional<DesignComparison.Row> best = rows.stream()
                .filter(row -> row.power() instanceof Power.Quoted)
                .min(Comparator.comparingDouble(PlanCommand::smallest80));
        String headline = best.map(row ->
                        "Of the designs that cost the same, '" + row.name() + "' would show the smallest effect.")
                .orElse("None of the designs keeps its level on this history.");
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("designs", rows.stream().map(PlanCommand::json).toList());
        return new Sheet(headline, spend.remarks(), List.of(), List.of(table(rows)), json);
    }

    private static double smallest80(DesignComparison.Row row) {
        return row.power() instanceof Power.Quoted quoted && quoted.at80() instanceof SmallestEffect.Found found
                ? found.size().value()
                : Double.MAX_VALUE;
    }

    private static Map<String, @Nullable Object> json(DesignComparison.Row row) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("design", row.name());
        said.put("smallest_p", row.smallestP());
        said.put("unit_weeks", row.unitWeeks());
        said.putAll(PowerWords.json(row.power()));
        return said;
    }

    private static Table table(List<DesignComparison.Row> rows) {
        return Table.of(
                "Designs of equal spend",
                List.of(
                        Table.Column.text("Design"),
                        Table.Column.figures("Smallest p"),
                        Table.Column.figures("Found without effect"),
                        Table.Column.figures("Shown by 4 of 5"),
                        Table.Column.figures("Shown by half")),
                rows.stream()
                        .map(row -> switch (row.power()) {
                            case Power.Quoted quoted ->
                                Table.Row.of(
                                        row.name(),
                                        Numbers.p(row.smallestP()),
                                        PowerWords.rate(quoted.falsePositives()),
                                        PowerWords.smallest(quoted.at80()),
                                        PowerWords.smallest(quoted.at50()));
                            case Power.Refused refused ->
                                Table.Row.of(
                                        row.name(),
                                        Numbers.p(row.smallestP()),
                                        PowerWords.rate(refused.falsePositives()),
                                        "not quoted",
                                        "not quoted");
                        })
                        .toList());
    }

    private Sheet selection(Data read) {
        List<Integer> lengths = durations.isEmpty() ? List.of(plan.periods) : durations;
        MarketTrial usual = asGeolift
                ? MarketTrial.asGeoLift(lengths, plan.effects, new SplittableRandom(tuning.seed))
                : MarketTrial.of(lengths, plan.effects);
        MarketSelection selection = new MarketSelection(
                MarketChoice.of(markets)
                        .including(plan.include.toArray(String[]::new))
                        .excluding(plan.exclude.toArray(String[]::new)),
                usual.lookingBack(windows, 1),
                MarketLimits.none().costing(costPerExtra, budget).holdingOut(holdout.getFirst(), holdout.getLast()));
        List<MarketOption> options;
        try (Patience patience = new Patience("Trying markets")) {
            options = selection.rank(read.panel(), patience::at);
        }
        String headline = options.isEmpty()
                ? "No set of units within these limits would show any of these effects."
                : "Best of " + options.size() + ": "
                        + String.join(", ", options.getFirst().markets()) + " for "
                        + read.periods(options.getFirst().periods()) + ", which would show "
                        + Numbers.percent(options.getFirst().smallest().effect()) + ".";
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("options", options.stream().map(PlanCommand::json).toList());
        return new Sheet(
                headline,
                List.of("These units would be chosen, not drawn: whatever such a campaign shows is observational. Where"
                        + " units can be drawn, plan the draw (leave --markets out)."),
                List.of(),
                options.isEmpty() ? List.of() : List.of(options(options)),
                json);
    }

    private static Table options(List<MarketOption> options) {
        return Table.of(
                options.size() > SHOWN ? "The best " + SHOWN + " of " + options.size() : "In order of rank",
                List.of(
                        Table.Column.text("Rank"),
                        Table.Column.text("Units"),
                        Table.Column.figures("Periods"),
                        Table.Column.figures("Smallest effect"),
                        Table.Column.figures("Cost"),
                        Table.Column.figures("Misfit"),
                        Table.Column.figures("Held out")),
                options.stream()
                        .limit(SHOWN)
                        .map(option -> Table.Row.of(
                                Integer.toString(option.rank()),
                                String.join(", ", option.markets()),
                                Integer.toString(option.periods()),
                                Numbers.percent(option.smallest().effect()),
                                Numbers.amount(option.smallest().investment()),
                                Numbers.amount(option.smallest().scaledL2()),
                                Numbers.size(option.holdout())))
                        .toList());
    }

    private static Map<String, @Nullable Object> json(MarketOption option) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("rank", option.rank());
        said.put("markets", option.markets());
        said.put("periods", option.periods());
        said.put("mde", option.smallest().effect());
        said.put("power", option.smallest().power());
        said.put("scaled_l2", option.smallest().scaledL2());
        said.put("investment", option.smallest().investment());
        said.put("att", option.smallest().att());
        said.put("average_mde", option.smallest().lift());
        said.put("holdout", option.holdout());
        said.put("correlation", JsonText.value(new Figure.Amount(option.correlation())));
        return said;
    }
}
