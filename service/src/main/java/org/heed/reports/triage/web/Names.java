package org.heed.reports.triage.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.heed.ground.access.DemoPeople;
import org.heed.ground.access.Person;
import org.heed.ground.geography.Geography;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Tag;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.heed.reports.triage.State;
import org.heed.reports.triage.Urgency;
import org.springframework.stereotype.Component;

/** Codes, times, forces and people as staff read them; times in Europe/London. */
@Component
@OnStaffFront
final class Names {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(LONDON);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private final Geography geography;
    private final DemoPeople people;
    private final Clock clock;
    private final Properties words = new Properties();

    Names(Geography geography, DemoPeople people, Clock clock) {
        this.geography = geography;
        this.people = people;
        this.clock = clock;
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(Names.class.getResourceAsStream("/triage/words.properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The name of a field. */
    String field(String field) {
        return words.getProperty("field." + field, field);
    }

    /** What a code of a field means; what is no known code stays as it was said. */
    String answer(String field, String answer) {
        if (field.equals("when_date")) {
            return date(answer);
        }
        return words.getProperty(field + "." + answer, answer);
    }

    /** A date as it is read: the whole, a month, or a year. */
    private static String date(String text) {
        try {
            return switch (text.length()) {
                case 10 -> LocalDate.parse(text).format(DAY);
                case 7 -> YearMonth.parse(text).format(MONTH);
                default -> text;
            };
        } catch (DateTimeParseException typedOtherwise) {
            return text;
        }
    }

    String force(Force force) {
        return geography.nameOf(force, today());
    }

    String region(Region region) {
        return geography.nameOf(region, today());
    }

    /** The region of a force, or the word for none. */
    String regionOf(Optional<Region> region) {
        return region.map(this::region).orElse("National");
    }

    String person(String id) {
        return people.find(id).map(Person::name).orElse(id);
    }

    String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** How long ago, in the largest unit that says enough. */
    String since(Instant at) {
        return span(Duration.between(at, clock.instant()));
    }

    /** How long until then; what has passed is now. */
    String until(Instant at) {
        return span(Duration.between(clock.instant(), at));
    }

    static String span(Duration time) {
        long minutes = Math.max(0, time.toMinutes());
        if (minutes < 1) {
            return "now";
        }
        if (minutes < 60) {
            return minutes + "\u00a0min";
        }
        long hours = time.toHours();
        if (hours < 6 && minutes % 60 > 0) {
            return hours + " h " + minutes % 60 + "\u00a0min";
        }
        if (hours < 48) {
            return hours + " h";
        }
        return time.toDays() + "\u00a0days";
    }

    Instant now() {
        return clock.instant();
    }

    static Tag tag(Urgency urgency) {
        return Tag.of(
                urgency.name() + " " + urgency.words(),
                switch (urgency) {
                    case G0 -> Tag.Tone.CRITICAL;
                    case G1 -> Tag.Tone.URGENT;
                    case G2 -> Tag.Tone.SOON;
                    case G3 -> Tag.Tone.GOING;
                    case G4 -> Tag.Tone.QUIET;
                });
    }

    static Tag tag(State state) {
        return Tag.of(state.words(), state == State.CLOSED ? Tag.Tone.DONE : Tag.Tone.QUIET);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}
