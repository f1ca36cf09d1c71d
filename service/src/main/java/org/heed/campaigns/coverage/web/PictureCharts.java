package org.heed.campaigns.coverage.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.campaigns.coverage.Picture;
import org.heed.campaigns.coverage.SiteWeek;
import org.heed.campaigns.plan.Arms;
import org.heed.campaigns.plan.Campaign;
import org.heed.ground.charts.Figures;
import org.heed.ground.charts.HeatTable;
import org.heed.ground.charts.Scale;
import org.heed.ground.charts.Shade;
import org.heed.ground.charts.TileMap;
import org.heed.ground.geography.ForceEntry;
import org.heed.ground.geography.Geography;
import org.heed.ground.geography.RegionEntry;
import org.heed.ground.geography.TileLabels;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;

/** Draws a campaign's picture: the maps of forces, and the tables of regions and forces by week. */
final class PictureCharts {
    private final Campaign campaign;
    private final Picture picture;
    private final Geography geography;
    private final TileLabels labels;
    private final LocalDate day;
    private final List<ForceEntry> forces;

    PictureCharts(Campaign campaign, Picture picture, Geography geography, TileLabels labels) {
        this.campaign = campaign;
        this.picture = picture;
        this.geography = geography;
        this.labels = labels;
        this.day = campaign.run().first().friday();
        this.forces = geography.forces(day).stream().filter(this::isDrawn).toList();
    }

    /** A nation that takes no part at all would only stand in the way. */
    private boolean isDrawn(ForceEntry entry) {
        return entry.region().isPresent()
                && nations().contains(nation(entry.region().get()));
    }

    private Set<RegionEntry.Nation> nations() {
        Arms arms = campaign.intent().arms();
        return Stream.concat(arms.exposed().stream(), arms.comparison().stream())
                .map(this::nation)
                .collect(Collectors.toSet());
    }

    private RegionEntry.Nation nation(Region region) {
        return geography.region(region).nation();
    }

    /** Which forces have a showing, which have content instead, and which have nothing. */
    TileMap standing() {
        boolean compares = !campaign.intent().arms().comparison().isEmpty();
        List<String> kinds = new ArrayList<>(List.of("A cinema shows it", "Nothing yet", "Social content only"));
        if (compares) {
            kinds.add("Compared with");
        }
        String title = picture.uncovered().isEmpty() ? "Every force has a showing" : "Where no cinema shows it";
        return TileMap.kinds(
                title, "Forces by how they are reached", kinds, tiles(entry -> kind(entry, compares ? 3 : -1)));
    }

    private Shade kind(ForceEntry entry, int compared) {
        if (picture.uncovered().contains(entry.force())) {
            var task = picture.content().get(entry.force());
            return Shade.category(task != null && task.approved() ? 2 : 1);
        }
        if (picture.meant().contains(entry.force())) {
            return Shade.category(0);
        }
        boolean isCompared = entry.region()
                .filter(campaign.intent().arms().comparison()::contains)
                .isPresent();
        return isCompared && compared > 0 ? Shade.category(compared) : Shade.absent();
    }

    /** The measure by force over some weeks. */
    TileMap amounts(Measure measure, List<Week> weeks) {
        List<TileMap.Tile> tiles = tiles(entry -> shade(amount(measure, weeks, List.of(entry))));
        List<Double> all = tiles.stream()
                .map(TileMap.Tile::shade)
                .filter(Shade.Amount.class::isInstance)
                .map(shade -> ((Shade.Amount) shade).value())
                .toList();
        return TileMap.amounts(measure.title(), span(weeks), Scale.over(all, Figures.COUNT), tiles)
                .absent(measure == Measure.DELIVERED ? "Nothing delivered" : "No showing");
    }

    static String span(List<Week> weeks) {
        return Days.brief(weeks.getFirst().friday()) + " to "
                + Days.full(weeks.getLast().thursday());
    }

    private List<TileMap.Tile> tiles(java.util.function.Function<ForceEntry, Shade> shade) {
        List<TileMap.Tile> tiles = new ArrayList<>();
        for (ForceEntry entry : forces) {
            Optional<ForceEntry.Tile> tile = entry.tile();
            Optional<Region> region = entry.region();
            if (tile.isPresent() && region.isPresent()) {
                tiles.add(new TileMap.Tile(
                        new TileMap.Force(
                                labels.of(entry.force()),
                                geography.nameOf(entry.force(), day),
                                geography.region(region.get()).name()),
                        tile.get().column(),
                        tile.get().row(),
                        CoverageDesk.forceAddress(campaign.id(), entry.force()),
                        shade.apply(entry)));
            }
        }
        return tiles;
    }

    /** The measure by region and week; regions that are compared with stand there when something shows in them. */
    HeatTable regions(Measure measure, List<Week> weeks) {
        List<HeatTable.Row> rows = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        List<Region> regions = new ArrayList<>(campaign.intent().arms().exposed());
        regions.addAll(picture.spoilt());
        for (Region region : regions) {
            List<ForceEntry> of = forces.stream()
                    .filter(entry -> entry.region().filter(region::equals).isPresent())
                    .toList();
            List<Double> amounts = weeks.stream()
                    .map(week -> amount(measure, List.of(week), of))
                    .toList();
            all.addAll(amounts);
            rows.add(HeatTable.Row.of(geography.region(region).name(), shades(amounts)));
        }
        return new HeatTable(
                measure.title() + " by region and week", Scale.over(all, Figures.COUNT), columns(weeks), rows);
    }

    /** The measure by force and week. */
    HeatTable forces(Measure measure, List<Week> weeks) {
        List<HeatTable.Row> rows = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        for (ForceEntry entry : forces) {
            boolean isShown =
                    picture.weeks().stream().anyMatch(week -> week.force().equals(entry.force()));
            if (!isShown && !picture.meant().contains(entry.force())) {
                continue;
            }
            List<Double> amounts = weeks.stream()
                    .map(week -> amount(measure, List.of(week), List.of(entry)))
                    .toList();
            all.addAll(amounts);
            rows.add(new HeatTable.Row(
                    geography.nameOf(entry.force(), day),
                    CoverageDesk.forceAddress(campaign.id(), entry.force()),
                    shades(amounts)));
        }
        return new HeatTable(
                measure.title() + " by force and week", Scale.over(all, Figures.COUNT), columns(weeks), rows);
    }

    private double amount(Measure measure, List<Week> weeks, List<ForceEntry> among) {
        Predicate<SiteWeek> isAmong = one -> weeks.contains(one.week())
                && among.stream().anyMatch(entry -> entry.force().equals(one.force()));
        long residents =
                among.stream().mapToLong(entry -> entry.population().orElse(0)).sum();
        return measure.of(picture.siteWeeks().stream().filter(isAmong).toList(), residents);
    }

    private static Shade shade(double amount) {
        return amount == 0 ? Shade.absent() : Shade.amount(amount);
    }

    private static List<Shade> shades(List<Double> amounts) {
        return amounts.stream().map(PictureCharts::shade).toList();
    }

    private static List<HeatTable.Column> columns(List<Week> weeks) {
        return weeks.stream()
                .map(week -> HeatTable.Column.of(Days.brief(week.friday())))
                .toList();
    }
}
