package org.heed.campaigns.coverage;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heed.campaigns.coverage.Upload.Tally;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.Run;
import org.heed.ground.access.Person;
import org.heed.ground.geography.Geography;
import org.heed.ground.geography.Places;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.Force;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The four shelves. */
@Component
@OnStaffFront
final class Shelves {
    private final Bookings bookings;
    private final BookingRows bookingRows;
    private final SiteRows siteRows;
    private final FilmRows filmRows;
    private final Geography geography;
    private final Places places;
    private final Market market;
    private final Clock clock;

    Shelves(Bookings bookings, JdbcClient database, Geography geography, Places places, Market market, Clock clock) {
        this.bookings = bookings;
        this.bookingRows = new BookingRows(database);
        this.siteRows = new SiteRows(database);
        this.filmRows = new FilmRows(database);
        this.geography = geography;
        this.places = places;
        this.market = market;
        this.clock = clock;
    }

    Shelf<?> of(FileKind kind) {
        return switch (kind) {
            case BOOKINGS -> new OfBookings();
            case SITES -> new OfSites();
            case FILMS -> new OfFilms();
            case DELIVERED -> new OfDelivered();
        };
    }

    private Known known(Campaign campaign) {
        return new Known(siteRows.all(), filmRows.all(), filmRows.copies(campaign.id()), market);
    }

