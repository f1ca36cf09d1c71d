package org.heed.measurement.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.heed.ground.charts.Figures;
import org.heed.ground.charts.HeatStrip;
import org.heed.ground.charts.Pace;
import org.heed.ground.charts.Scale;
import org.heed.ground.charts.Shade;
import org.heed.ground.web.Table;
import org.heed.uplift.Fault;
import org.heed.uplift.Panel;
import org.heed.uplift.PanelCheck;
import org.jspecify.annotations.Nullable;

/** What is wrong or odd in the data, as an answer: every cell as a field, the faults and the units as tables. */
final class CheckSheet {
    /** More rows than that are a wall; those with something to look at come first. */
    private static final int MOST_UNITS = 60;

    private static final List<String> FAULTS = List.of("more than one row", "a count below 0", "a day out of step");
    private static final List<String> READING = List.of(
            "Each field is one unit in one period, shaded by its count against the unit's own mean: 1 is as usual, 2 twice"
                    + " as many. A column darker throughout is something national, a row that changes and stays changed"
                    + " is that unit alone.",
            "An open field with a stroke has no row in the files. A field in the loud colour with a hole has a fault. A"
                    + " triangle shows where something odd begins.",
            "What is to be mended stops every method. What is odd does not: somebody who knows the unit should say why.");

    private final DataReader.Raw raw;
    private final PanelCheck check;
    private final SortedMap<String, Map<LocalDate, List<Long>>> units = new TreeMap<>();
    private final NavigableSet<LocalDate> days = new TreeSet<>();
    private final Map<String, Double> means = new HashMap<>();
    private final Map<String, List<Fault>> byUnit = new HashMap<>();
    private final Set<LocalDate> outOfStep = new HashSet<>();

    CheckSheet(DataReader.Raw raw, PanelCheck check) {
        this.raw = raw;
        this.check = check;
        for (Panel.Count count : raw.counts()) {
            units.computeIfAbsent(count.unit(), name -> new HashMap<>())
                    .computeIfAbsent(count.date(), day -> new ArrayList<>())
                    .add(count.count());
            days.add(count.date());
        }
        check.faults().forEach(this::file);
    }

    /** Puts a fault with its unit or, if it is none of a unit's, with its day. */
    private void file(Fault fault) {
        switch (fault) {
            case Fault.Missing missing -> about(missing.unit()).add(fault);
            case Fault.Shorter shorter -> about(shorter.unit()).add(fault);
            case Fault.Doubled doubled -> about(doubled.unit()).add(fault);
            case Fault.Negative negative -> about(negative.unit()).add(fault);
            case Fault.AlwaysZero zero -> about(zero.unit()).add(fault);
            case Fault.LateStart late -> about(late.unit()).add(fault);
            case Fault.LevelShift shift -> about(shift.unit()).add(fault);
            case Fault.OffBeat beat -> outOfStep.add(beat.date());
        }
    }

    /** What was found about a unit. */
    private List<Fault> about(String unit) {
        return byUnit.computeIfAbsent(unit, name -> new ArrayList<>());
    }

    Sheet of(List<String> design, Map<String, @Nullable Object> json) {
        List<Sheet.Part> parts = new ArrayList<>();
        parts.add(new Sheet.Part(
                "Every cell",
                List.of(),
                Optional.of(new Sheet.Picture.Cells(strip())),
                check.faults().isEmpty() ? List.of() : List.of(faults())));
        if (!design.isEmpty()) {
            parts.add(new Sheet.Part("What this design can show at best", design, Optional.empty(), List.of()));
        }
        parts.add(new Sheet.Part("The units", List.of(), Optional.empty(), List.of(table())));
        List<String> doubts = List.of(
                "A missing row in which nothing happened: say --gaps zero, and it is a 0.",
                "A change in how things are counted that reached all units at once: it looks like the nation, and no"
                        + " check of the figures finds it.",
                "Counts that came late: the last periods of a file are often not complete.");
        return new Sheet(
                head(),
                parts,
                doubts,
                READING,
                new Sheet.Source(raw.files(), raw.sha256(), Optional.empty(), days.last()),
                json);
    }

    private Sheet.Head head() {
        long faults = check.faults().stream().filter(Fault::blocks).count();
        long odd = check.faults().size() - faults;
        return new Sheet.Head(
                headline(faults, odd),
                faults > 0 ? "Mend first" : odd > 0 ? "Look first" : "Fit",
                faults > 0
                        ? "Every method refuses such data rather than guess."
                        : odd > 0
                                ? "Nothing stops a measurement; what is odd may explain what it finds."
                                : "Gaps, doubles, counts below 0, uneven periods and units that went their own way were"
                                        + " looked for.",
                List.of(
                        new Words.Key("Units", Integer.toString(units.size()), ""),
                        new Words.Key("Periods", Integer.toString(days.size()), ""),
                        new Words.Key("To mend", Long.toString(faults), ""),
                        new Words.Key("Odd", Long.toString(odd), "")),
                List.of(
                        new Words.Key("From", pace().name(days.first()), ""),
                        new Words.Key("To", pace().name(days.last()), ""),
                        new Words.Key("Rows", whole(raw.counts().size()), ""),
                        new Words.Key("Files", String.join(", ", raw.files()), "")));
    }

