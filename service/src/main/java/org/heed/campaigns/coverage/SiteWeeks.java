package org.heed.campaigns.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heed.campaigns.plan.Run;
import org.heed.ground.words.Force;
import org.heed.ground.words.Week;
import org.jspecify.annotations.Nullable;

/**
 * Works out the admissions of each cinema in each week of a campaign. Before a film whose audience is expected, the
 * campaign meets that film's people of the week; several such films add up. Without one it meets everybody who goes to
 * the cinema, counted once however many such bookings run there. Of both, the greater counts.
 */
final class SiteWeeks {
    private static final Comparator<SiteWeek> ORDER = Comparator.comparing(SiteWeek::force)
            .thenComparing(SiteWeek::week)
            .thenComparing(week -> week.site().key());

    private final Map<String, Film> films;
    private final Market market;
    private final Map<Place, Counted> counted = new HashMap<>();

    private record Place(String site, Week week) {}

    /** What is gathered of a cinema and week. */
    private static final class Counted {
        private final Site site;
        private final Force force;
        private final Set<String> films = new HashSet<>();
        private int showings;
        private int whole;
        private double ofFilms;
        private OptionalInt delivered = OptionalInt.empty();

        Counted(Site site, Force force) {
            this.site = site;
            this.force = force;
        }
    }

    private SiteWeeks(List<Film> films, Market market) {
        this.films = films.stream().collect(Collectors.toMap(Film::key, Function.identity()));
        this.market = market;
    }

    /** By force, week and cinema; only weeks of the campaign in which something shows or was delivered. */
    static List<SiteWeek> of(
            List<KeptBooking> bookings, List<Delivered> delivered, Run campaign, List<Film> films, Market market) {
        SiteWeeks weeks = new SiteWeeks(films, market);
        bookings.forEach(kept -> weeks.add(kept.booking(), campaign));
        delivered.stream().filter(one -> campaign.holds(one.week())).forEach(weeks::add);
        return weeks.all();
    }

    private void add(Booking booking, Run campaign) {
        Film film = films.get(Film.key(booking.slot()));
        for (Week week : booking.run().all()) {
            if (campaign.holds(week)) {
                add(booking, week, film);
            }
        }
    }

    private void add(Booking booking, Week week, @Nullable Film film) {
        Counted at = at(booking.site(), booking.force(), week);
        at.showings++;
        if (film == null || film.expectedAdmissions().isEmpty()) {
            at.whole = Math.max(at.whole, booking.weeklyAdmissions());
        } else if (at.films.add(film.key())) {
            double share = Math.min(1, (double) booking.weeklyAdmissions() / market.weeklyAdmissions());
            at.ofFilms += FilmAudience.admissions(
                    film.expectedAdmissions().getAsLong(),
                    share,
                    market.burn().getOrDefault(film.profile(), List.of()),
                    FilmAudience.filmWeek(film.release(), week));
        }
    }

    private void add(Delivered one) {
        at(one.site(), one.force(), one.week()).delivered = OptionalInt.of(one.admissions());
    }

    private Counted at(Site site, Force force, Week week) {
        return counted.computeIfAbsent(new Place(site.key(), week), place -> new Counted(site, force));
    }

    private List<SiteWeek> all() {
        List<SiteWeek> all = new ArrayList<>();
        counted.forEach((place, at) -> all.add(new SiteWeek(
                at.site,
                at.force,
                place.week(),
                at.showings,
                (int) Math.max(at.whole, Math.round(at.ofFilms)),
                at.delivered)));
        all.sort(ORDER);
        return List.copyOf(all);
    }
}
