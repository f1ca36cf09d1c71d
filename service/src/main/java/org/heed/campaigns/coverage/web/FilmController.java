package org.heed.campaigns.coverage.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.heed.campaigns.coverage.Cinemas;
import org.heed.campaigns.coverage.Copy;
import org.heed.campaigns.coverage.Entry;
import org.heed.campaigns.coverage.FileKind;
import org.heed.campaigns.coverage.Film;
import org.heed.campaigns.coverage.Imports;
import org.heed.campaigns.coverage.Market;
import org.heed.campaigns.plan.Campaign;
import org.heed.ground.access.Person;
import org.heed.ground.charts.Figures;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.heed.ground.web.Table;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The films that the campaign is shown before, and the copies of its own film with their clearance. */
@Controller
@OnStaffFront
class FilmController {
    private final CoverageDesk desk;
    private final Cinemas cinemas;
    private final Imports imports;
    private final Market market;

    FilmController(CoverageDesk desk, Cinemas cinemas, Imports imports, Market market) {
        this.desk = desk;
        this.cinemas = cinemas;
        this.imports = imports;
        this.market = market;
    }

    @GetMapping("/campaigns/{id}/coverage/films")
    Page list(@PathVariable String id, @RequestParam(defaultValue = "") String told, Person person) {
        Campaign campaign = desk.require(id, person);
        String address = CoverageDesk.address(campaign.id());
        return Page.of(
                "campaigns/coverage/list",
                new ListPage(
                        desk.around(campaign, person, CoverageDesk.FILMS, CoverageDesk.FILMS),
                        CoverageDesk.FILMS,
                        CoverageDesk.told(told),
                        "",
                        List.of(
                                new ListPage.Action("Add a film", address + "/films/add"),
                                new ListPage.Action("Add a copy", address + "/copies/add"),
                                new ListPage.Action("Upload films", address + "/book?kind=films")),
                        List.of(),
                        List.of(copies(campaign), films(), burn()),
                        List.of(
                                "A booking is of a film when its film or slot has the film's title. Its people in a week"
                                        + " are then the film's expected admissions, times the cinema's share of all"
                                        + " UK admissions, times the burn rate of the film week.",
                                "Without a film, or where nobody has said what is expected of it, the cinema's usual"
                                        + " week counts.")));
    }

    private Table copies(Campaign campaign) {
        String address = CoverageDesk.address(campaign.id()) + "/copies/add?version=";
        List<Table.Row> rows = cinemas.copies(campaign.id()).stream()
                .map(copy -> Table.Row.of(
                        Table.Cell.link(
                                copy.version(),
                                address
                                        + java.net.URLEncoder.encode(
                                                copy.version(), java.nio.charset.StandardCharsets.UTF_8)),
                        Table.Cell.text(copy.seconds() + " seconds"),
                        Table.Cell.text(copy.certificate()),
                        Table.Cell.tag(tag(copy.clearance())),
                        Table.Cell.text(copy.reference())))
                .toList();
        return Table.of(
                        "Copies of the campaign's film",
                        List.of(
                                Table.Column.text("Version"),
                                Table.Column.text("Length"),
                                Table.Column.text("Lowest certificate"),
                                Table.Column.text("Clearance"),
                                Table.Column.text("Reference")),
                        rows)
                .whenEmpty("The versions of the campaign's own film will stand here with their clearance. Add the first"
                        + " to have certificates checked.");
    }

    private static Tag tag(Copy.Clearance clearance) {
        Tone tone = switch (clearance) {
            case TO_ASK -> Tone.SOON;
            case ASKED -> Tone.GOING;
            case CLEARED -> Tone.DONE;
            case REFUSED -> Tone.URGENT;
        };
        return Tag.of(clearance.title(), tone);
    }

