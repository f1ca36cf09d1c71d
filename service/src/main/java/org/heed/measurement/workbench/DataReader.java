package org.heed.measurement.workbench;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Reads long CSV files, a row for each unit and period, into panels. Rows of several files are put together; each
 * complaint says file, line and what to do.
 */
final class DataReader {
    private static final int SHOWN_GAPS = 3;

    /** Names of the columns to read. */
    record Columns(String unit, String time, Optional<String> firstTreated, Map<Column, String> numbers) {
        Columns {
            numbers = Collections.unmodifiableMap(new EnumMap<>(numbers));
        }
    }

    /** Where a cell came from and what it holds, by column. */
    private record Cell(String where, Map<Column, Double> numbers) {}

    private final Columns columns;
    private final Map<String, Map<LocalDate, Cell>> cells = new TreeMap<>();
    private final TreeSet<LocalDate> days = new TreeSet<>();
    private final Map<String, LocalDate> starts = new TreeMap<>();
    private final Map<String, String> startsAsWritten = new HashMap<>();
    private final Gaps gaps;
    private @Nullable DayForm form;
    private int filled;

    private DataReader(Columns columns, Writing writing) {
        this.columns = columns;
        this.gaps = writing.gaps();
        this.form = writing.dayForm().orElse(null);
    }

    /** How files are written. */
    record Writing(Optional<DayForm> dayForm, Gaps gaps) {}

    /** What is done where a unit has no row for a period. */
    enum Gaps {
        REFUSE,
        /** Nothing happened there: 0 in every column. */
        ZERO
    }

    static Data read(List<CsvFile> files, Columns columns, Writing writing) {
        DataReader reader = new DataReader(columns, writing);
        files.forEach(reader::add);
        Map<Column, Panel> panels = reader.panels();
        return new Data(
                files.stream().map(CsvFile::name).toList(),
                sha256(files),
                files.stream().mapToInt(file -> file.rows().size()).sum(),
                reader.starts,
                columns.numbers(),
                panels,
                reader.filled);
    }

    /** Rows as they are: a cell may be given twice, be missing or lie below 0. */
    record Raw(List<String> files, String sha256, List<Panel.Count> counts) {}

    static Raw raw(List<CsvFile> files, Columns columns, Writing writing) {
        DataReader reader = new DataReader(columns, writing);
        List<Panel.Count> counts = new ArrayList<>();
        files.forEach(file -> reader.addCounts(file, counts));
        return new Raw(files.stream().map(CsvFile::name).toList(), sha256(files), counts);
    }

    /** Fractions are rounded: a check of gaps, doubles and levels does not hang on them. */
    private void addCounts(CsvFile file, List<Panel.Count> counts) {
        String column = columns.numbers().getOrDefault(Column.OUTCOME, "");
        int unit = file.column(columns.unit(), "--unit");
        int time = file.column(columns.time(), "--time");
        int outcome = file.column(column, Column.OUTCOME.option());
        for (int row = 0; row < file.rows().size(); row++) {
            List<String> fields = file.rows().get(row);
            double number = number(file, row, Column.OUTCOME, fields.get(outcome));
            counts.add(new Panel.Count(
                    fields.get(unit), day(file, row, columns.time(), fields.get(time)), Math.round(number)));
        }
    }

