package org.heed.campaigns.coverage.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.heed.campaigns.coverage.Cinemas;
import org.heed.campaigns.coverage.Copy;
import org.heed.campaigns.coverage.Coverage;
import org.heed.campaigns.coverage.ForceContent;
import org.heed.campaigns.coverage.Imports;
import org.heed.campaigns.coverage.Picture;
import org.heed.campaigns.coverage.Reached;
import org.heed.campaigns.coverage.SiteWeek;
import org.heed.campaigns.plan.Campaign;
import org.heed.ground.access.Person;
import org.heed.ground.charts.Figures;
import org.heed.ground.geography.ForceEntry;
import org.heed.ground.geography.Geography;
import org.heed.ground.geography.TileLabels;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.Table;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a campaign reaches: who is reached how, what breaks a rule, and maps and tables of what was chosen. */
@Controller
@OnStaffFront
class CoverageController {
    private final CoverageDesk desk;
    private final Coverage coverage;
    private final Imports imports;
    private final Cinemas cinemas;
    private final Geography geography;
    private final TileLabels labels;

    CoverageController(
            CoverageDesk desk,
            Coverage coverage,
            Imports imports,
            Cinemas cinemas,
            Geography geography,
            TileLabels labels) {
        this.desk = desk;
        this.coverage = coverage;
        this.imports = imports;
        this.cinemas = cinemas;
        this.geography = geography;
        this.labels = labels;
    }

