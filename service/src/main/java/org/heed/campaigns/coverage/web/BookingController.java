package org.heed.campaigns.coverage.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.heed.campaigns.coverage.Booking;
import org.heed.campaigns.coverage.Bookings;
import org.heed.campaigns.coverage.Cinemas;
import org.heed.campaigns.coverage.Copy;
import org.heed.campaigns.coverage.Coverage;
import org.heed.campaigns.coverage.Entry;
import org.heed.campaigns.coverage.FileKind;
import org.heed.campaigns.coverage.Film;
import org.heed.campaigns.coverage.Imports;
import org.heed.campaigns.coverage.KeptBooking;
import org.heed.campaigns.coverage.KnownSite;
import org.heed.campaigns.coverage.Market;
import org.heed.campaigns.plan.Campaign;
import org.heed.ground.access.Person;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.charts.Figures;
import org.heed.ground.geography.Geography;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.words.Force;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Books one cinema by a form; shows the bookings of a force or a cinema, and withdraws them. */
@Controller
@OnStaffFront
class BookingController {
    private final CoverageDesk desk;
    private final Bookings bookings;
    private final Coverage coverage;
    private final Cinemas cinemas;
    private final Imports imports;
    private final Market market;
    private final Geography geography;

    BookingController(
            CoverageDesk desk,
            Bookings bookings,
            Coverage coverage,
            Cinemas cinemas,
            Imports imports,
            Market market,
            Geography geography) {
        this.desk = desk;
        this.bookings = bookings;
        this.coverage = coverage;
        this.cinemas = cinemas;
        this.imports = imports;
        this.market = market;
        this.geography = geography;
    }

    @GetMapping("/campaigns/{id}/coverage/add")
    Page ask(@PathVariable String id, @RequestParam(defaultValue = "") String site, Person person) {
        Campaign campaign = desk.require(id, person);
        Map<String, String> typed = new HashMap<>(Map.of(
                "site",
                site,
                "from",
                campaign.run().first().toString(),
                "weeks",
                "4",
                "seconds",
                "60",
                "spot",
                "reel"));
        return form(campaign, typed, FieldErrors.none(), person);
    }

