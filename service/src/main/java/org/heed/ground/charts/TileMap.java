package org.heed.ground.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.heed.ground.web.Table;

/**
 * The forces as square tiles, so that neighbours stay near neighbours: nine columns, ten rows, and below them a row
 * for the national forces. A tile carries a number by its shade, or one of a few kinds.
 *
 * @param kinds names of the kinds that tiles show instead of numbers; empty for a map of numbers
 * @param absent what a tile without a figure means; hatched where it means something, hollow where nothing is known
 * @param mark what is true of some forces besides, shown by a frame and a corner
 */
public record TileMap(
        String title,
        String description,
        String measure,
        Scale scale,
        List<String> kinds,
        List<Tile> tiles,
        String absent,
        Mark mark) {

    private static final String NOT_KNOWN = "No figure";
    private static final int SIDE = 44;
    private static final int PITCH = 48;
    private static final int COLUMNS = 9;
    private static final int ROWS = 10;
    private static final int NATIONAL_GAP = 28;
    private static final String DARK = "#0b0c0c";
    private static final List<String> KINDS = List.of("#cfe2ef", "#b3470b", "#f2b544", "#4a5558");

    /** A force: its label of three or four letters, full name, region, and where it stands. */
    public record Tile(Force force, int column, int row, String href, Shade shade) {}

    /** The names of a force on the map. */
    public record Force(String label, String name, String region) {}

    /** What is true of some forces, such as that they saw the campaign. */
    public record Mark(String name, Set<Force> forces) {
        private static final Mark NONE = new Mark("", Set.of());

        public Mark {
            forces = Set.copyOf(forces);
        }
    }

    /** A tile as drawn; ground and ink are its colours where no stylesheet reaches. */
    public record Square(
            double x,
            double y,
            String label,
            String words,
            String href,
            String classes,
            boolean hatched,
            boolean marked,
            String ground,
            String ink) {
        /** The frame of a marked tile. */
        public String frame() {
            return "M" + (x + 1.5) + " " + (y + 1.5) + "h41v41h-41z";
        }

        /** The corner of a marked tile. */
        public String corner() {
            return "M" + (x + SIDE - 17) + " " + y + "h17v17z";
        }
    }

    /** One line of the legend. */
    public record Legend(String classes, boolean hatched, String text, String ground) {}

    public TileMap {
        kinds = List.copyOf(kinds);
        tiles = List.copyOf(tiles);
        for (Tile tile : tiles) {
            if (tile.column() < 0 || tile.column() >= COLUMNS || tile.row() < 0 || tile.row() > ROWS) {
                throw new IllegalArgumentException("a tile must stand in columns 0 to 8 and rows 0 to 10, was "
                        + tile.column() + ", " + tile.row());
            }
        }
    }

    /** A map of numbers; row 10 holds the national forces. */
    public static TileMap amounts(String title, String measure, Scale scale, List<Tile> tiles) {
        return new TileMap(title, "", measure, scale, List.of(), tiles, NOT_KNOWN, Mark.NONE);
    }

    /** A map of at most four kinds, such as covered and uncovered. */
    public static TileMap kinds(String title, String measure, List<String> kinds, List<Tile> tiles) {
        return new TileMap(
                title, "", measure, new Scale(List.of(0.0, 1.0), Figures.COUNT), kinds, tiles, NOT_KNOWN, Mark.NONE);
    }

    public TileMap description(String text) {
        return new TileMap(title, text, measure, scale, kinds, tiles, absent, mark);
    }

    /** Says what a tile without a figure means, such as "No showing"; it is then hatched. */
    public TileMap absent(String meaning) {
        return new TileMap(title, description, measure, scale, kinds, tiles, meaning, mark);
    }

    /** With a frame and a corner on some tiles, whatever their shade. */
    public TileMap marking(String name, Set<Force> forces) {
        return new TileMap(title, description, measure, scale, kinds, tiles, absent, new Mark(name, forces));
    }

    public boolean hasMarks() {
        return !mark.forces().isEmpty();
    }

    public String id() {
        return Labels.id(title);
    }

    public int width() {
        return COLUMNS * PITCH + 4;
    }

    public int height() {
        return hasNational() ? ROWS * PITCH + NATIONAL_GAP + PITCH + 4 : ROWS * PITCH + 4;
    }

    public boolean hasNational() {
        return tiles.stream().anyMatch(tile -> tile.row() == ROWS);
    }

    /** The line on which the word for the national forces stands. */
    public int nationalY() {
        return ROWS * PITCH + 22;
    }

    public List<Square> squares() {
        return tiles.stream().map(this::square).toList();
    }

    private Square square(Tile tile) {
        return new Square(
                4 + tile.column() * PITCH,
                top(tile.row()) + 4,
                tile.force().label(),
                tile.force().name() + ": " + words(tile.shade()) + (isMarked(tile) ? ", " + mark.name() : ""),
                tile.href(),
                classes(tile.shade()),
                isHatched(tile.shade()),
                isMarked(tile),
                ground(tile.shade()),
                ink(tile.shade()));
    }

    private boolean isHatched(Shade shade) {
        return shade instanceof Shade.Suppressed || shade instanceof Shade.Absent && !absent.equals(NOT_KNOWN);
    }

    private boolean isMarked(Tile tile) {
        return mark.forces().contains(tile.force());
    }

    private String ground(Shade shade) {
        return switch (shade) {
            case Shade.Amount amount -> scale.fill(scale.step(amount.value()));
            case Shade.Suppressed suppressed -> "#ffffff";
            case Shade.Absent nothing -> "#ffffff";
            case Shade.Category category -> KINDS.get(category.index());
        };
    }

    private String ink(Shade shade) {
        return switch (shade) {
            case Shade.Amount amount -> scale.ink(scale.step(amount.value()));
            case Shade.Suppressed suppressed -> DARK;
            case Shade.Absent nothing -> DARK;
            case Shade.Category category -> category.index() % 2 == 0 ? DARK : "#ffffff";
        };
    }

    private static int top(int row) {
        return row < ROWS ? row * PITCH : ROWS * PITCH + NATIONAL_GAP;
    }

    private String classes(Shade shade) {
        return switch (shade) {
            case Shade.Amount amount -> scale.shade(scale.step(amount.value()));
            case Shade.Suppressed suppressed -> "heed-shade-none";
            case Shade.Absent none -> "heed-shade-none";
            case Shade.Category category -> "heed-kind-" + (category.index() + 1);
        };
    }

    private String words(Shade shade) {
        return switch (shade) {
            case Shade.Amount amount -> scale.figures().text(amount.value());
            case Shade.Suppressed suppressed -> "too few to show";
            case Shade.Absent none -> absent.toLowerCase(Locale.UK);
            case Shade.Category category -> kinds.get(category.index());
        };
    }

    /** Path data of the outlines: every edge between two regions and around them all. */
    public String outlines() {
        Map<List<Integer>, String> regions = new HashMap<>();
        tiles.stream()
                .filter(tile -> tile.row() < ROWS)
                .forEach(tile -> regions.put(
                        List.of(tile.column(), tile.row()), tile.force().region()));
        StringBuilder path = new StringBuilder();
        for (int row = 0; row <= ROWS; row++) {
            for (int column = 0; column <= COLUMNS; column++) {
                String here = regions.getOrDefault(List.of(column, row), "");
                int x = 2 + column * PITCH;
                int y = 2 + row * PITCH;
                if (!here.equals(regions.getOrDefault(List.of(column, row - 1), ""))) {
                    path.append('M').append(x).append(' ').append(y).append('h').append(PITCH);
                }
                if (!here.equals(regions.getOrDefault(List.of(column - 1, row), ""))) {
                    path.append('M').append(x).append(' ').append(y).append('v').append(PITCH);
                }
            }
        }
        return path.toString();
    }

    public int side() {
        return SIDE;
    }

    public List<Legend> legend() {
        List<Legend> legend = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            legend.add(new Legend("heed-kind-" + (kind + 1), false, kinds.get(kind), KINDS.get(kind)));
        }
        if (kinds.isEmpty()) {
            scale.all()
                    .forEach(step ->
                            legend.add(new Legend(scale.shade(step), false, scale.label(step), scale.fill(step))));
        }
        if (tiles.stream().anyMatch(tile -> tile.shade() instanceof Shade.Suppressed)) {
            legend.add(new Legend("heed-shade-none", true, "Too few to show", "#ffffff"));
        }
        if (tiles.stream().anyMatch(tile -> tile.shade() instanceof Shade.Absent)) {
            legend.add(new Legend("heed-shade-none", !absent.equals(NOT_KNOWN), absent, "#ffffff"));
        }
        return legend;
    }

    /** The figures as a table, by region and force. */
    public Table table() {
        List<Table.Row> rows = tiles.stream()
                .sorted(Comparator.comparing((Tile tile) -> tile.force().region())
                        .thenComparing(tile -> tile.force().name()))
                .map(tile -> Table.Row.of(
                        tile.href().isEmpty()
                                ? Table.Cell.text(tile.force().name())
                                : Table.Cell.link(tile.force().name(), tile.href()),
                        Table.Cell.text(tile.force().region()),
                        Table.Cell.text(words(tile.shade()))))
                .toList();
        Table.Column last = kinds.isEmpty() ? Table.Column.figures(measure) : Table.Column.text(measure);
        return Table.of(title, List.of(Table.Column.text("Force"), Table.Column.text("Region"), last), rows);
    }
}