    private KnownPlaces places() {
        return new KnownPlaces(geography, places);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static <T> Map<String, T> byKey(Collection<T> things, Function<T, String> key) {
        return things.stream().collect(Collectors.toMap(key, Function.identity(), (one, other) -> one));
    }

    private static Map<String, String> words(String... namesAndTexts) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int at = 0; at < namesAndTexts.length; at += 2) {
            words.put(namesAndTexts[at], namesAndTexts[at + 1].isEmpty() ? "none" : namesAndTexts[at + 1]);
        }
        return words;
    }

    private static String count(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private static String count(OptionalInt number) {
        return number.isPresent() ? count(number.getAsInt()) : "";
    }

    private static String count(OptionalLong number) {
        return number.isPresent() ? count(number.getAsLong()) : "";
    }

    private String nameOf(Force force) {
        return geography.force(force).name();
    }

    private final class OfBookings implements Shelf<Booking> {
        @Override
        public FileKind kind() {
            return FileKind.BOOKINGS;
        }

        @Override
        public LineRule<Booking> rule(Campaign campaign) {
            return new BookingFile(campaign.run(), places(), known(campaign));
        }

        @Override
        public Map<String, Booking> standing(Campaign campaign) {
            return byKey(
                    bookingRows.standing(campaign.id()).stream()
                            .map(KeptBooking::booking)
                            .toList(),
                    Booking::key);
        }

        @Override
        public String name(Booking one) {
            String film = one.slot().isEmpty() ? "" : ", " + one.slot();
            return one.site().name() + film + ", from "
                    + TypedLine.DAY.format(one.run().first().friday());
        }

        @Override
        public Map<String, String> words(Booking one) {
            Terms terms = one.terms();
            return Shelves.words(
                    "force",
                    nameOf(one.force()),
                    "weeks",
                    count(one.run().weeks()),
                    "seconds",
                    count(terms.seconds()),
                    "admissions a week",
                    count(one.weeklyAdmissions()),
                    "spot",
                    terms.spot(),
                    "cost",
                    terms.pence().isPresent()
                            ? String.format(Locale.UK, "£%,.2f", terms.pence().getAsLong() / 100.0)
                            : "",
                    "copy",
                    terms.copy());
        }

        @Override
        public Tally keep(Campaign campaign, List<Booking> things, Person person) {
            return bookings.book(campaign, things, person);
        }

        @Override
        public List<String> effects(Campaign campaign, List<Booking> things) {
            Run run = campaign.run();
            TreeSet<Force> before = new TreeSet<>(bookingRows.shown(campaign.id(), run));
            TreeSet<Force> after = new TreeSet<>(before);
            things.forEach(one -> after.add(one.force()));
            var forces = geography.forces(run.first().friday());
            var arms = campaign.intent().arms();
            TreeSet<Force> fresh = new TreeSet<>(after);
            fresh.removeAll(before);
            fresh.retainAll(Rule.meant(forces, arms));
            List<String> effects = new ArrayList<>();
            if (!fresh.isEmpty()) {
                String names = fresh.stream().map(Shelves.this::nameOf).collect(Collectors.joining(", "));
                effects.add((fresh.size() == 1
                                ? "1 force gets its first showing: "
                                : fresh.size() + " forces get their first showing: ")
                        + names + ".");
            }
            int uncovered = Rule.uncovered(forces, arms, after).size();
            effects.add(
                    uncovered == 0
                            ? "Every force that is meant to see the campaign then has a showing."
                            : uncovered + (uncovered == 1 ? " force" : " forces")
                                    + " then still without a showing, each with a content task.");
            Rule.spoilt(forces, arms, after)
                    .forEach(region -> effects.add(geography.region(region).name()
                            + " would then show the campaign, though the plan compares with it."));
            return effects;
        }
    }

    private final class OfSites implements Shelf<KnownSite> {
        @Override
        public FileKind kind() {
            return FileKind.SITES;
        }

        @Override
        public LineRule<KnownSite> rule(Campaign campaign) {
            return new SiteFile(campaign.run().first().friday(), places(), known(campaign));
        }

        @Override
        public Map<String, KnownSite> standing(Campaign campaign) {
            return byKey(siteRows.all(), one -> one.site().key());
        }

        @Override
        public String name(KnownSite one) {
            return one.site().name();
        }

        @Override
        public Map<String, String> words(KnownSite one) {
            return Shelves.words(
                    "exhibitor",
                    one.site().exhibitor(),
                    "contractor",
                    one.site().contractor(),
                    "postcode",
                    one.site().postcode(),
                    "town",
                    one.site().town(),
                    "force",
                    one.force().map(Shelves.this::nameOf).orElse(""),
                    "screens",
                    count(one.site().screens()),
                    "admissions a week",
                    count(one.weeklyAdmissions()));
        }

        @Override
        public Tally keep(Campaign campaign, List<KnownSite> things, Person person) {
            Tally tally = tally(this, campaign, things);
            siteRows.keep(things);
            return tally;
        }
    }

    private final class OfFilms implements Shelf<Film> {
        @Override
        public FileKind kind() {
            return FileKind.FILMS;
        }

        @Override
        public LineRule<Film> rule(Campaign campaign) {
            return new FilmFile(market);
        }

        @Override
        public Map<String, Film> standing(Campaign campaign) {
            return byKey(filmRows.all(), Film::key);
        }

        @Override
        public String name(Film film) {
            return film.title();
        }

        @Override
        public Map<String, String> words(Film film) {
            return Shelves.words(
                    "certificate",
                    film.certificate(),
                    "release",
                    TypedLine.DAY.format(film.release().friday()),
                    "profile",
                    film.profile(),
                    "audience index",
                    count(film.audienceIndex()),
                    "expected admissions",
                    count(film.expectedAdmissions()));
        }

        @Override
        public Tally keep(Campaign campaign, List<Film> things, Person person) {
            Tally tally = tally(this, campaign, things);
            things.forEach(film -> filmRows.keep(film, person.id(), now()));
            return tally;
        }
    }

    private final class OfDelivered implements Shelf<Delivered> {
        @Override
        public FileKind kind() {
            return FileKind.DELIVERED;
        }

        @Override
        public LineRule<Delivered> rule(Campaign campaign) {
            return new DeliveredFile(campaign.run(), known(campaign));
        }

        @Override
        public Map<String, Delivered> standing(Campaign campaign) {
            return byKey(siteRows.delivered(campaign.id()), Delivered::key);
        }

        @Override
        public String name(Delivered one) {
            return one.site().name() + ", " + TypedLine.DAY.format(one.week().friday());
        }

        @Override
        public Map<String, String> words(Delivered one) {
            return Shelves.words("admissions", count(one.admissions()));
        }

        @Override
        public Tally keep(Campaign campaign, List<Delivered> things, Person person) {
            return siteRows.keepDelivered(campaign.id(), things, person.id(), now());
        }
    }

    /** Counts what keeping things would do, by what they say of themselves. */
    static <T> Tally tally(Shelf<T> shelf, Campaign campaign, List<T> things) {
        Map<String, T> before = shelf.standing(campaign);
        LineRule<T> rule = shelf.rule(campaign);
        int fresh = 0;
        int changed = 0;
        for (T thing : things) {
            T old = before.get(rule.key(thing));
            if (old == null) {
                fresh++;
            } else if (!shelf.words(old).equals(shelf.words(thing))) {
                changed++;
            }
        }
        return new Tally(fresh, changed, things.size() - fresh - changed);
    }
}
