package org.heed.campaigns.publishing.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** What was typed into a form, as text. */
record Typed(MultiValueMap<String, String> values) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[:.]?([0-9]{2})");

    /** As it was typed, without the characters that no text has. */
    String text(String name) {
        String value = values.getFirst(name);
        return value == null
                ? ""
                : value.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                        .strip();
    }

    /** On one line. */
    String line(String name) {
        return text(name).replaceAll("\\R", " ");
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** Day, month and year as typed. */
    List<String> dateParts(String name) {
        return List.of(text(name + "-day"), text(name + "-month"), text(name + "-year"));
    }

    Optional<LocalDate> date(String name) {
        List<String> parts = dateParts(name);
        if (!parts.stream().allMatch(part -> part.matches("[0-9]{1,4}"))) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.get(2));
        try {
            return year < 2000 || year > 2999
                    ? Optional.empty()
                    : Optional.of(
                            LocalDate.of(year, Integer.parseInt(parts.get(1)), Integer.parseInt(parts.getFirst())));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    Optional<LocalTime> time(String name) {
        Matcher typed = TIME.matcher(text(name));
        if (!typed.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(typed.group(1));
        int minute = Integer.parseInt(typed.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /**
     * A date and a time of London as an instant. An hour that the clocks leave out is none; of an hour that comes twice
     * the first is meant.
     */
    Optional<Instant> instant(String date, String time) {
        return date(date)
                .flatMap(day -> time(time).flatMap(at -> {
                    ZonedDateTime meant = ZonedDateTime.of(day, at, LONDON);
                    return meant.toLocalTime().equals(at) ? Optional.of(meant.toInstant()) : Optional.empty();
                }));
    }
}
