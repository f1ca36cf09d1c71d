package org.heed.campaigns.coverage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.heed.campaigns.coverage.Market.Certificate;
import org.heed.campaigns.plan.Run;
import org.heed.ground.words.Force;
import org.heed.ground.words.Week;
import org.jspecify.annotations.Nullable;

/** Reads bookings: each line is a cinema that shows the campaign over weeks on end. */
final class BookingFile implements LineRule<Booking> {
    private final Run campaign;
    private final SitePlaces places;
    private final Known known;
    private final Map<String, Force> forceOfSite = new HashMap<>();

    BookingFile(Run campaign, SitePlaces places, Known known) {
        this.campaign = campaign;
        this.places = places;
        this.known = known;
    }

    /** Reads the bytes as they were uploaded, for a campaign of those weeks. */
    static Reading<Booking> read(byte[] content, Run campaign, SitePlaces places, Known known) {
        return LineReader.read(content, FileKind.BOOKINGS, new BookingFile(campaign, places, known));
    }

    @Override
    public String key(Booking booking) {
        return booking.key();
    }

    @Override
    public String sameness() {
        return "the same cinema, film and first week";
    }

    @Override
    public @Nullable Booking read(TypedLine line) {
        SiteLine cinema = new SiteLine(line, known, places);
        Site site = cinema.site();
        int admissions = cinema.weeklyAdmissions();
        Terms terms = terms(line);
        String slot = line.text(Column.FILM);
        Optional<Run> run = run(line);
        if (run.isEmpty()) {
            return null;
        }
        cinema.knownSite().flatMap(KnownSite::closedFrom).ifPresent(day -> checkOpen(line, run.get(), day));
        checkFilm(line, slot, run.get(), terms);
        Optional<SiteLine.Place> place = cinema.place(site, run.get().first().friday());
        if (place.isEmpty() || !line.isGood()) {
            return null;
        }
        Force force = place.get().force();
        Force other = forceOfSite.putIfAbsent(site.key(), force);
        if (other != null && !other.equals(force)) {
            line.refuse("an earlier line puts the same cinema in " + places.nameOf(other));
            return null;
        }
        return new Booking(site, force, place.get().decidedBy(), slot, run.get(), terms, admissions);
    }

    private Terms terms(TypedLine line) {
        int seconds = line.number(Column.SECONDS, 1, 600);
        String spot = line.text(Column.SPOT).toLowerCase(java.util.Locale.UK);
        if (!spot.isEmpty() && !known.market().spots().containsKey(spot)) {
            line.refuse(
                    Column.SPOT,
                    "spot must be one of "
                            + String.join(", ", known.market().spots().keySet()) + ", was " + TypedLine.shown(spot));
        }
        OptionalLong pence = line.pence(Column.COST);
        String version = line.text(Column.COPY);
        Optional<Copy> copy = version.isEmpty() ? known.onlyCopy() : known.copy(version);
        if (!version.isEmpty() && copy.isEmpty()) {
            line.refuse(
                    Column.COPY,
                    "the campaign has no copy named " + TypedLine.shown(version) + "; add it under Copies");
        }
        return new Terms(seconds, spot, pence, copy.map(Copy::version).orElse(""));
    }

    private Optional<Run> run(TypedLine line) {
        int problems = line.reasons().size();
        int weeks = line.number(Column.WEEKS, 1, Run.MOST_WEEKS);
        boolean weeksAreGood = line.reasons().size() == problems;
        Optional<Week> first = line.week(Column.FROM);
        if (first.isEmpty() || !weeksAreGood) {
            return Optional.empty();
        }
        Run run = new Run(first.get(), weeks);
        if (!campaign.holds(run)) {
            line.refuse(
                    Column.FROM,
                    "it is not within the campaign, "
                            + TypedLine.DAY.format(campaign.first().friday()) + " to "
                            + TypedLine.DAY.format(campaign.lastDay()));
            return Optional.empty();
        }
        return Optional.of(run);
    }

    private static void checkOpen(TypedLine line, Run run, LocalDate closedFrom) {
        if (!run.lastDay().isBefore(closedFrom)) {
            line.refuse(
                    Column.SITE,
                    "the cinema is closed from " + TypedLine.DAY.format(closedFrom) + " and the booking would run to "
                            + TypedLine.DAY.format(run.lastDay()));
        }
    }

    /** A film that is known must be out by then, and its certificate high enough for the campaign's copy. */
    private void checkFilm(TypedLine line, String slot, Run run, Terms terms) {
        Optional<Film> film = known.film(slot);
        if (film.isEmpty()) {
            return;
        }
        if (run.end().compareTo(film.get().release()) <= 0) {
            line.refuse(
                    Column.FILM,
                    "the film is released on "
                            + TypedLine.DAY.format(film.get().release().friday()) + ", after the booking ends");
        }
        Optional<Certificate> of = known.market().certificate(film.get().certificate());
        if (of.isPresent() && !of.get().bookable()) {
            line.refuse(
                    Column.FILM,
                    "no campaign is shown before a film with certificate "
                            + of.get().code());
        }
        Optional<Certificate> least =
                known.copy(terms.copy()).flatMap(copy -> known.market().certificate(copy.certificate()));
        if (of.isPresent() && least.isPresent() && of.get().rank() < least.get().rank()) {
            line.refuse(
                    Column.FILM,
                    "the film has certificate " + of.get().code() + ", and copy " + terms.copy()
                            + " may only stand before " + least.get().code() + " and above");
        }
    }
}
