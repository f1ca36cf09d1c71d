package org.heed.campaigns.coverage.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.heed.campaigns.coverage.Coverage;
import org.heed.campaigns.coverage.Market;
import org.heed.campaigns.coverage.SiteWeek;
import org.heed.campaigns.plan.Campaign;
import org.heed.ground.access.Person;
import org.heed.ground.charts.Figures;
import org.heed.ground.geography.Geography;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.Table;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was delivered, held against what was planned: by region, by force, and where it fell short most. */
@Controller
@OnStaffFront
class DeliveredController {
    private static final int SHOWN = 30;

    private final CoverageDesk desk;
    private final Coverage coverage;
    private final Market market;
    private final Geography geography;

    DeliveredController(CoverageDesk desk, Coverage coverage, Market market, Geography geography) {
        this.desk = desk;
        this.coverage = coverage;
        this.market = market;
        this.geography = geography;
    }

    @GetMapping("/campaigns/{id}/coverage/delivered")
    Page show(@PathVariable String id, @RequestParam(defaultValue = "") String told, Person person) {
        Campaign campaign = desk.require(id, person);
        LocalDate day = campaign.run().first().friday();
        List<SiteWeek> weeks = coverage.siteWeeks(campaign.id());
        Sum all = Sum.of(weeks);
        List<Table> tables = new ArrayList<>();
        if (all.counted > 0) {
            tables.add(table(
                    "Region",
                    weeks,
                    week -> geography
                            .regionOf(week.force(), day)
                            .map(region -> geography.region(region).name())
                            .orElse("No region")));
            tables.add(table("Force", weeks, week -> geography.nameOf(week.force(), day)));
            tables.add(shortest(weeks));
        }
        String address = CoverageDesk.address(campaign.id());
        return Page.of(
                "campaigns/coverage/list",
                new ListPage(
                        desk.around(campaign, person, "Delivered admissions", CoverageDesk.DELIVERED),
                        "Delivered against planned",
                        CoverageDesk.told(told),
                        lead(all),
                        List.of(new ListPage.Action("Upload delivered admissions", address + "/book?kind=delivered")),
                        List.of(),
                        tables,
                        List.of(
                                "Only cinema weeks that were counted are compared; the others still stand as planned.",
                                "Measurement uses what was delivered where it is known and what was planned elsewhere."
                                        + " Both stay: a corrected figure replaces the one before it, which is kept as a"
                                        + " record.",
                                "A shortfall is marked from " + Figures.PERCENT.text(market.shortfall()) + ".")));
    }

    /** Sums of some cinemas and weeks. */
    private record Sum(int counted, int all, long planned, long compared, long delivered) {
        static Sum of(List<SiteWeek> weeks) {
            List<SiteWeek> counted =
                    weeks.stream().filter(week -> week.delivered().isPresent()).toList();
            return new Sum(
                    counted.size(),
                    weeks.size(),
                    weeks.stream().mapToLong(SiteWeek::planned).sum(),
                    counted.stream().mapToLong(SiteWeek::planned).sum(),
                    counted.stream()
                            .mapToLong(week -> week.delivered().getAsInt())
                            .sum());
        }

        long difference() {
            return delivered - compared;
        }

        double share() {
            return compared == 0 ? Double.NaN : (double) difference() / compared;
        }
    }

    private static String lead(Sum all) {
        if (all.counted == 0) {
            return "Nothing delivered is known yet. What contractors count after the campaign will stand here beside what"
                    + " was planned, and both are kept.";
        }
        String against = all.difference() < 0 ? " fewer" : " more";
        return Figures.COUNT.text(all.delivered) + " admissions were delivered in " + Figures.COUNT.text(all.counted)
                + " of " + Figures.COUNT.text(all.all) + " cinema weeks, "
                + Figures.COUNT.text(Math.abs(all.difference())) + against + " than planned there ("
                + Figures.FINE_CHANGE.text(all.share()) + ").";
    }

    private Table table(String area, List<SiteWeek> weeks, Function<SiteWeek, String> name) {
        Map<String, List<SiteWeek>> byName = new LinkedHashMap<>();
        weeks.forEach(week -> byName.computeIfAbsent(name.apply(week), key -> new ArrayList<>())
                .add(week));
        List<Table.Row> rows = byName.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> row(entry.getKey(), Sum.of(entry.getValue())))
                .toList();
        return Table.of(
                "By " + area.toLowerCase(java.util.Locale.UK),
                List.of(
                        Table.Column.text(area),
                        Table.Column.figures("Planned"),
                        Table.Column.figures("Of it counted"),
                        Table.Column.figures("Delivered"),
                        Table.Column.figures("Difference"),
                        Table.Column.figures("Share"),
                        Table.Column.text("State")),
                rows);
    }

    private Table.Row row(String name, Sum sum) {
        return Table.Row.of(
                Table.Cell.text(name),
                Table.Cell.text(Figures.COUNT.text(sum.planned)),
                Table.Cell.text(sum.counted == 0 ? "–" : Figures.COUNT.text(sum.compared)),
                Table.Cell.text(sum.counted == 0 ? "–" : Figures.COUNT.text(sum.delivered)),
                Table.Cell.text(sum.counted == 0 ? "–" : signed(sum.difference())),
                Table.Cell.text(Figures.FINE_CHANGE.text(sum.share())),
                Table.Cell.tag(tag(sum)));
    }

    private static String signed(long number) {
        return (number > 0 ? "+" : "") + Figures.COUNT.text(number);
    }

    private Tag tag(Sum sum) {
        if (sum.counted == 0) {
            return Tag.of("Not yet", Tone.QUIET);
        }
        if (sum.share() <= -market.shortfall()) {
            return Tag.of("Short", Tone.URGENT);
        }
        return sum.counted < sum.all ? Tag.of("In part", Tone.GOING) : Tag.of("As planned", Tone.DONE);
    }

    private static Table shortest(List<SiteWeek> weeks) {
        List<Table.Row> rows = weeks.stream()
                .filter(week -> week.delivered().isPresent() && week.delivered().getAsInt() < week.planned())
                .sorted(Comparator.comparingInt(week -> week.delivered().getAsInt() - week.planned()))
                .limit(SHOWN)
                .map(week -> Table.Row.of(
                        week.site().name(),
                        Days.brief(week.week().friday()),
                        Figures.COUNT.text(week.planned()),
                        Figures.COUNT.text(week.delivered().getAsInt()),
                        signed(week.delivered().getAsInt() - week.planned())))
                .toList();
        return Table.of(
                        "Cinema weeks that fell short most, up to " + SHOWN,
                        List.of(
                                Table.Column.text("Cinema"),
                                Table.Column.text("Week from"),
                                Table.Column.figures("Planned"),
                                Table.Column.figures("Delivered"),
                                Table.Column.figures("Difference")),
                        rows)
                .whenEmpty("No cinema fell short in a week that was counted.");
    }
}
