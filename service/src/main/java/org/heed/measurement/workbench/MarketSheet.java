package org.heed.measurement.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.ground.charts.DotPlot;
import org.heed.ground.charts.Figures;
import org.heed.ground.web.Table;
import org.heed.uplift.planning.MarketOption;
import org.jspecify.annotations.Nullable;

/** Sets of units in order of rank, as an answer. */
final class MarketSheet {
    private static final int SHOWN = 10;
    private static final List<String> READING = List.of(
            "Each set was tried on the end of the history, with effects put in; its dot is the smallest one that was found"
                    + " in more than 80% of the trials.",
            "The rank weighs that effect, how often it was found and how near the estimate came to it; sets that cost"
                    + " more than the budget are left out.",
            "Misfit is that of the comparison before the campaign: 0 is perfect, 1 no better than the plain mean of the"
                    + " others.");

    private final Data data;
    private final long seed;

    MarketSheet(Data data, long seed) {
        this.data = data;
        this.seed = seed;
    }

    Sheet of(List<MarketOption> options) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("options", options.stream().map(MarketSheet::json).toList());
        Sheet.Part part = new Sheet.Part(
                "Markets in order of rank",
                List.of("These units would be chosen, not drawn: whatever such a campaign shows is observational. Where"
                        + " units can be drawn, plan the draw (leave --markets out)."),
                options.isEmpty() ? Optional.empty() : Optional.of(new Sheet.Picture.Compared(plot(options))),
                options.isEmpty() ? List.of() : List.of(table(options)));
        List<String> doubts = List.of(
                "A draw: where any of these units could be drawn at random, its test outweighs a choice.",
                "More windows of history (--windows): one window finds an effect or does not, and a rank hangs on it.",
                "Spill-over from these units into those they are compared with.",
                "A budget or a cost of each extra one that turns out otherwise: ranks leave out what is too dear.");
        return new Sheet(head(options), List.of(part), doubts, READING, Sheet.Source.of(data, seed), json);
    }

    private Sheet.Head head(List<MarketOption> options) {
        List<Words.Key> facts = List.of(
                new Words.Key("Chosen from", data.panel().units().size() + " units", ""),
                Sheet.history(data),
                new Words.Key("Sets within the limits", Integer.toString(options.size()), ""));
        if (options.isEmpty()) {
            return new Sheet.Head(
                    "No set of units within these limits would show any of these effects.",
                    "Nothing to choose",
                    "Try larger effects, longer campaigns, a larger budget or other sizes of set.",
                    List.of(),
                    facts);
        }
        MarketOption best = options.getFirst();
        return new Sheet.Head(
                "Best of " + options.size() + ": " + String.join(", ", best.markets()) + " for "
                        + data.periods(best.periods()) + ", which would show "
                        + Numbers.percent(best.smallest().effect()) + ".",
                "Observational",
                "The units would be chosen, not drawn at random.",
                List.of(
                        new Words.Key(
                                "Smallest effect",
                                Numbers.percent(best.smallest().effect()),
                                "of the first"),
                        new Words.Key("Cost", Numbers.amount(best.smallest().investment()), "at that effect"),
                        new Words.Key("Misfit", Numbers.amount(best.smallest().scaledL2()), "0 perfect, 1 no better"),
                        new Words.Key("Held out", Numbers.size(best.holdout()), "of the outcome")),
                facts);
    }

    private DotPlot plot(List<MarketOption> options) {
        return new DotPlot(
                "What each set would show",
                "The first would show "
                        + Numbers.percent(options.getFirst().smallest().effect()) + ".",
                "Smallest effect that would be found, best rank first",
                Figures.CHANGE,
                List.of("smallest effect"),
                options.stream()
                        .limit(SHOWN)
                        .map(option -> new DotPlot.Row(
                                option.rank() + ". " + String.join(", ", option.markets()),
                                data.periods(option.periods()) + ", "
                                        + Numbers.percent(option.smallest().effect()),
                                List.of(option.smallest().effect())))
                        .toList());
    }

    private static Table table(List<MarketOption> options) {
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
