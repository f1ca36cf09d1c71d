package org.heed.campaigns.coverage.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.heed.campaigns.coverage.Cinemas;
import org.heed.campaigns.coverage.Coverage;
import org.heed.campaigns.coverage.Entry;
import org.heed.campaigns.coverage.FileKind;
import org.heed.campaigns.coverage.Imports;
import org.heed.campaigns.coverage.KeptBooking;
import org.heed.campaigns.coverage.KnownSite;
import org.heed.campaigns.plan.Campaign;
import org.heed.ground.access.Person;
import org.heed.ground.charts.Figures;
import org.heed.ground.geography.Geography;
import org.heed.ground.geography.RegionEntry;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.heed.ground.web.Table;
import org.heed.ground.words.Region;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The cinemas: which are known, what is booked in them, and one more by a form. */
@Controller
@OnStaffFront
class CinemaSitesController {
    private final CoverageDesk desk;
    private final Coverage coverage;
    private final Cinemas cinemas;
    private final Imports imports;
    private final Geography geography;

    CinemaSitesController(CoverageDesk desk, Coverage coverage, Cinemas cinemas, Imports imports, Geography geography) {
        this.desk = desk;
        this.coverage = coverage;
        this.cinemas = cinemas;
        this.imports = imports;
        this.geography = geography;
    }

    @GetMapping("/campaigns/{id}/coverage/sites")
    Page list(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String told,
            Person person) {
        Campaign campaign = desk.require(id, person);
        LocalDate day = campaign.run().first().friday();
        Map<Long, List<KeptBooking>> booked =
                coverage.picture(campaign).bookings().stream().collect(Collectors.groupingBy(KeptBooking::site));
        List<Table.Row> rows = new ArrayList<>();
        for (KnownSite known : cinemas.sites()) {
            String of = known.force()
                    .flatMap(force -> geography.regionOf(force, day))
                    .map(Region::code)
                    .orElse("");
            if (region.isEmpty() || region.equals(of)) {
                rows.add(row(campaign, known, booked.getOrDefault(known.id(), List.of())));
            }
        }
        String address = CoverageDesk.address(campaign.id());
        return Page.of(
                "campaigns/coverage/list",
                new ListPage(
                        desk.around(campaign, person, "Cinemas", CoverageDesk.SITES),
                        "Cinemas",
                        CoverageDesk.told(told),
                        "",
                        List.of(
                                new ListPage.Action("Add a cinema", address + "/sites/add"),
                                new ListPage.Action("Upload cinemas", address + "/book?kind=sites")),
                        List.of(regions(day).value(region)),
                        List.of(table(rows)),
                        List.of(
                                "A cinema belongs to a force by its postcode, else its town, else as somebody wrote.",
                                "Bookings keep the force that the cinema had when it was booked.")));
    }

