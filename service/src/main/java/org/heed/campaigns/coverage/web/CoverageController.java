package org.heed.campaigns.coverage.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.campaigns.coverage.Bookings;
import org.heed.campaigns.coverage.Coverage;
import org.heed.campaigns.coverage.ForceWeek;
import org.heed.campaigns.coverage.Picture;
import org.heed.campaigns.plan.Arms;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.CampaignHeads;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.charts.Figures;
import org.heed.ground.charts.HeatTable;
import org.heed.ground.charts.Scale;
import org.heed.ground.charts.Shade;
import org.heed.ground.charts.TileMap;
import org.heed.ground.geography.ForceEntry;
import org.heed.ground.geography.Geography;
import org.heed.ground.geography.RegionEntry;
import org.heed.ground.geography.TileLabels;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.Table;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a campaign reaches: figures, the map of forces, regions and forces by week, and what is missed. */
@Controller
@OnStaffFront
class CoverageController {
    private final Plans plans;
    private final Coverage coverage;
    private final Bookings bookings;
    private final CampaignHeads heads;
    private final Geography geography;
    private final TileLabels labels;
    private final Desks desks;

    CoverageController(
            Plans plans,
            Coverage coverage,
            Bookings bookings,
            CampaignHeads heads,
            Geography geography,
            TileLabels labels,
            Desks desks) {
        this.plans = plans;
        this.coverage = coverage;
        this.bookings = bookings;
        this.heads = heads;
        this.geography = geography;
        this.labels = labels;
        this.desks = desks;
    }

    @GetMapping("/campaigns/{id}/coverage")
    Page show(@PathVariable String id, @RequestParam(defaultValue = "") String told, Person person) {
        desks.require(person, Right.BOOK_SHOWINGS);
        Campaign campaign = campaign(plans, id);
        Picture picture = coverage.picture(campaign);
        Map<Force, Map<Week, ForceWeek>> weeks = picture.weeks().stream()
                .collect(Collectors.groupingBy(ForceWeek::force, Collectors.toMap(ForceWeek::week, week -> week)));
        return Page.of(
                "campaigns/coverage/coverage",
                new CoveragePage(
                        desks.frame(person, "Coverage of " + campaign.name(), "campaigns"),
                        heads.head(campaign, person, "Coverage"),
                        told(told),
                        figures(picture),
                        warnings(picture),
                        map(campaign, picture),
                        uncovered(campaign, picture),
                        regionTable(campaign, weeks),
                        forceTable(campaign, picture, weeks),
                        bookings.waiting(campaign.id()),
                        address(campaign.id())));
    }

    /** Only counts are read back from the address, never words. */
    private static String told(String counts) {
        if (!counts.matches("[0-9]{1,6}-[0-9]{1,6}-[0-9]{1,6}")) {
            return "";
        }
        String[] parts = counts.split("-");
        List<String> sentence = new ArrayList<>();
        sentence.add(parts[0] + " booked");
        if (!parts[1].equals("0")) {
            sentence.add(parts[1] + " changed");
        }
        if (!parts[2].equals("0")) {
            sentence.add(parts[2] + " stood already");
        }
        return String.join(", ", sentence) + ".";
    }

    private static List<CoveragePage.Figure> figures(Picture picture) {
        return List.of(
                new CoveragePage.Figure(
                        picture.covered() + " of " + picture.meant().size(), "forces with a showing"),
                new CoveragePage.Figure(Figures.PERCENT.text(picture.reach().share()), "of residents live there"),
                new CoveragePage.Figure(Figures.COUNT.text(picture.sites()), "cinemas"),
                new CoveragePage.Figure(Figures.COUNT.text(picture.admissions()), "admissions expected"));
    }

    private List<String> warnings(Picture picture) {
        List<String> warnings = new ArrayList<>();
        if (!picture.bookings().isEmpty() && !picture.regionsWithout().isEmpty()) {
            warnings.add("No cinema shows the campaign anywhere in " + names(picture.regionsWithout())
                    + ". Every region that sees the campaign needs a showing.");
        }
        if (!picture.spoilt().isEmpty()) {
            warnings.add("Cinemas show the campaign in " + names(picture.spoilt())
                    + ", which the plan compares with. Withdraw them, or the effect cannot be told.");
        }
        return warnings;
    }

    private String names(java.util.Collection<Region> regions) {
        return regions.stream().map(region -> geography.region(region).name()).collect(Collectors.joining(", "));
    }

