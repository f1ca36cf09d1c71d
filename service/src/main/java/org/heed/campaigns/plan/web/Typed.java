package org.heed.campaigns.plan.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.util.MultiValueMap;

/** What was typed into a form, as text. */
record Typed(MultiValueMap<String, String> values) {

    String text(String name) {
        String value = values.getFirst(name);
        return value == null ? "" : value.strip();
    }

    OptionalInt number(String name) {
        String text = text(name);
        return text.matches("-?[0-9]{1,6}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** Day, month and year as typed. */
    List<String> dateParts(String name) {
        return List.of(text(name + "-day"), text(name + "-month"), text(name + "-year"));
    }

    Optional<LocalDate> date(String name) {
        OptionalInt day = number(name + "-day");
        OptionalInt month = number(name + "-month");
        OptionalInt year = number(name + "-year");
        if (day.isEmpty() || month.isEmpty() || year.isEmpty() || year.getAsInt() < 2000 || year.getAsInt() > 2999) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year.getAsInt(), month.getAsInt(), day.getAsInt()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
