package org.heed.campaigns.content.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.campaigns.content.KeyMessage;
import org.heed.campaigns.content.KeyMessage.Wording;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;

/** What a person typed about a message; days as 2019-01-23, moments as 2019-01-23 00:01 in London. */
record MessageForm(Map<String, String> typed) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    MessageForm {
        typed = Map.copyOf(typed);
    }

    static MessageForm empty() {
        return new MessageForm(Map.of());
    }

    static MessageForm of(Wording wording) {
        return new MessageForm(Map.of(
                "text", wording.text(),
                "welsh", wording.welsh(),
                "audience", wording.audience(),
                "channel", wording.channel(),
                "legal", wording.legal(),
                "embargo",
                        wording.embargo()
                                .map(moment -> ZonedDateTime.ofInstant(moment, LONDON))
                                .map(moment -> moment.toLocalDate() + " " + moment.toLocalTime())
                                .orElse(""),
                "lastDay", wording.lastDay().map(LocalDate::toString).orElse("")));
    }

    String value(String name) {
        return typed.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }

    FieldErrors check() {
        FieldErrors errors = FieldErrors.none();
        if (value("text").isEmpty()) {
            errors = errors.with("text", "Enter a message");
        } else if (value("text").length() > KeyMessage.LONGEST) {
            errors = errors.with("text", "The message must have " + KeyMessage.LONGEST + " characters or fewer");
        }
        if (value("welsh").length() > KeyMessage.LONGEST_WELSH) {
            errors = errors.with(
                    "welsh", "The Welsh twin must have " + KeyMessage.LONGEST_WELSH + " characters or fewer");
        }
        errors = line(errors, "audience", "Enter whom it speaks to");
        errors = line(errors, "channel", "Enter where it is meant to be said");
        if (value("legal").length() > 200) {
            errors = errors.with("legal", "Use 200 characters or fewer");
        }
        if (!value("embargo").isEmpty() && embargo().isEmpty()) {
            errors = errors.with("embargo", "Enter a day and a time, such as 2027-01-22 00:01");
        }
        if (!value("lastDay").isEmpty() && lastDay().isEmpty()) {
            errors = errors.with("lastDay", "Enter a day, such as 2027-03-21");
        }
        return errors;
    }

    private FieldErrors line(FieldErrors errors, String field, String missing) {
        if (value(field).isEmpty()) {
            return errors.with(field, missing);
        }
        return value(field).length() > 200 ? errors.with(field, "Use 200 characters or fewer") : errors;
    }

    Wording wording() {
        return new Wording(
                value("text"),
                value("welsh"),
                value("audience"),
                value("channel"),
                value("legal"),
                embargo().map(moment -> moment.atZone(LONDON).toInstant()),
                lastDay());
    }

    private Optional<LocalDateTime> embargo() {
        String[] parts = value("embargo").split("[ T]+");
        try {
            return parts.length == 2
                    ? Optional.of(LocalDateTime.of(LocalDate.parse(parts[0]), LocalTime.parse(parts[1])))
                    : Optional.empty();
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> lastDay() {
        try {
            return value("lastDay").isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value("lastDay")));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    List<Field> fields(FieldErrors errors) {
        return List.of(
                Field.area("text", "Message")
                        .hint("One thought, as everybody should say it. Make no new claim about a threat.")
                        .limit(KeyMessage.LONGEST)
                        .rows(3)
                        .value(value("text"))
                        .error(errors),
                Field.area("welsh", "The same in Welsh")
                        .hint("It may follow later")
                        .limit(KeyMessage.LONGEST_WELSH)
                        .rows(3)
                        .value(value("welsh"))
                        .error(errors),
                Field.text("audience", "Audience").value(value("audience")).error(errors),
                Field.text("channel", "Channel")
                        .hint("Such as social media, posters, briefings")
                        .value(value("channel"))
                        .error(errors),
                Field.text("legal", "Legal check")
                        .hint("Who checked it and when, or a reference")
                        .value(value("legal"))
                        .error(errors),
                Field.text("embargo", "Not before")
                        .hint("Day and time in London, such as 2027-01-22 00:01; empty for at once")
                        .width(20)
                        .value(value("embargo"))
                        .error(errors),
                Field.text("lastDay", "Last day")
                        .hint("Such as 2027-03-21; empty for no end")
                        .width(10)
                        .value(value("lastDay"))
                        .error(errors));
    }
}
