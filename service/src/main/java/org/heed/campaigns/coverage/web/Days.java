package org.heed.campaigns.coverage.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as pages write them. */
final class Days {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    private Days() {}

    static String full(LocalDate day) {
        return LONG.format(day);
    }

    static String brief(LocalDate day) {
        return BRIEF.format(day);
    }
}