    private Field regions(LocalDate day) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", "All regions")));
        for (RegionEntry entry : geography.regions(day)) {
            choices.add(Choice.of(entry.region().code(), entry.name()));
        }
        return Field.select("region", "Region", choices);
    }

    private Table.Row row(Campaign campaign, KnownSite known, List<KeptBooking> booked) {
        long pence = booked.stream()
                .mapToLong(kept -> kept.booking().terms().pence().orElse(0))
                .sum();
        return Table.Row.of(
                Table.Cell.link(known.site().name(), CoverageDesk.address(campaign.id()) + "/sites/" + known.id()),
                Table.Cell.text(known.force()
                        .map(force -> geography.force(force).name())
                        .orElse("")),
                Table.Cell.text(known.closedFrom()
                        .map(from -> known.site().exhibitor() + ", closed from " + Days.full(from))
                        .orElse(known.site().exhibitor())),
                Table.Cell.text(Integer.toString(known.site().screens())),
                Table.Cell.text(
                        known.weeklyAdmissions().isPresent()
                                ? Figures.COUNT.text(known.weeklyAdmissions().getAsInt())
                                : "–"),
                Table.Cell.text(
                        booked.isEmpty()
                                ? "–"
                                : Integer.toString(booked.stream()
                                        .mapToInt(kept -> kept.booking().run().weeks())
                                        .sum())),
                Table.Cell.text(pounds(pence == 0 ? OptionalLong.empty() : OptionalLong.of(pence))));
    }

    private static Table table(List<Table.Row> rows) {
        return Table.of(
                        rows.size() == 1 ? "1 cinema" : Figures.COUNT.text(rows.size()) + " cinemas",
                        List.of(
                                Table.Column.text("Cinema"),
                                Table.Column.text("Force"),
                                Table.Column.text("Exhibitor"),
                                Table.Column.figures("Screens"),
                                Table.Column.figures("Admissions a week"),
                                Table.Column.figures("Weeks booked"),
                                Table.Column.figures("Cost")),
                        rows)
                .whenEmpty("No cinema is known here yet. Add one, or upload a list of them.");
    }

    /** Pounds and pence; a dash where nobody has said. */
    static String pounds(OptionalLong pence) {
        return pence.isPresent() ? String.format(Locale.UK, "£%,.2f", pence.getAsLong() / 100.0) : "–";
    }

    @GetMapping("/campaigns/{id}/coverage/sites/add")
    Page ask(@PathVariable String id, Person person) {
        return form(desk.require(id, person), Map.of(), FieldErrors.none(), person);
    }

    @PostMapping("/campaigns/{id}/coverage/sites/add")
    View add(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, Person person) {
        Campaign campaign = desk.require(id, person);
        Map<String, String> typed = new HashMap<>(form.toSingleValueMap());
        return switch (imports.enter(FileKind.SITES, campaign, typed, person)) {
            case Entry.Kept kept ->
                SeeOther.at(CoverageDesk.address(campaign.id()) + "/sites" + CoverageDesk.counts(kept.tally()));
            case Entry.Refused refused ->
                form(campaign, typed, errors(fields(typed), refused), person).with(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Page form(Campaign campaign, Map<String, String> typed, FieldErrors errors, Person person) {
        return form(
                desk.around(campaign, person, "Add a cinema", CoverageDesk.SITES),
                errors,
                "Add a cinema",
                fields(typed),
                "Add",
                "/sites/add",
                "/sites",
                "A cinema of the same name and postcode is changed, not added again.");
    }

    private static List<Field> fields(Map<String, String> typed) {
        return List.of(
                text("site", "Name", typed),
                text("exhibitor", "Exhibitor", typed),
                text("contractor", "Contractor", typed).hint("Who sells its screens, if you know"),
                text("postcode", "Postcode", typed).width(10),
                text("town", "Town", typed).hint("Decides the force where the postcode does not"),
                text("force", "Force")
                        .hint("Only where postcode and town would say another")
                        .value(typed.getOrDefault("force", "")),
                text("screens", "Screens", typed).digits().width(3),
                text("weekly_admissions", "Admissions in a usual week", typed)
                        .digits()
                        .width(10));
    }

    static Field text(String name, String label) {
        return Field.text(name, label);
    }

    static Field text(String name, String label, Map<String, String> typed) {
        return Field.text(name, label).value(typed.getOrDefault(name, ""));
    }

    /** The reasons in the order of the form; what belongs to no field of it stands at the first. */
    static FieldErrors errors(List<Field> fields, Entry.Refused refused) {
        FieldErrors errors = FieldErrors.none();
        Map<String, String> left = new HashMap<>(refused.reasons());
        for (Field field : fields) {
            String reason = left.remove(field.name());
            if (reason != null) {
                errors = errors.with(field.name(), reason);
            }
        }
        return left.isEmpty() ? errors : errors.with(fields.getFirst().name(), String.join(". ", left.values()));
    }

    /** A page with one form. */
    static Page form(
            CoverageDesk.Around around,
            FieldErrors errors,
            String title,
            List<Field> fields,
            String button,
            String action,
            String back,
            String aside) {
        CoverageDesk.Around told =
                new CoverageDesk.Around(around.frame().errors(errors), around.head(), around.ways(), around.address());
        return Page.of(
                "campaigns/coverage/form",
                new FormPage(
                        told,
                        errors,
                        title,
                        fields.stream().map(field -> field.error(errors)).toList(),
                        button,
                        around.address() + action,
                        around.address() + back,
                        aside));
    }
}