    private TileMap map(Campaign campaign, Picture picture) {
        LocalDate day = campaign.run().first().friday();
        List<TileMap.Tile> tiles = new ArrayList<>();
        for (ForceEntry entry : geography.forces(day)) {
            Optional<ForceEntry.Tile> tile = entry.tile();
            if (tile.isEmpty() || entry.region().isEmpty()) {
                continue;
            }
            Region region = entry.region().get();
            if (!nations(campaign).contains(geography.region(region).nation())) {
                continue; // a nation that takes no part at all would only stand in the way
            }
            tiles.add(new TileMap.Tile(
                    new TileMap.Force(
                            labels.of(entry.force()),
                            geography.nameOf(entry.force(), day),
                            geography.region(region).name()),
                    tile.get().column(),
                    tile.get().row(),
                    forceAddress(campaign.id(), entry.force()),
                    shade(campaign, picture, entry.force(), region)));
        }
        boolean compares = !campaign.intent().arms().comparison().isEmpty();
        List<String> kinds = compares
                ? List.of("A cinema shows it", "No showing", "Compared with")
                : List.of("A cinema shows it", "No showing");
        String title = picture.uncovered().isEmpty() ? "Every force has a showing" : "Where no cinema shows it";
        return TileMap.kinds(title, "Forces by coverage", kinds, tiles);
    }

    private Set<RegionEntry.Nation> nations(Campaign campaign) {
        Arms arms = campaign.intent().arms();
        return Stream.concat(arms.exposed().stream(), arms.comparison().stream())
                .map(region -> geography.region(region).nation())
                .collect(Collectors.toSet());
    }

    private static Shade shade(Campaign campaign, Picture picture, Force force, Region region) {
        if (picture.uncovered().contains(force)) {
            return Shade.category(1);
        }
        if (picture.meant().contains(force)) {
            return Shade.category(0);
        }
        return campaign.intent().arms().comparison().contains(region) ? Shade.category(2) : Shade.absent();
    }

    private Table uncovered(Campaign campaign, Picture picture) {
        LocalDate day = campaign.run().first().friday();
        List<Table.Row> rows = new ArrayList<>();
        for (ForceEntry entry : geography.forces(day)) {
            if (picture.uncovered().contains(entry.force())) {
                rows.add(Table.Row.of(
                        Table.Cell.text(geography.nameOf(entry.force(), day)),
                        Table.Cell.text(Figures.COUNT.text(entry.population().orElse(0)))));
            }
        }
        return Table.of(
                        "Forces without a showing",
                        List.of(Table.Column.text("Force"), Table.Column.figures("Residents")),
                        rows)
                .whenEmpty("Every force that is meant to see the campaign has a showing.");
    }

    private HeatTable regionTable(Campaign campaign, Map<Force, Map<Week, ForceWeek>> weeks) {
        LocalDate day = campaign.run().first().friday();
        List<HeatTable.Row> rows = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        for (Region region : campaign.intent().arms().exposed()) {
            List<Force> forces = geography.forces(region, day).stream()
                    .map(ForceEntry::force)
                    .toList();
            List<Double> amounts = campaign.run().all().stream()
                    .map(week -> forces.stream()
                            .mapToDouble(force -> admissions(weeks, force, week))
                            .sum())
                    .toList();
            all.addAll(amounts);
            rows.add(HeatTable.Row.of(geography.region(region).name(), shades(amounts)));
        }
        return new HeatTable("Admissions by region and week", Scale.over(all, Figures.COUNT), columns(campaign), rows);
    }

    private HeatTable forceTable(Campaign campaign, Picture picture, Map<Force, Map<Week, ForceWeek>> weeks) {
        LocalDate day = campaign.run().first().friday();
        List<HeatTable.Row> rows = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        for (ForceEntry entry : geography.forces(day)) {
            Force force = entry.force();
            boolean meantOrShown = picture.meant().contains(force) || weeks.containsKey(force);
            if (picture.bookings().isEmpty() || !meantOrShown) {
                continue;
            }
            List<Double> amounts = campaign.run().all().stream()
                    .map(week -> admissions(weeks, force, week))
                    .toList();
            all.addAll(amounts);
            rows.add(new HeatTable.Row(
                    geography.nameOf(force, day), forceAddress(campaign.id(), force), shades(amounts)));
        }
        return new HeatTable("Admissions by force and week", Scale.over(all, Figures.COUNT), columns(campaign), rows);
    }

    private static double admissions(Map<Force, Map<Week, ForceWeek>> weeks, Force force, Week week) {
        ForceWeek found = weeks.getOrDefault(force, Map.of()).get(week);
        return found == null ? 0 : found.admissions();
    }

    private static List<Shade> shades(List<Double> amounts) {
        return amounts.stream()
                .map(amount -> amount == 0 ? Shade.absent() : Shade.amount(amount))
                .toList();
    }

    private static List<HeatTable.Column> columns(Campaign campaign) {
        return campaign.run().all().stream()
                .map(week -> HeatTable.Column.of(Days.brief(week.friday())))
                .toList();
    }

    static Campaign campaign(Plans plans, String id) {
        return Optional.of(id)
                .filter(text -> text.matches("[a-z0-9][a-z0-9-]{0,47}"))
                .map(CampaignId::of)
                .flatMap(plans::campaign)
                .orElseThrow(SecretExistence::new);
    }

    static String address(CampaignId id) {
        return "/campaigns/" + id + "/coverage";
    }

    static String forceAddress(CampaignId id, Force force) {
        return address(id) + "/forces/" + force;
    }
}
