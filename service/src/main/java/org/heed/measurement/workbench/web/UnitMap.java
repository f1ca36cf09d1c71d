package org.heed.measurement.workbench.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.heed.ground.charts.Figures;
import org.heed.ground.charts.Scale;
import org.heed.ground.charts.Shade;
import org.heed.ground.charts.TileMap;
import org.heed.ground.geography.ForceEntry;
import org.heed.ground.geography.Geography;
import org.heed.ground.geography.NamedPlaces;
import org.heed.ground.geography.TileLabels;
import org.heed.ground.web.Table;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.heed.measurement.workbench.Question;

/** The tile map of forces, where the units are forces or regions, with a figure of each unit and a table of the same. */
public record UnitMap(TileMap map, Table table) {

    /** What is shown: a figure for each unit that has one, and what stands above it in the table. */
    record Shown(
            String title,
            String description,
            String measure,
            String head,
            Figures figures,
            Map<String, Double> values) {
        Shown {
            values = new TreeMap<>(values);
        }
    }

    /** What a tile stands for: its letters and, if the panel has it, its unit. */
    private record Spot(String letters, Optional<String> unit) {}

    /** Empty where the units are neither. */
    static Optional<UnitMap> of(Question question, Shown shown) {
        Geography geography = new Geography();
        NamedPlaces places = new NamedPlaces(geography, question.flight().from());
        List<String> units = question.data().panel().units();
        Draft draft = new Draft(question, shown, geography);
        return places.regions(units)
                .map(UnitMap::turned)
                .map(regions -> draft.map(byRegion(regions, places)))
                .or(() -> places.forces(units).map(UnitMap::turned).map(forces -> draft.map(byForce(forces))));
    }

    private static <P> Map<P, String> turned(Map<String, P> places) {
        Map<P, String> turned = new HashMap<>();
        places.forEach((unit, place) -> turned.put(place, unit));
        return turned;
    }

    /** All tiles of a region carry its letters and its figure. */
    private static Function<ForceEntry, Optional<Spot>> byRegion(Map<Region, String> units, NamedPlaces places) {
        return entry ->
                entry.region().map(region -> new Spot(places.letters(region), Optional.ofNullable(units.get(region))));
    }

    /** A national force has a tile only where it is a unit. */
    private static Function<ForceEntry, Optional<Spot>> byForce(Map<Force, String> units) {
        TileLabels labels = new TileLabels();
        return entry -> Optional.of(new Spot(labels.of(entry.force()), Optional.ofNullable(units.get(entry.force()))))
                .filter(spot -> entry.region().isPresent() || spot.unit().isPresent());
    }

    /** Tiles, marks and rows as they come together. */
    private record Draft(Question question, Shown shown, Geography geography) {

        UnitMap map(Function<ForceEntry, Optional<Spot>> spots) {
            List<TileMap.Tile> tiles = new ArrayList<>();
            Set<TileMap.Force> treated = new HashSet<>();
            Map<String, String> letters = new TreeMap<>();
            for (ForceEntry entry : geography.forces(question.flight().from())) {
                Optional<Spot> spot = entry.tile().isPresent() ? spots.apply(entry) : Optional.empty();
                spot.ifPresent(found -> {
                    TileMap.Tile tile = tile(entry, found);
                    tiles.add(tile);
                    found.unit().ifPresent(unit -> letters.put(unit, found.letters()));
                    found.unit().filter(question.treated()::contains).ifPresent(unit -> treated.add(tile.force()));
                });
            }
            Scale scale = Scale.over(List.copyOf(shown.values().values()), shown.figures());
            return new UnitMap(
                    TileMap.amounts(shown.title(), shown.measure(), scale, tiles)
                            .description(shown.description())
                            .marking("saw the campaign", treated),
                    table(letters));
        }

        private TileMap.Tile tile(ForceEntry entry, Spot spot) {
            String region =
                    entry.region().map(place -> geography.region(place).name()).orElse("National");
            ForceEntry.Tile place = entry.tile().orElseThrow();
            return new TileMap.Tile(
                    new TileMap.Force(spot.letters(), entry.name() + ", " + region, region),
                    place.column(),
                    place.row(),
                    "",
                    spot.unit().map(shown.values()::get).map(Shade::amount).orElseGet(Shade::absent));
        }

        private Table table(Map<String, String> letters) {
            Comparator<String> largest =
                    Comparator.comparingDouble(unit -> -shown.values().getOrDefault(unit, Double.NEGATIVE_INFINITY));
            return Table.of(
                    shown.measure(),
                    List.of(
                            Table.Column.text("Unit"),
                            Table.Column.text("Tile"),
                            Table.Column.figures(shown.head()),
                            Table.Column.text("Campaign")),
                    letters.keySet().stream()
                            .sorted(largest)
                            .map(unit -> Table.Row.of(
                                    unit,
                                    letters.getOrDefault(unit, ""),
                                    shown.figures().text(shown.values().getOrDefault(unit, Double.NaN)),
                                    question.treated().contains(unit) ? "saw it" : ""))
                            .toList());
        }
    }
}
