package org.heed.measurement.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.heed.ground.charts.DotPlot;
import org.heed.ground.charts.Figures;
import org.heed.ground.web.Table;
import org.heed.uplift.planning.DesignComparison;
import org.heed.uplift.planning.Power;
import org.heed.uplift.planning.SmallestEffect;
import org.jspecify.annotations.Nullable;

/** Designs of equal spend side by side, as an answer. */
final class DesignSheet {
    private static final List<String> READING = List.of(
            "All designs switch as many units on for as long in all: none is bought dearer than another.",
            "The filled dot is the smallest effect that four of five campaigns would show, the hollow one what half of them"
                    + " would: further left is better.",
            "A design without dots found effects where there were none too often, or too seldom, on this history:"
                    + " whatever else it promises means nothing.");

    private final Data data;
    private final PlanOptions plan;
    private final long seed;

    DesignSheet(Data data, PlanOptions plan, long seed) {
        this.data = data;
        this.plan = plan;
        this.seed = seed;
    }

    Sheet of(List<DesignComparison.Row> rows, List<String> remarks) {
        Optional<DesignComparison.Row> best = rows.stream()
                .filter(row -> row.power() instanceof Power.Quoted)
                .min(Comparator.comparingDouble(row -> at80(row).orElse(Double.MAX_VALUE)));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("designs", rows.stream().map(DesignSheet::json).toList());
        Sheet.Part part = new Sheet.Part(
                "Designs at equal spend",
                remarks,
                rows.stream().anyMatch(row -> at80(row).isPresent())
                        ? Optional.of(new Sheet.Picture.Compared(plot(rows)))
                        : Optional.empty(),
                List.of(table(rows)));
        return new Sheet(head(best, rows), List.of(part), doubts(), READING, Sheet.Source.of(data, seed), json);
    }

    private Sheet.Head head(Optional<DesignComparison.Row> best, List<DesignComparison.Row> rows) {
        List<Words.Key> facts = List.of(
                new Words.Key(
                        "Spend",
                        plan.chosen(data.panel()) + " of "
                                + data.panel().units().size() + " units for " + data.periods(plan.periods)
                                + ", or as much",
                        ""),
                new Words.Key("Compared with", data.periods(plan.before(data.panel())) + " before", ""),
                Sheet.history(data),
                new Words.Key("Tried on", plan.draws + " placebo campaigns each", ""));
        return best.map(row -> new Sheet.Head(
                        "Of the designs that cost the same, '" + row.name() + "' would show the smallest effect.",
                        "Keeps its level",
                        "Where there was no effect, it found one in "
                                + PowerWords.rate(row.power().falsePositives()) + " of the placebo campaigns.",
                        keys(row, rows),
                        facts))
                .orElseGet(() -> new Sheet.Head(
                        "None of the designs keeps its level on this history.",
                        "No power quoted",
                        "Each found effects where there were none too often or too seldom.",
                        List.of(),
                        facts));
    }

    private static List<Words.Key> keys(DesignComparison.Row best, List<DesignComparison.Row> rows) {
        Power.Quoted quoted = (Power.Quoted) best.power();
        return List.of(
                new Words.Key("Shown by 4 of 5", PowerWords.smallest(quoted.at80()), "smallest such effect"),
                new Words.Key("Shown by half", PowerWords.smallest(quoted.at50()), "smallest such effect"),
                new Words.Key("Smallest p", Numbers.p(best.smallestP()), "of the best design"),
                new Words.Key("Designs", Integer.toString(rows.size()), "of equal spend"));
    }

    private List<String> doubts() {
        return List.of(
                "An effect that lasts after the campaign: rotations count the weeks off as weeks without it, and lose by"
                        + " what stays.",
                "Another amount to spend, or other units that must be on: the order of the designs can change with it.",
                "A year that behaves otherwise than the history given.",
                "A design that cannot be bought, such as two-week bookings: the next best that can is the best.");
    }

    private static OptionalDouble at80(DesignComparison.Row row) {
        return row.power() instanceof Power.Quoted quoted ? found(quoted.at80()) : OptionalDouble.empty();
    }

    private static OptionalDouble found(SmallestEffect effect) {
        return effect instanceof SmallestEffect.Found found
                ? OptionalDouble.of(found.size().value())
                : OptionalDouble.empty();
    }

    private static DotPlot plot(List<DesignComparison.Row> rows) {
        return new DotPlot(
                "What each design would show",
                "Further left is better; the table holds the same figures.",
                "Smallest effect, as a change in percent",
                Figures.CHANGE,
                List.of("shown by 4 of 5 campaigns", "shown by half"),
                rows.stream().map(DesignSheet::dots).toList());
    }

    private static DotPlot.Row dots(DesignComparison.Row row) {
        return switch (row.power()) {
            case Power.Quoted quoted ->
                new DotPlot.Row(
                        row.name(),
                        PowerWords.smallest(quoted.at80()),
                        List.of(
                                found(quoted.at80()).orElse(Double.NaN),
                                found(quoted.at50()).orElse(Double.NaN)));
            case Power.Refused refused ->
                new DotPlot.Row(
                        row.name(),
                        "not quoted: " + PowerWords.rate(refused.falsePositives()) + " without effect",
                        List.of(Double.NaN, Double.NaN));
        };
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
        List<Table.Row> lines = new ArrayList<>();
        for (DesignComparison.Row row : rows) {
            String[] shown = row.power() instanceof Power.Quoted quoted
                    ? new String[] {PowerWords.smallest(quoted.at80()), PowerWords.smallest(quoted.at50())}
                    : new String[] {"not quoted", "not quoted"};
            lines.add(Table.Row.of(
                    row.name(),
                    Numbers.p(row.smallestP()),
                    PowerWords.rate(row.power().falsePositives()),
                    shown[0],
                    shown[1]));
        }
        return Table.of(
                "Designs of equal spend",
                List.of(
                        Table.Column.text("Design"),
                        Table.Column.figures("Smallest p"),
                        Table.Column.figures("Found without effect"),
                        Table.Column.figures("Shown by 4 of 5"),
                        Table.Column.figures("Shown by half")),
                lines);
    }
}
