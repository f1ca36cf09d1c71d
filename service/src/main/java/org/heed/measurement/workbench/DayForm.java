package org.heed.measurement.workbench;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How a column writes its periods; each stands for its first day.
 *
 * @param shown an example to show to people
 */
record DayForm(String shown, Pattern shape, Function<String, LocalDate> reading) {
    private static final List<DayForm> KNOWN = List.of(
            of("2021-04-01", "\\d{4}-\\d{2}-\\d{2}", form("uuuu-MM-dd")),
            of("01/04/2021 (day first)", "\\d{1,2}/\\d{1,2}/\\d{4}", form("d/M/uuuu")),
            of("2021-04", "\\d{4}-\\d{2}", form("uuuu-MM")),
            of("2021-W13", "\\d{4}-W\\d{2}", week()),
            of("20210401", "\\d{8}", form("uuuuMMdd")),
            of("2021", "\\d{4}", form("uuuu")));

    private static DayForm of(String shown, String shape, DateTimeFormatter formatter) {
        return new DayForm(shown, Pattern.compile(shape), text -> LocalDate.parse(text, formatter));
    }

    private static DateTimeFormatter form(String pattern) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().appendPattern(pattern);
        if (!pattern.contains("M")) {
            builder.parseDefaulting(ChronoField.MONTH_OF_YEAR, 1);
        }
        if (!pattern.contains("d")) {
            builder.parseDefaulting(ChronoField.DAY_OF_MONTH, 1);
        }
        return builder.toFormatter(Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    }

    /** ISO weeks begin on Monday. */
    private static DateTimeFormatter week() {
        return new DateTimeFormatterBuilder()
                .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
                .appendLiteral("-W")
                .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
                .parseDefaulting(ChronoField.DAY_OF_WEEK, 1)
                .toFormatter(Locale.UK);
    }

    /** A form of the analyst's own, as a pattern such as {@code M/d/uuuu}. */
    static DayForm ofPattern(String pattern) {
        try {
            return of(pattern, ".*", form(pattern.replace('y', 'u')));
        } catch (IllegalArgumentException unfit) {
            throw new WorkbenchException(
                    "'" + pattern + "' is no form of dates: write it with d, M and y, such as M/d/yyyy", unfit);
        }
    }

    /** Days that are numbered 1, 2, 3, the first of them being that day. */
    static DayForm numbered(LocalDate first) {
        return new DayForm(
                "numbers, 1 being " + first,
                Pattern.compile("\\d{1,6}"),
                text -> first.plusDays(Integer.parseInt(text) - 1L));
    }

    /** The forms in which any text can be read. */
    static String accepted() {
        return String.join(", ", KNOWN.stream().map(DayForm::shown).toList());
    }

    /** The form that a text is in, if any. */
    static Optional<DayForm> recognise(String text) {
        return KNOWN.stream()
                .filter(form -> form.shape().matcher(text).matches())
                .findFirst();
    }

    Optional<LocalDate> parse(String text) {
        try {
            return shape.matcher(text).matches()
                    ? Optional.of(reading.apply(text)).filter(DayForm::isOfOurTime)
                    : Optional.empty();
        } catch (DateTimeException unfit) {
            return Optional.empty();
        }
    }

    /** A count of 3163 is no year, though it looks like one. */
    private static boolean isOfOurTime(LocalDate day) {
        return day.getYear() >= 1700 && day.getYear() < 2200;
    }
}
