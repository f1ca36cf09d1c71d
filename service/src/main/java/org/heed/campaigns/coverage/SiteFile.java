package org.heed.campaigns.coverage;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads cinemas, whether they are booked or not. */
final class SiteFile implements LineRule<KnownSite> {
    private final LocalDate on;
    private final SitePlaces places;
    private final Known known;

    SiteFile(LocalDate on, SitePlaces places, Known known) {
        this.on = on;
        this.places = places;
        this.known = known;
    }

    @Override
    public String key(KnownSite known) {
        return known.site().key();
    }

    @Override
    public String sameness() {
        return "the same cinema";
    }

    @Override
    public @Nullable KnownSite read(TypedLine line) {
        SiteLine cinema = new SiteLine(line, known, places);
        Site site = cinema.site();
        int admissions = cinema.weeklyAdmissions();
        Optional<SiteLine.Place> place = cinema.place(site, on);
        return place.map(found -> new KnownSite(
                        cinema.knownSite().map(KnownSite::id).orElse(0L),
                        site,
                        Optional.of(found.force()),
                        found.decidedBy(),
                        OptionalInt.of(admissions),
                        cinema.knownSite().flatMap(KnownSite::closedFrom)))
                .orElse(null);
    }
}