    private Table films() {
        List<Table.Row> rows = cinemas.films().stream().map(FilmController::row).toList();
        return Table.of(
                        "Films",
                        List.of(
                                Table.Column.text("Title"),
                                Table.Column.text("Certificate"),
                                Table.Column.text("Release"),
                                Table.Column.text("Profile"),
                                Table.Column.figures("Audience index"),
                                Table.Column.figures("Expected admissions")),
                        rows)
                .whenEmpty("The films that the campaign is shown before will stand here. Add one, or upload a list.");
    }

    private static Table.Row row(Film film) {
        return Table.Row.of(
                film.title(),
                film.certificate(),
                Days.full(film.release().friday()),
                film.profile(),
                film.audienceIndex().isPresent()
                        ? Integer.toString(film.audienceIndex().getAsInt())
                        : "–",
                film.expectedAdmissions().isPresent()
                        ? Figures.COUNT.text(film.expectedAdmissions().getAsLong())
                        : "–");
    }

    private Table burn() {
        int longest = market.burn().values().stream().mapToInt(List::size).max().orElse(0);
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text("Profile")));
        for (int week = 1; week <= longest; week++) {
            columns.add(Table.Column.figures("Week " + week));
        }
        List<Table.Row> rows = new ArrayList<>();
        market.burn().forEach((profile, shares) -> {
            List<Table.Cell> cells = new ArrayList<>(List.of(Table.Cell.text(profile)));
            for (int week = 0; week < longest; week++) {
                cells.add(Table.Cell.text(week < shares.size() ? Figures.PERCENT.text(shares.get(week)) : "–"));
            }
            rows.add(new Table.Row("", cells));
        });
        return Table.of("Burn rates: a film's admissions by week from its release", columns, rows);
    }

    @GetMapping("/campaigns/{id}/coverage/films/add")
    Page askFilm(@PathVariable String id, Person person) {
        return filmForm(desk.require(id, person), Map.of(), FieldErrors.none(), person);
    }

    @PostMapping("/campaigns/{id}/coverage/films/add")
    View addFilm(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, Person person) {
        Campaign campaign = desk.require(id, person);
        Map<String, String> typed = new HashMap<>(form.toSingleValueMap());
        return switch (imports.enter(FileKind.FILMS, campaign, typed, person)) {
            case Entry.Kept kept ->
                SeeOther.at(CoverageDesk.address(campaign.id()) + "/films" + CoverageDesk.counts(kept.tally()));
            case Entry.Refused refused ->
                filmForm(campaign, typed, CinemaSitesController.errors(filmFields(typed), refused), person)
                        .with(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Page filmForm(Campaign campaign, Map<String, String> typed, FieldErrors errors, Person person) {
        return CinemaSitesController.form(
                desk.around(campaign, person, "Add a film", CoverageDesk.FILMS),
                errors,
                "Add a film",
                filmFields(typed),
                "Add",
                "/films/add",
                "/films",
                "A film of the same title is changed, not added again.");
    }

    private List<Field> filmFields(Map<String, String> typed) {
        List<Choice> profiles = market.burn().keySet().stream()
                .map(profile -> Choice.of(profile, profile))
                .toList();
        return List.of(
                CinemaSitesController.text("title", "Title", typed),
                certificates(typed),
                CinemaSitesController.text("release", "Release")
                        .hint("A Friday, such as 2019-01-25")
                        .width(10)
                        .value(typed.getOrDefault("release", "")),
                Field.select("profile", "Profile", profiles).value(typed.getOrDefault("profile", "")),
                CinemaSitesController.text("audience_index", "Audience index", typed)
                        .hint("The wished-for audience against all; 100 is as all. Leave empty if you do not know")
                        .digits()
                        .width(5),
                CinemaSitesController.text("expected_admissions", "Admissions expected in the UK", typed)
                        .hint("Over the film's life. Leave empty to count the cinema's usual week")
                        .digits()
                        .width(10));
    }

    private Field certificates(Map<String, String> typed) {
        List<Choice> choices = market.certificates().stream()
                .filter(Market.Certificate::bookable)
                .map(one -> Choice.of(one.code(), one.code()))
                .toList();
        return Field.select("certificate", "Certificate", choices).value(typed.getOrDefault("certificate", ""));
    }

    @GetMapping("/campaigns/{id}/coverage/copies/add")
    Page askCopy(@PathVariable String id, @RequestParam(defaultValue = "") String version, Person person) {
        Campaign campaign = desk.require(id, person);
        Map<String, String> typed = cinemas.copies(campaign.id()).stream()
                .filter(copy -> copy.version().equals(version))
                .findFirst()
                .map(copy -> Map.of(
                        "version",
                        copy.version(),
                        "seconds",
                        Integer.toString(copy.seconds()),
                        "certificate",
                        copy.certificate(),
                        "clearance",
                        copy.clearance().name(),
                        "reference",
                        copy.reference()))
                .orElse(Map.of("seconds", "60"));
        return copyForm(campaign, typed, FieldErrors.none(), person);
    }

    @PostMapping("/campaigns/{id}/coverage/copies/add")
    View addCopy(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, Person person) {
        Campaign campaign = desk.require(id, person);
        Map<String, String> typed = new HashMap<>(form.toSingleValueMap());
        FieldErrors errors = FieldErrors.none();
        String version = typed.getOrDefault("version", "").strip();
        if (version.isEmpty() || version.length() > 40) {
            errors = errors.with("version", "Enter a short name for the version, such as A or Wales");
        }
        OptionalInt seconds = Optional.of(typed.getOrDefault("seconds", "").strip())
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::parseInt)
                .filter(number -> number >= 1 && number <= 600)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        if (seconds.isEmpty()) {
            errors = errors.with("seconds", "Enter a length from 1 to 600 seconds");
        }
        Optional<Market.Certificate> certificate =
                market.certificate(typed.getOrDefault("certificate", "")).filter(Market.Certificate::bookable);
        if (certificate.isEmpty()) {
            errors = errors.with("certificate", "Choose the lowest certificate that it may stand before");
        }
        Optional<Copy.Clearance> clearance = Arrays.stream(Copy.Clearance.values())
                .filter(one -> one.name().equals(typed.get("clearance")))
                .findFirst();
        if (clearance.isEmpty()) {
            errors = errors.with("clearance", "Choose how far the clearance is");
        }
        String reference = typed.getOrDefault("reference", "").strip();
        if (reference.length() > 120) {
            errors = errors.with("reference", "Use 120 characters or fewer");
        }
        if (!errors.isEmpty()) {
            return copyForm(campaign, typed, errors, person).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        cinemas.keep(
                campaign,
                new Copy(
                        version,
                        seconds.orElseThrow(),
                        certificate.orElseThrow().code(),
                        clearance.orElseThrow(),
                        reference),
                person);
        return SeeOther.at(CoverageDesk.address(campaign.id()) + "/films");
    }

    private Page copyForm(Campaign campaign, Map<String, String> typed, FieldErrors errors, Person person) {
        List<Choice> clearances = Arrays.stream(Copy.Clearance.values())
                .map(one -> Choice.of(one.name(), one.title()))
                .toList();
        return CinemaSitesController.form(
                desk.around(campaign, person, "Add a copy", CoverageDesk.FILMS),
                errors,
                "Add a copy",
                List.of(
                        CinemaSitesController.text("version", "Version", typed)
                                .hint("A short name, such as A or Wales")
                                .width(20),
                        CinemaSitesController.text("seconds", "Length in seconds", typed)
                                .digits()
                                .width(3),
                        certificates(typed)
                                .hint("The lowest that it may stand before; bookings of films below it are refused"),
                        Field.select("clearance", "Clearance", clearances).value(typed.getOrDefault("clearance", "")),
                        CinemaSitesController.text("reference", "Reference of the clearance", typed)),
                "Keep",
                "/copies/add",
                "/films",
                "A copy of the same version is changed, not added again. Bookings with a copy that is not cleared are"
                        + " named on the picture.");
    }
}
