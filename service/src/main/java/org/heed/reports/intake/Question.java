package org.heed.reports.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.heed.ground.words.Channel;

/**
 * A question of the form, without its words.
 *
 * @param name field under which its answer is kept
 * @param options codes to choose from; empty where it is typed
 * @param typing how much may be typed, and what helps typing
 * @param past when this holds, a date must not lie ahead
 * @param channels where it is asked
 */
public record Question(
        String name,
        Kind kind,
        List<Option> options,
        Typing typing,
        Set<Trait> traits,
        Condition past,
        Set<Channel> channels) {

    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int FEWEST_DIGITS = 5;

    /** How it is answered. */
    public enum Kind {
        TEXT,
        AREA,
        CHOICE,
        CHOICES,
        DATE,
        EMAIL,
        PHONE,
        INSTANT
    }

    /** What else is true of it. */
    public enum Trait {
        REQUIRED,
        /** Asked to find the way and never stored. */
        NOT_KEPT,
        /** Says who the reporter is or how to reach them; staff see it by a reason only. */
        OF_REPORTER
    }

    /**
     * Room for an answer.
     *
     * @param limit in characters
     * @param width of the box in characters; 0 for all there is
     * @param autocomplete purpose of a field about the reporter (WCAG 1.3.5), or {@code off}
     */
    public record Typing(int limit, int width, String autocomplete) {}

    /**
     * One answer to choose.
     *
     * @param exclusive "yes" of a "none of these", which stands alone
     * @param end page that ends the form, or empty
     * @param byway page from which the reporter can go on, or empty
     */
    public record Option(String code, boolean exclusive, String end, String byway) {}

    public Question {
        options = List.copyOf(options);
        traits = Set.copyOf(traits);
        channels = Set.copyOf(channels);
    }

    public boolean isRequired() {
        return traits.contains(Trait.REQUIRED);
    }

    public boolean isKept() {
        return !traits.contains(Trait.NOT_KEPT);
    }

    public boolean isOfReporter() {
        return traits.contains(Trait.OF_REPORTER);
    }

    /** The option of a code. */
    public Optional<Option> option(String code) {
        return options.stream().filter(option -> option.code().equals(code)).findFirst();
    }

    /** What is wrong with an answer, as the code of a rule; empty where nothing is. */
    Optional<String> broken(String answer, Answers all, LocalDate today) {
        if (answer.isBlank()) {
            return isRequired() ? Optional.of("missing") : Optional.empty();
        }
        return switch (kind) {
            case TEXT, AREA -> tooLong(answer);
            case CHOICE ->
                when(option(answer).filter(option -> option.end().isEmpty()).isEmpty(), "not-an-option");
            case CHOICES ->
                when(
                        List.of(answer.split(" ", -1)).stream()
                                .anyMatch(code -> option(code).isEmpty()),
                        "not-an-option");
            case DATE -> date(answer, all, today);
            case EMAIL -> tooLong(answer).or(() -> when(!EMAIL.matcher(answer).matches(), "not-an-email"));
            case PHONE ->
                tooLong(answer)
                        .or(() ->
                                when(answer.chars().filter(Character::isDigit).count() < FEWEST_DIGITS, "not-a-phone"));
            case INSTANT -> when(!isInstant(answer), "not-an-instant");
        };
    }

    private Optional<String> tooLong(String answer) {
        boolean fits = answer.length() <= typing.limit() || answer.codePointCount(0, answer.length()) <= typing.limit();
        return when(!fits, "too-long");
    }

    private static Optional<String> when(boolean broken, String rule) {
        return broken ? Optional.of(rule) : Optional.empty();
    }

    private Optional<String> date(String answer, Answers all, LocalDate today) {
        Optional<Temporal> read = partialDate(answer);
        if (read.isEmpty()) {
            return Optional.of("not-a-date");
        }
        boolean ahead = switch (read.get()) {
            case Year year -> year.isAfter(Year.from(today));
            case YearMonth month -> month.isAfter(YearMonth.from(today));
            case LocalDate day -> day.isAfter(today);
            default -> throw new IllegalStateException("a partial date is a year, a month or a day");
        };
        boolean mustBePast = !past.anyOf().isEmpty() && past.holds(all);
        return when(ahead && mustBePast, "ahead");
    }

    /** Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD} as a Year, YearMonth or LocalDate. */
    public static Optional<Temporal> partialDate(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (text.length()) {
                        case 4 -> Year.parse(text);
                        case 7 -> YearMonth.parse(text);
                        default -> LocalDate.parse(text);
                    });
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean isInstant(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeException notAnInstant) {
            return false;
        }
    }
}
