package org.heed.campaigns.coverage.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Days as pages write them. */
final class Days {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    private Days() {}

    static String full(LocalDate day) {
        return LONG.format(day);
    }

    /** A day typed in three parts; empty where it is none. */
    static Optional<LocalDate> read(String day, String month, String year) {
        try {
            int years = Integer.parseInt(year.strip());
            return years < 1990 || years > 2999
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(years, Integer.parseInt(month.strip()), Integer.parseInt(day.strip())));
        } catch (NumberFormatException | DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static String brief(LocalDate day) {
        return BRIEF.format(day);
    }
}
