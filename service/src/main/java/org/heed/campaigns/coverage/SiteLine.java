package org.heed.campaigns.coverage;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heed.ground.geography.PlaceAnswer;
import org.heed.ground.words.Force;

/** The cinema of a line, and the force that it lies in. What a line leaves out of a known cinema is taken from it. */
final class SiteLine {
    private final TypedLine line;
    private final Known known;
    private final SitePlaces places;

    SiteLine(TypedLine line, Known known, SitePlaces places) {
        this.line = line;
        this.known = known;
        this.places = places;
    }

    /** A force and what decided it. */
    record Place(Force force, String decidedBy) {}

    /** The cinema of the line's name and place, if it is known. */
    Optional<KnownSite> knownSite() {
        return known.site(line.text(Column.SITE), line.text(Column.POSTCODE), line.text(Column.TOWN));
    }

    Site site() {
        String name = line.required(Column.SITE, "the cinema's name");
        Optional<Site> before = knownSite().map(KnownSite::site);
        int screens = before.isPresent() && !line.has(Column.SCREENS)
                ? before.get().screens()
                : line.number(Column.SCREENS, 1, 60);
        return new Site(
                name,
                written(Column.EXHIBITOR, before.map(Site::exhibitor)),
                written(Column.CONTRACTOR, before.map(Site::contractor)),
                written(Column.POSTCODE, before.map(Site::postcode)).toUpperCase(Locale.UK),
                written(Column.TOWN, before.map(Site::town)),
                screens);
    }

    private String written(Column column, Optional<String> before) {
        String text = line.text(column);
        return text.isEmpty() ? before.orElse("") : text;
    }

    int weeklyAdmissions() {
        if (!line.has(Column.WEEKLY_ADMISSIONS)) {
            Optional<KnownSite> before =
                    knownSite().filter(one -> one.weeklyAdmissions().isPresent());
            if (before.isPresent()) {
                return before.get().weeklyAdmissions().getAsInt();
            }
        }
        return line.number(Column.WEEKLY_ADMISSIONS, 0, 200_000);
    }

    /** Where a cinema lies on a day; empty, and told to the line, where nothing decides it. */
    Optional<Place> place(Site site, LocalDate on) {
        String override = line.text(Column.FORCE);
        if (!override.isEmpty()) {
            Optional<Force> named = places.named(override, on);
            if (named.isEmpty()) {
                line.refuse(
                        Column.FORCE,
                        "there is no force named " + TypedLine.shown(override) + " with an area of its own");
            }
            return named.map(force -> new Place(force, "override"));
        }
        Optional<KnownSite> overridden =
                knownSite().filter(one -> one.decidedBy().equals("override"));
        if (overridden.flatMap(KnownSite::force).isPresent()) {
            return overridden.flatMap(KnownSite::force).map(force -> new Place(force, "override"));
        }
        return switch (places.find(site.postcode(), site.town(), on)) {
            case PlaceAnswer.Found found
            when places.isTerritorial(found.force(), on) ->
                Optional.of(new Place(found.force(), found.evidence().rule()));
            case PlaceAnswer.Found found ->
                unknown("the place belongs to " + places.nameOf(found.force())
                        + ", which has no area of its own; write the force");
            case PlaceAnswer.Several several ->
                unknown(TypedLine.shown(site.town()) + " may be " + choices(several)
                        + "; write a postcode or the force");
            case PlaceAnswer.NotFound none -> unknown(why(none.reason(), site));
        };
    }

    private Optional<Place> unknown(String reason) {
        line.refuse(reason);
        return Optional.empty();
    }

    private static String choices(PlaceAnswer.Several several) {
        return several.candidates().stream().map(PlaceAnswer.Candidate::place).collect(Collectors.joining(" or "));
    }

    private static String why(PlaceAnswer.Reason reason, Site site) {
        String postcode = TypedLine.shown(site.postcode());
        String town = TypedLine.shown(site.town());
        return switch (reason) {
            case NOTHING_GIVEN -> "write a postcode, a town or the force";
            case POSTCODE_MALFORMED -> postcode + " is not a postcode";
            case POSTCODE_UNKNOWN -> "postcode " + postcode + " is not known; write the town or the force";
            case TOWN_UNKNOWN ->
                site.postcode().isEmpty()
                        ? "town " + town + " is not known; write a postcode or the force"
                        : "neither postcode " + postcode + " nor town " + town + " is known; write the force";
            case SITE_UNKNOWN, NO_FORCE_ON_THAT_DAY -> "no force had that place on the first day; write the force";
        };
    }
}