    @PostMapping("/campaigns/{id}/coverage/add")
    View add(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, Person person) {
        Campaign campaign = desk.require(id, person);
        Map<String, String> typed = new HashMap<>(form.toSingleValueMap());
        Optional<KnownSite> site = Optional.of(typed.getOrDefault("site", ""))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(number -> cinemas.site(Long.parseLong(number)));
        if (site.isEmpty()) {
            return form(campaign, typed, FieldErrors.of("site", "Choose a cinema"), person)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Map<String, String> values = new LinkedHashMap<>(typed);
        values.put("site", site.get().site().name());
        values.put("postcode", site.get().site().postcode());
        values.put("town", site.get().site().town());
        return switch (imports.enter(FileKind.BOOKINGS, campaign, values, person)) {
            case Entry.Kept kept ->
                SeeOther.at(CoverageDesk.address(campaign.id()) + CoverageDesk.counts(kept.tally()));
            case Entry.Refused refused ->
                form(campaign, typed, CinemaSitesController.errors(fields(campaign, typed), refused), person)
                        .with(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Page form(Campaign campaign, Map<String, String> typed, FieldErrors errors, Person person) {
        return CinemaSitesController.form(
                desk.around(campaign, person, "Book a cinema", ""),
                errors,
                "Book a cinema",
                fields(campaign, typed),
                "Book",
                "/add",
                "",
                "A film that is known must be out by then, and its certificate must be high enough for the copy. A cinema"
                        + " that is not in the list is added under Cinemas.");
    }

    private List<Field> fields(Campaign campaign, Map<String, String> typed) {
        List<Choice> sites = new ArrayList<>(List.of(Choice.of("", "Choose a cinema")));
        for (KnownSite known : cinemas.sites()) {
            String place = known.site().postcode().isEmpty()
                    ? known.site().town()
                    : known.site().postcode();
            sites.add(
                    Choice.of(Long.toString(known.id()), known.site().name() + (place.isEmpty() ? "" : ", " + place)));
        }
        List<Choice> fridays = campaign.run().all().stream()
                .map(week -> Choice.of(week.toString(), Days.full(week.friday())))
                .toList();
        List<Choice> spots = market.spots().entrySet().stream()
                .map(spot -> Choice.of(spot.getKey(), spot.getValue()))
                .toList();
        List<Choice> copies = new ArrayList<>(List.of(Choice.of("", "Not said")));
        for (Copy copy : cinemas.copies(campaign.id())) {
            copies.add(Choice.of(
                    copy.version(),
                    copy.version() + ", " + copy.clearance().title().toLowerCase(Locale.UK)));
        }
        String titles = String.join(
                ", ", cinemas.films().stream().limit(6).map(Film::title).toList());
        return List.of(
                Field.select("site", "Cinema", sites).value(typed.getOrDefault("site", "")),
                Field.text("film", "Film, or place in the reel")
                        .hint(
                                titles.isEmpty()
                                        ? "Leave empty for all films"
                                        : "Such as " + titles + "; empty for all films")
                        .value(typed.getOrDefault("film", "")),
                Field.select("from", "From", fridays).value(typed.getOrDefault("from", "")),
                number("weeks", "Weeks", typed),
                number("seconds", "Length in seconds", typed),
                Field.select("spot", "Spot", spots).value(typed.getOrDefault("spot", "")),
                number("cost", "Cost in pounds, without VAT", typed).width(10),
                Field.select("copy", "Copy", copies).value(typed.getOrDefault("copy", "")));
    }

    private static Field number(String name, String label, Map<String, String> typed) {
        return Field.text(name, label).digits().width(5).value(typed.getOrDefault(name, ""));
    }

    @GetMapping("/campaigns/{id}/coverage/forces/{force}")
    Page force(
            @PathVariable String id,
            @PathVariable String force,
            @RequestParam(defaultValue = "") String told,
            Person person) {
        Campaign campaign = desk.require(id, person);
        Force known = desk.force(force);
        String name = geography.force(known).name();
        return Page.of(
                "campaigns/coverage/bookings",
                new BookingsPage(
                        desk.around(campaign, person, name, CoverageDesk.PICTURE),
                        name,
                        CoverageDesk.told(told),
                        List.of(),
                        lines(campaign, kept -> kept.booking().force().equals(known)),
                        "No cinema of this force shows the campaign. If its region is meant to see it, a content task"
                                + " stands for it.",
                        "A booking that is withdrawn stays as a record. If it was the last one here, the force is"
                                + " uncovered at once and gets a content task.",
                        CoverageDesk.forceAddress(campaign.id(), known),
                        BookingsPage.Closing.none()));
    }

    @GetMapping("/campaigns/{id}/coverage/sites/{site}")
    Page site(
            @PathVariable String id,
            @PathVariable long site,
            @RequestParam(defaultValue = "") String told,
            Person person) {
        Campaign campaign = desk.require(id, person);
        return sitePage(campaign, site, told, List.of("", "", ""), FieldErrors.none(), person);
    }

    private Page sitePage(
            Campaign campaign, long site, String told, List<String> day, FieldErrors errors, Person person) {
        KnownSite known = cinemas.site(site).orElseThrow(SecretExistence::new);
        return Page.of(
                "campaigns/coverage/bookings",
                new BookingsPage(
                        desk.around(campaign, person, known.site().name(), CoverageDesk.SITES),
                        known.site().name(),
                        CoverageDesk.told(told),
                        about(campaign, known),
                        lines(campaign, kept -> kept.site() == site),
                        "Nothing is booked here for this campaign.",
                        "If the cinema cannot show the campaign at all, choose every booking and withdraw them together."
                                + " A force that loses its last showing gets a content task at once.",
                        CoverageDesk.address(campaign.id()) + "/sites/" + site,
                        closing(known, day, errors)));
    }

    private static BookingsPage.Closing closing(KnownSite known, List<String> day, FieldErrors errors) {
        return known.closedFrom()
                .map(from -> new BookingsPage.Closing(
                        errors,
                        List.of(),
                        "Closed from " + Days.full(from) + ". Nothing is booked here from that day."))
                .orElseGet(() -> new BookingsPage.Closing(
                        errors,
                        List.of(Field.date("closed", "First day on which it shows nothing")
                                .values(day)
                                .error(errors)),
                        ""));
    }

    @PostMapping("/campaigns/{id}/coverage/sites/{site}/close")
    View close(
            @PathVariable String id,
            @PathVariable long site,
            @RequestParam(name = "closed-day", defaultValue = "") String day,
            @RequestParam(name = "closed-month", defaultValue = "") String month,
            @RequestParam(name = "closed-year", defaultValue = "") String year,
            Person person) {
        Campaign campaign = desk.require(id, person);
        Optional<LocalDate> from = Days.read(day, month, year);
        if (from.isEmpty()) {
            FieldErrors errors = FieldErrors.of("closed", "Enter a day, month and year, such as 1 3 2027");
            return sitePage(campaign, site, "", List.of(day, month, year), errors, person)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return closed(campaign, site, from, person);
    }

    @PostMapping("/campaigns/{id}/coverage/sites/{site}/open")
    View openAgain(@PathVariable String id, @PathVariable long site, Person person) {
        return closed(desk.require(id, person), site, Optional.empty(), person);
    }

    private View closed(Campaign campaign, long site, Optional<LocalDate> from, Person person) {
        if (!cinemas.close(site, from, person)) {
            throw new SecretExistence();
        }
        return SeeOther.at(CoverageDesk.address(campaign.id()) + "/sites/" + site + "?told="
                + (from.isPresent() ? "closed" : "open"));
    }

    private List<SummaryRow> about(Campaign campaign, KnownSite known) {
        var day = campaign.run().first().friday();
        String force = known.force()
                .map(one -> geography.nameOf(one, day)
                        + geography
                                .regionOf(one, day)
                                .map(region -> ", " + geography.region(region).name())
                                .orElse(""))
                .orElse("");
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Force and region", force);
        words.put("Exhibitor", known.site().exhibitor());
        words.put("Contractor", known.site().contractor());
        words.put("Place", place(known));
        words.put("Screens", Integer.toString(known.site().screens()));
        words.put(
                "Admissions in a usual week",
                known.weeklyAdmissions().isPresent()
                        ? Figures.COUNT.text(known.weeklyAdmissions().getAsInt())
                        : "");
        return words.entrySet().stream()
                .filter(word -> !word.getValue().isEmpty())
                .map(word -> SummaryRow.of(word.getKey(), word.getValue()))
                .toList();
    }

    private static String place(KnownSite known) {
        return String.join(
                ", ",
                Stream.of(known.site().town(), known.site().postcode())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private List<BookingsPage.Line> lines(Campaign campaign, Predicate<KeptBooking> wanted) {
        return coverage.picture(campaign).bookings().stream()
                .filter(wanted)
                .map(kept -> line(campaign, kept))
                .toList();
    }

    private BookingsPage.Line line(Campaign campaign, KeptBooking kept) {
        Booking booking = kept.booking();
        String weeks = Days.brief(booking.run().first().friday()) + " to "
                + Days.full(booking.run().lastDay());
        String about = String.join(
                ", ",
                Stream.of(
                                booking.site().exhibitor(),
                                booking.site().postcode(),
                                booking.slot(),
                                booking.terms().seconds() + " seconds",
                                market.spots().getOrDefault(booking.terms().spot(), ""),
                                booking.terms().copy().isEmpty()
                                        ? ""
                                        : "copy " + booking.terms().copy())
                        .filter(part -> !part.isEmpty())
                        .toList());
        return new BookingsPage.Line(
                kept.id(),
                booking.site().name(),
                CoverageDesk.address(campaign.id()) + "/sites/" + kept.site(),
                about,
                weeks,
                Figures.COUNT.text(booking.weeklyAdmissions()),
                CinemaSitesController.pounds(booking.terms().pence()));
    }

    @PostMapping("/campaigns/{id}/coverage/forces/{force}/withdraw")
    View withdrawFromForce(
            @PathVariable String id,
            @PathVariable String force,
            @RequestParam(defaultValue = "") List<Long> booking,
            Person person) {
        Campaign campaign = desk.require(id, person);
        return withdraw(campaign, CoverageDesk.forceAddress(campaign.id(), desk.force(force)), booking, person);
    }

    @PostMapping("/campaigns/{id}/coverage/sites/{site}/withdraw")
    View withdrawFromSite(
            @PathVariable String id,
            @PathVariable long site,
            @RequestParam(defaultValue = "") List<Long> booking,
            Person person) {
        Campaign campaign = desk.require(id, person);
        return withdraw(campaign, CoverageDesk.address(campaign.id()) + "/sites/" + site, booking, person);
    }

    private View withdraw(Campaign campaign, String address, List<Long> chosen, Person person) {
        int withdrawn = bookings.withdraw(campaign, chosen, person);
        return SeeOther.at(withdrawn == 0 ? address : address + "?told=withdrawn-" + withdrawn);
    }
}
