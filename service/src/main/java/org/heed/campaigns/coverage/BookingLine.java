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
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.heed.campaigns.coverage.BookingFile.Column;
import org.heed.campaigns.plan.Run;
import org.heed.ground.geography.PlaceAnswer;
import org.heed.ground.words.Force;
import org.heed.ground.words.Week;
import org.jspecify.annotations.Nullable;

/** One line of a file: gathers everything that is wrong with it, so that nobody has to upload once for each mistake. */
final class BookingLine {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    /** As people write it, and as a spreadsheet in this country rewrites it. */
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT));

    private static final int LONGEST = 120;

    private final CSVRecord record;
    private final Map<Column, Integer> columns;
    private final Run campaign;
    private final SitePlaces places;
    private final List<String> reasons = new ArrayList<>();

    BookingLine(CSVRecord record, Map<Column, Integer> columns, Run campaign, SitePlaces places) {
        this.record = record;
        this.columns = columns;
        this.campaign = campaign;
        this.places = places;
    }

    void refuse(String reason) {
        reasons.add(reason);
    }

    List<String> reasons() {
        return reasons;
    }

    /** The booking; null when something is wrong. */
    @Nullable
    Booking booking() {
        Site site = new Site(
                required(Column.SITE, "the cinema's name"),
                text(Column.EXHIBITOR),
                text(Column.POSTCODE).toUpperCase(Locale.UK),
                text(Column.TOWN),
                number(Column.SCREENS, "screens", 1, 60));
        int admissions = number(Column.WEEKLY_ADMISSIONS, "weekly_admissions", 0, 200_000);
        int seconds = number(Column.SECONDS, "seconds", 1, 600);
        Optional<Run> run = run();
        if (run.isEmpty()) {
            return null;
        }
        Optional<Place> place = place(site, run.get().first().friday());
        return place.map(found -> new Booking(
                        site, found.force(), found.decidedBy(), text(Column.FILM), run.get(), seconds, admissions))
                .orElse(null);
    }

    private record Place(Force force, String decidedBy) {}

    private Optional<Place> place(Site site, LocalDate on) {
        String override = text(Column.FORCE);
        if (!override.isEmpty()) {
            Optional<Force> named = places.named(override, on);
            if (named.isEmpty()) {
                refuse("there is no force named " + shown(override) + " with an area of its own");
            }
            return named.map(force -> new Place(force, "override"));
        }
        return switch (places.find(site.postcode(), site.town(), on)) {
            case PlaceAnswer.Found found
            when places.isTerritorial(found.force(), on) ->
                Optional.of(new Place(found.force(), found.evidence().rule()));
            case PlaceAnswer.Found found ->
                unknown("the place belongs to " + places.nameOf(found.force())
                        + ", which has no area of its own; write the force");
            case PlaceAnswer.Several several ->
                unknown(shown(site.town()) + " may be " + choices(several) + "; write a postcode or the force");
            case PlaceAnswer.NotFound none -> unknown(why(none.reason(), site));
        };
    }

    private Optional<Place> unknown(String reason) {
        refuse(reason);
        return Optional.empty();
    }

    private static String choices(PlaceAnswer.Several several) {
        return several.candidates().stream().map(PlaceAnswer.Candidate::place).collect(Collectors.joining(" or "));
    }

    private static String why(PlaceAnswer.Reason reason, Site site) {
        return switch (reason) {
            case NOTHING_GIVEN -> "write a postcode, a town or the force";
            case POSTCODE_MALFORMED -> shown(site.postcode()) + " is not a postcode";
            case POSTCODE_UNKNOWN ->
                "postcode " + shown(site.postcode()) + " is not known; write the town or the force";
            case TOWN_UNKNOWN ->
                site.postcode().isEmpty()
                        ? "town " + shown(site.town()) + " is not known; write a postcode or the force"
                        : "neither postcode " + shown(site.postcode()) + " nor town " + shown(site.town())
                                + " is known; write the force";
            case SITE_UNKNOWN, NO_FORCE_ON_THAT_DAY -> "no force had that place on the first day; write the force";
        };
    }

    private Optional<Run> run() {
        int weeks = number(Column.WEEKS, "weeks", 1, Run.MOST_WEEKS);
        Optional<LocalDate> from = from();
        if (from.isEmpty() || weeks == 0) {
            return Optional.empty();
        }
        LocalDate day = from.get();
        if (day.getDayOfWeek() != DayOfWeek.FRIDAY) {
            refuse("from must be a Friday; " + DAY.format(day) + " is a "
                    + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK));
            return Optional.empty();
        }
        Run run = new Run(new Week(day), weeks);
        if (!campaign.holds(run)) {
            refuse("it is not within the campaign, "
                    + DAY.format(campaign.first().friday()) + " to " + DAY.format(campaign.lastDay()));
            return Optional.empty();
        }
        return Optional.of(run);
    }

    private Optional<LocalDate> from() {
        String text = text(Column.FROM);
        for (DateTimeFormatter form : DATES) {
            try {
                return Optional.of(LocalDate.parse(text, form));
            } catch (DateTimeParseException notSo) {
                // another form may fit
            }
        }
        refuse(text.isEmpty() ? "from is missing" : "from must be a date such as 2019-01-25, was " + shown(text));
        return Optional.empty();
    }

    private int number(Column column, String name, int least, int most) {
        String text = text(column).replaceAll("[ ,\u00A0](?=[0-9]{3}\\b)", "");
        if (text.matches("[0-9]{1,7}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        refuse(
                text.isEmpty()
                        ? name + " is missing"
                        : name + " must be " + least + " to " + String.format(Locale.UK, "%,d", most) + ", was "
                                + shown(text(column)));
        return 0;
    }

    private String required(Column column, String what) {
        String text = text(column);
        if (text.isEmpty()) {
            refuse(what + " is missing");
        }
        return text;
    }

    private String text(Column column) {
        Integer at = columns.get(column);
        if (at == null || at >= record.size()) {
            return "";
        }
        String text = record.get(at).replaceAll("\\p{Cntrl}+", " ").strip();
        if (text.length() > LONGEST) {
            reasons.remove("a value has more than " + LONGEST + " characters");
            refuse("a value has more than " + LONGEST + " characters");
            return text.substring(0, LONGEST);
        }
        return text;
    }

    private static String shown(String text) {
        return "“" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "”";
    }
}