    private static String sha256(List<CsvFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach(file -> digest.update(file.bytes()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }

    private void add(CsvFile file) {
        int unit = file.column(columns.unit(), "--unit");
        int time = file.column(columns.time(), "--time");
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        columns.numbers().forEach((column, name) -> places.put(column, file.column(name, column.option())));
        Optional<Integer> start = columns.firstTreated().map(column -> file.column(column, "--first-treated"));
        for (int row = 0; row < file.rows().size(); row++) {
            int line = row;
            List<String> fields = file.rows().get(row);
            String name = fields.get(unit);
            if (name.isEmpty()) {
                throw new WorkbenchException(
                        file.where(row) + ": column '" + columns.unit() + "' is empty: each row needs its unit");
            }
            Map<Column, Double> numbers = new EnumMap<>(Column.class);
            for (Map.Entry<Column, Integer> place : places.entrySet()) {
                numbers.put(place.getKey(), number(file, row, place.getKey(), fields.get(place.getValue())));
            }
            put(name, day(file, row, columns.time(), fields.get(time)), new Cell(file.where(row), numbers));
            start.ifPresent(column -> start(file, line, name, fields.get(column)));
        }
    }

    private void start(CsvFile file, int row, String unit, String text) {
        String before = startsAsWritten.put(unit, text);
        if (before != null && !before.equals(text)) {
            throw new WorkbenchException(file.where(row) + ": unit '" + unit + "' starts with '" + text
                    + "', in the rows" + " before with '" + before + "': a unit has one start");
        }
        if (before == null && !text.isEmpty() && !text.equals("0")) {
            starts.put(unit, day(file, row, columns.firstTreated().orElse(""), text));
        }
    }

    private void put(String unit, LocalDate day, Cell cell) {
        Cell before = cells.computeIfAbsent(unit, name -> new HashMap<>()).put(day, cell);
        if (before != null) {
            throw new WorkbenchException("unit '" + unit + "' has two rows for " + day + ": " + before.where() + " and "
                    + cell.where() + ": add them up or drop one");
        }
        days.add(day);
    }

    private double number(CsvFile file, int row, Column column, String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException unfit) {
            // told below
        }
        String problem = text.isEmpty() ? "is empty" : "holds '" + text + "', which is not a number";
        throw new WorkbenchException(
                file.where(row) + ": column '" + columns.numbers().get(column) + "' " + problem
                        + ": write numbers as 1234.5, and a row for every unit and period (0 where nothing happened)");
    }

    private LocalDate day(CsvFile file, int row, String column, String text) {
        if (form == null) {
            form = DayForm.recognise(text)
                    .filter(known -> known.parse(text).isPresent())
                    .orElse(null);
        }
        Optional<LocalDate> day = form == null ? Optional.empty() : form.parse(text);
        return day.orElseThrow(() -> new WorkbenchException(file.where(row) + ": column '" + column
                + "' holds '" + text + "', which is not a date that can be read"
                + (form == null
                        ? ": accepted are " + DayForm.accepted() + "; for others give --date-form, such as M/d/yyyy"
                        : ": the dates before it are written as " + form.shown())));
    }

    private Map<Column, Panel> panels() {
        Timeline timeline = timeline();
        requireNoGaps(timeline);
        Map<Column, Panel> panels = new EnumMap<>(Column.class);
        for (Column column : columns.numbers().keySet()) {
            panels.put(column, panel(column, timeline));
        }
        return panels;
    }

    private Timeline timeline() {
        if (days.size() < 2) {
            throw new WorkbenchException("the files hold one period only, " + days.first()
                    + ": an effect needs periods before the campaign and in it");
        }
        try {
            return Timeline.of(days);
        } catch (IllegalArgumentException uneven) {
            throw new WorkbenchException("column '" + columns.time() + "': " + uneven.getMessage(), uneven);
        }
    }

    private void requireNoGaps(Timeline timeline) {
        Set<String> shown = new LinkedHashSet<>();
        int count = 0;
        for (Map.Entry<String, Map<LocalDate, Cell>> unit : cells.entrySet()) {
            for (LocalDate start : timeline.starts()) {
                if (!unit.getValue().containsKey(start)) {
                    count++;
                    if (shown.size() < SHOWN_GAPS) {
                        shown.add("'" + unit.getKey() + "' on " + start);
                    }
                    if (gaps == Gaps.ZERO) {
                        unit.getValue().put(start, new Cell("a filled gap", zeros()));
                        filled++;
                    }
                }
            }
        }
        if (count > 0 && gaps == Gaps.REFUSE) {
            throw new WorkbenchException("the panel has " + (count == 1 ? "a gap" : count + " gaps") + ": no row for "
                    + String.join(", ", shown) + (count > shown.size() ? " and more" : "")
                    + ": add rows, leave the unit or the period out, or say --gaps zero if nothing happened there");
        }
    }

    private Map<Column, Double> zeros() {
        Map<Column, Double> zeros = new EnumMap<>(Column.class);
        columns.numbers().keySet().forEach(column -> zeros.put(column, 0.0));
        return zeros;
    }

    private Panel panel(Column column, Timeline timeline) {
        List<String> units = List.copyOf(cells.keySet());
        double[][] values = new double[units.size()][timeline.count()];
        boolean counts = true;
        int row = 0;
        for (Map<LocalDate, Cell> unit : cells.values()) {
            for (int period = 0; period < timeline.count(); period++) {
                Cell cell = Objects.requireNonNull(unit.get(timeline.start(period)));
                values[row][period] = Objects.requireNonNull(cell.numbers().get(column));
                counts &= isCount(values[row][period]);
            }
            row++;
        }
        return counts ? Panel.ofCounts(units, timeline, whole(values)) : Panel.ofValues(units, timeline, values);
    }

    private static boolean isCount(double value) {
        return value >= 0 && value == Math.rint(value) && value <= 1L << 53;
    }

    private static long[][] whole(double[][] values) {
        long[][] whole = new long[values.length][];
        for (int unit = 0; unit < values.length; unit++) {
            whole[unit] = new long[values[unit].length];
            for (int period = 0; period < whole[unit].length; period++) {
                whole[unit][period] = (long) values[unit][period];
            }
        }
        return whole;
    }
}
