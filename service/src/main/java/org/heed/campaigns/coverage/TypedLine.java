package org.heed.campaigns.coverage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.heed.ground.words.Week;
import org.jspecify.annotations.Nullable;

/** A line's values by column. Gathers all that is wrong with it, so that nobody has to upload once for each mistake. */
final class TypedLine {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** As people write it, and as a spreadsheet in this country rewrites it. */
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT));

    private static final int LONGEST = 120;
    private static final long MOST_POUNDS = 1_000_000_000;

    private final List<String> values;
    private final Map<Column, Integer> columns;
    private final GridFile.@Nullable Rows file;
    private final List<Reason> reasons = new ArrayList<>();

    /** What is wrong, and in which column, if in one alone. */
    record Reason(Optional<Column> column, String text) {}

    /** A line of a file, or of a form where there is none. */
    TypedLine(List<String> values, Map<Column, Integer> columns, GridFile.@Nullable Rows file) {
        this.values = values;
        this.columns = columns;
        this.file = file;
    }

    void refuse(String reason) {
        reasons.add(new Reason(Optional.empty(), reason));
    }

    void refuse(Column column, String reason) {
        reasons.add(new Reason(Optional.of(column), reason));
    }

    boolean isGood() {
        return reasons.isEmpty();
    }

    List<Reason> reasons() {
        return reasons;
    }

    /** All that is wrong in one sentence; in a sheet with the letters of the columns. */
    String sentence() {
        String all = String.join("; ", reasons.stream().map(this::placed).toList());
        return all.isEmpty() ? all : Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }

    private String placed(Reason reason) {
        Integer at = reason.column().map(columns::get).orElse(null);
        return file == null || !file.isSheet() || at == null
                ? reason.text()
                : "column " + letters(at) + ": " + reason.text();
    }

    /** The letters of a column of a sheet: A for 0, AA for 26. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    boolean has(Column column) {
        return !text(column).isEmpty();
    }

    String text(Column column) {
        Integer at = columns.get(column);
        if (at == null || at >= values.size()) {
            return "";
        }
        String text = values.get(at).replaceAll("\\p{Cntrl}+", " ").strip();
        if (text.equals(GridFile.NO_VALUE)) {
            return spoilt(column, "a formula without a value; open the workbook, let it calculate and save it again");
        }
        if (text.matches("#(REF|N/A|VALUE|NAME|DIV/0|NUM|NULL)[!?]?")) {
            return spoilt(column, column.head() + " holds the error " + text + " of a formula");
        }
        return text.length() > LONGEST ? spoilt(column, "a value has more than " + LONGEST + " characters") : text;
    }

    /** Says once what is wrong with a value, however often it is asked for. */
    private String spoilt(Column column, String reason) {
        Reason told = new Reason(Optional.of(column), reason);
        if (!reasons.contains(told)) {
            reasons.add(told);
        }
        return "";
    }

    private boolean isSpoilt(Column column) {
        text(column);
        return reasons.stream().anyMatch(reason -> reason.column().equals(Optional.of(column)));
    }

    String required(Column column, String what) {
        String text = text(column);
        if (text.isEmpty() && !isSpoilt(column)) {
            refuse(column, what + " is missing");
        }
        return text;
    }

    /** The number, or the least one where it is wrong, and then it is said. */
    int number(Column column, int least, int most) {
        if (!has(column)) {
            required(column, column.head());
            return least;
        }
        return optionalNumber(column, least, most).orElse(least);
    }

    OptionalInt optionalNumber(Column column, int least, int most) {
        OptionalLong number = optionalLong(column, least, most);
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    OptionalLong optionalLong(Column column, long least, long most) {
        String text = text(column);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        String digits = text.replaceAll("[ ,\u00A0](?=[0-9]{3}\\b)", "");
        if (digits.matches("[0-9]{1,12}")) {
            long number = Long.parseLong(digits);
            if (number >= least && number <= most) {
                return OptionalLong.of(number);
            }
        }
        refuse(
                column,
                column.head() + " must be " + least + " to " + String.format(Locale.UK, "%,d", most) + ", was "
                        + shown(text));
        return OptionalLong.empty();
    }

    /** Pounds, with or without pence, as pence. */
    OptionalLong pence(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        String plain = text.replaceAll("[£ ,\u00A0]", "");
        if (plain.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
            return OptionalLong.of(
                    new java.math.BigDecimal(plain).movePointRight(2).longValueExact());
        }
        refuse(
                column,
                column.head() + " must be pounds such as 1250.00, up to "
                        + String.format(Locale.UK, "%,d", MOST_POUNDS - 1) + ", was " + shown(text));
        return OptionalLong.empty();
    }

    /** The week that begins on the Friday that is written. */
    Optional<Week> week(Column column) {
        Optional<LocalDate> day = day(column);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        if (day.get().getDayOfWeek() != DayOfWeek.FRIDAY) {
            refuse(
                    column,
                    column.head() + " must be a Friday; " + DAY.format(day.get()) + " is a "
                            + day.get().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK));
            return Optional.empty();
        }
        return Optional.of(new Week(day.get()));
    }

    private Optional<LocalDate> day(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            required(column, column.head());
            return Optional.empty();
        }
        for (DateTimeFormatter form : DATES) {
            try {
                return Optional.of(LocalDate.parse(text, form));
            } catch (DateTimeParseException notSo) {
                // another form may fit
            }
        }
        if (file != null && file.isSheet() && text.matches("[0-9]{5}(\\.[0-9]+)?")) {
            return Optional.of(file.zero().plusDays(Long.parseLong(text.substring(0, 5)))); // a date shown as a number
        }
        refuse(column, column.head() + " must be a date such as 2019-01-25, was " + shown(text));
        return Optional.empty();
    }

    static String shown(String text) {
        return "“" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "”";
    }
}
