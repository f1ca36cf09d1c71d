package org.heed.measurement.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.heed.uplift.Panel;
import org.heed.uplift.planning.DesignComparison;
import org.heed.uplift.planning.MarketChoice;
import org.heed.uplift.planning.MarketLimits;
import org.heed.uplift.planning.MarketOption;
import org.heed.uplift.planning.MarketSelection;
import org.heed.uplift.planning.MarketTrial;
import org.heed.uplift.planning.Workers;
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
        return new DesignSheet(read, plan, tuning.seed).of(rows, spend.remarks());
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
        return new MarketSheet(read, tuning.seed).of(options);
    }
}