    private static String headline(long faults, long odd) {
        if (faults > 0) {
            return "This data cannot be measured yet: " + faults + (faults == 1 ? " fault" : " faults") + " to mend.";
        }
        return odd == 0
                ? "This data is fit to be measured: no gap, no double, even periods."
                : "This data can be measured; " + odd + (odd == 1 ? " thing is" : " things are") + " odd.";
    }

    private Table faults() {
        return Table.of(
                "What to look at",
                List.of(Table.Column.text("Weight"), Table.Column.text("What")),
                check.faults().stream()
                        .map(fault -> Table.Row.of(fault.blocks() ? "mend" : "odd", fault.text()))
                        .toList());
    }

    /** By the least distance between days, since a gap only makes distances longer. */
    private Pace pace() {
        long least = Long.MAX_VALUE;
        for (LocalDate day : days) {
            LocalDate next = days.higher(day);
            least = next == null ? least : Math.min(least, next.toEpochDay() - day.toEpochDay());
        }
        if (least < 7) {
            return Pace.DAYS;
        }
        if (least < 28) {
            return Pace.WEEKS;
        }
        return least < 360 ? Pace.MONTHS : Pace.YEARS;
    }

    private HeatStrip strip() {
        List<String> shown = units.keySet().stream()
                .sorted(Comparator.comparing(unit -> about(unit).isEmpty()))
                .limit(MOST_UNITS)
                .sorted()
                .toList();
        double most = raw.counts().stream()
                .mapToDouble(count -> count.count() / Math.max(mean(count.unit()), 1e-9))
                .max()
                .orElse(0);
        return new HeatStrip(
                "The panel, cell by cell",
                "What is wrong or odd stands in the table below.",
                "Count against the unit's own mean"
                        + (units.size() > MOST_UNITS
                                ? "; " + MOST_UNITS + " of " + units.size() + " units, those to look at among them"
                                : ""),
                pace(),
                List.copyOf(days),
                new Scale(List.of(0.0, 0.5, 0.75, 1.0, 1.25, 1.5, Math.max(2, Math.ceil(most))), Figures.RATIO),
                FAULTS,
                shown.stream().map(this::row).toList());
    }

    private double mean(String unit) {
        return means.computeIfAbsent(unit, this::meanOf);
    }

    private double meanOf(String unit) {
        return units.getOrDefault(unit, Map.of()).values().stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .average()
                .orElse(0);
    }

    private HeatStrip.Row row(String unit) {
        List<LocalDate> columns = List.copyOf(days);
        double mean = mean(unit);
        return new HeatStrip.Row(
                unit,
                columns.stream().map(day -> shade(unit, day, mean)).toList(),
                IntStream.range(0, columns.size())
                        .filter(at -> about(unit).stream().anyMatch(odd -> begins(odd, columns.get(at))))
                        .boxed()
                        .toList());
    }

    private Shade shade(String unit, LocalDate day, double mean) {
        List<Long> cell = units.getOrDefault(unit, Map.of()).getOrDefault(day, List.of());
        if (cell.isEmpty()) {
            return Shade.absent();
        }
        if (cell.size() > 1) {
            return Shade.category(0);
        }
        if (cell.getFirst() < 0) {
            return Shade.category(1);
        }
        return outOfStep.contains(day) ? Shade.category(2) : Shade.amount(mean > 0 ? cell.getFirst() / mean : 0);
    }

    private static boolean begins(Fault odd, LocalDate day) {
        return odd instanceof Fault.LevelShift shift && shift.date().equals(day)
                || odd instanceof Fault.LateStart late && late.first().equals(day);
    }

    private static String whole(long count) {
        return Figures.COUNT.text(count);
    }

    private Table table() {
        return Table.of(
                "Counts of each unit",
                List.of(
                        Table.Column.text("Unit"),
                        Table.Column.figures("Periods"),
                        Table.Column.figures("Mean"),
                        Table.Column.figures("Least"),
                        Table.Column.figures("Most"),
                        Table.Column.text("Found")),
                units.entrySet().stream()
                        .map(entry -> {
                            List<Long> counts = entry.getValue().values().stream()
                                    .flatMap(List::stream)
                                    .sorted()
                                    .toList();
                            List<Fault> found = about(entry.getKey());
                            return Table.Row.of(
                                    entry.getKey(),
                                    Integer.toString(entry.getValue().size()),
                                    Numbers.amount(mean(entry.getKey())),
                                    whole(counts.getFirst()),
                                    whole(counts.getLast()),
                                    found.isEmpty()
                                            ? "\u2013"
                                            : found.stream().anyMatch(Fault::blocks) ? "mend" : "odd");
                        })
                        .toList());
    }
}