    @GetMapping("/campaigns/{id}/coverage")
    Page show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Person person) {
        Campaign campaign = desk.require(id, person);
        Picture picture = coverage.picture(campaign);
        PictureCharts charts = new PictureCharts(campaign, picture, geography, labels);
        Measure chosen = Measure.of(measure);
        List<Week> weeks = weeks(campaign, from, to);
        return Page.of(
                "campaigns/coverage/coverage",
                new CoveragePage(
                        desk.around(campaign, person, "Coverage of " + campaign.name(), CoverageDesk.PICTURE),
                        CoverageDesk.told(told),
                        picture.bookings().isEmpty() ? "" : lead(picture.reach()),
                        findings(campaign, picture),
                        figures(picture),
                        charts.standing(),
                        uncovered(campaign, picture, desk.mayMakeContent(person)),
                        reached(picture),
                        new CoveragePage.Shown(
                                choice(campaign, chosen, weeks),
                                charts.amounts(chosen, weeks),
                                charts.regions(chosen, weeks),
                                charts.forces(chosen, weeks)),
                        imports.waiting(campaign.id())));
    }

    /** The chosen weeks of the campaign; all of them where the choice makes no sense. */
    private static List<Week> weeks(Campaign campaign, String from, String to) {
        List<Week> all = campaign.run().all();
        List<Week> chosen = all.stream()
                .filter(week -> from.isEmpty() || week.toString().compareTo(from) >= 0)
                .filter(week -> to.isEmpty() || week.toString().compareTo(to) <= 0)
                .toList();
        return chosen.isEmpty() ? all : chosen;
    }

    private static List<Field> choice(Campaign campaign, Measure measure, List<Week> weeks) {
        List<Choice> measures = new ArrayList<>();
        for (Measure one : Measure.values()) {
            measures.add(Choice.of(one.code(), one.title()));
        }
        List<Choice> fridays = campaign.run().all().stream()
                .map(week ->
                        Choice.of(week.toString(), campaign.run().numberOf(week) + ": " + Days.brief(week.friday())))
                .toList();
        return List.of(
                Field.select("measure", "Show", measures).value(measure.code()),
                Field.select("from", "From week", fridays)
                        .value(weeks.getFirst().toString()),
                Field.select("to", "To week", fridays).value(weeks.getLast().toString()));
    }

    private static String lead(Reached reached) {
        String cinema = "Cinemas reach forces with " + people(reached.cinema()) + " of " + people(reached.all())
                + " residents (" + share(reached, reached.cinema()) + ")";
        if (reached.cinema() == reached.all()) {
            return cinema + ": everyone who is meant to see the campaign lives where a cinema shows it.";
        }
        String social = reached.social() == 0
                ? "social content reaches nobody else yet"
                : "social content alone reaches " + people(reached.social()) + " more ("
                        + share(reached, reached.social()) + ")";
        String nothing = reached.nothing() == 0
                ? "nobody is left without either"
                : people(reached.nothing()) + " (" + share(reached, reached.nothing()) + ") are reached by nothing";
        return cinema + ", " + social + ", and " + nothing + ".";
    }

    private static String share(Reached reached, long some) {
        return Figures.PERCENT.text(reached.share(some));
    }

    private static String people(long number) {
        return number < 1_000_000
                ? Figures.COUNT.text(number)
                : String.format(Locale.UK, "%.1f million", number / 1_000_000.0);
    }

    private static List<CoveragePage.Figure> figures(Picture picture) {
        List<CoveragePage.Figure> figures = new ArrayList<>();
        figures.add(new CoveragePage.Figure(
                picture.reached().size() - picture.regionsWithout().size() + " of "
                        + picture.reached().size(),
                "regions with a showing"));
        figures.add(new CoveragePage.Figure(
                picture.covered() + " of " + picture.meant().size(), "forces with a showing"));
        figures.add(new CoveragePage.Figure(Figures.COUNT.text(picture.sites()), "cinemas"));
        figures.add(new CoveragePage.Figure(Figures.COUNT.text(picture.admissions()), "admissions expected"));
        long delivered = picture.siteWeeks().stream()
                .mapToLong(week -> week.delivered().orElse(0))
                .sum();
        if (delivered > 0) {
            figures.add(new CoveragePage.Figure(Figures.COUNT.text(delivered), "delivered so far"));
        }
        return figures;
    }

    private List<String> findings(Campaign campaign, Picture picture) {
        List<String> findings = new ArrayList<>();
        if (picture.bookings().isEmpty()) {
            return findings;
        }
        if (!picture.regionsWithout().isEmpty()) {
            findings.add("No cinema shows the campaign anywhere in " + names(picture.regionsWithout())
                    + ". Every region that is meant to see it needs a showing before the launch.");
        }
        if (!picture.spoilt().isEmpty()) {
            findings.add("Cinemas show the campaign in " + names(picture.spoilt())
                    + ", which the plan compares with. Withdraw them, or the effect cannot be told.");
        }
        List<String> uncleared = cinemas.copies(campaign.id()).stream()
                .filter(copy -> copy.clearance() != Copy.Clearance.CLEARED)
                .map(Copy::version)
                .toList();
        long unclear = picture.bookings().stream()
                .filter(kept -> uncleared.contains(kept.booking().terms().copy()))
                .count();
        if (unclear > 0) {
            findings.add((unclear == 1 ? "1 booking runs" : Figures.COUNT.text(unclear) + " bookings run")
                    + " with a copy that is not cleared: " + String.join(", ", uncleared) + ".");
        }
        long unbooked = picture.siteWeeks().stream()
                .filter(week -> week.showings() == 0)
                .map(SiteWeek::site)
                .distinct()
                .count();
        if (unbooked > 0) {
            findings.add((unbooked == 1 ? "1 cinema" : Figures.COUNT.text(unbooked) + " cinemas")
                    + " delivered admissions in weeks that are not booked there.");
        }
        return findings;
    }

    private String names(Collection<Region> regions) {
        return regions.stream().map(region -> geography.region(region).name()).collect(Collectors.joining(", "));
    }

    private Table uncovered(Campaign campaign, Picture picture, boolean withLinks) {
        LocalDate day = campaign.run().first().friday();
        List<Table.Row> rows = new ArrayList<>();
        for (ForceEntry entry : geography.forces(day)) {
            if (picture.uncovered().contains(entry.force())) {
                ForceContent.Task task = picture.content().get(entry.force());
                rows.add(Table.Row.of(
                        Table.Cell.text(geography.nameOf(entry.force(), day)),
                        Table.Cell.text(Figures.COUNT.text(entry.population().orElse(0))),
                        task == null
                                ? Table.Cell.text("No task yet")
                                : withLinks
                                        ? Table.Cell.link(task.state(), task.href())
                                        : Table.Cell.text(task.state()),
                        Table.Cell.text(task == null ? "" : task.owner()),
                        Table.Cell.text(
                                task == null ? "" : Days.brief(task.due()).replace(' ', '\u00A0'))));
            }
        }
        return Table.of(
                        "Forces without a showing, and their content",
                        List.of(
                                Table.Column.text("Force"),
                                Table.Column.figures("Residents"),
                                Table.Column.text("Content"),
                                Table.Column.text("Owner"),
                                Table.Column.text("Due")),
                        rows)
                .whenEmpty("Every force that is meant to see the campaign has a showing.");
    }

    private Table reached(Picture picture) {
        List<Table.Row> rows = new ArrayList<>();
        picture.reached()
                .forEach((region, of) -> rows.add(row(geography.region(region).name(), of)));
        rows.add(row("All", picture.reach()));
        return Table.of(
                "Residents by how they are reached",
                List.of(
                        Table.Column.text("Region"),
                        Table.Column.figures("By cinema"),
                        Table.Column.figures("By social content only"),
                        Table.Column.figures("By nothing yet"),
                        Table.Column.figures("Share by cinema")),
                rows);
    }

    private static Table.Row row(String name, Reached of) {
        return Table.Row.of(
                name,
                Figures.COUNT.text(of.cinema()),
                Figures.COUNT.text(of.social()),
                Figures.COUNT.text(of.nothing()),
                share(of, of.cinema()));
    }
}
