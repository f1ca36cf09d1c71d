package org.heed.ground.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every cell of a panel as a small shaded field: a row for each unit, a column for each period. Cells that are not there
 * are left open with a stroke through them; cells with a fault carry the loud colour and a hole.
 *
 * @param faults names of the kinds of fault; a cell of {@link Shade.Category} has the one of its index
 */
public record HeatStrip(
        String title,
        String description,
        String measure,
        Pace pace,
        List<LocalDate> starts,
        Scale scale,
        List<String> faults,
        List<Row> rows) {

    /** A unit, a shade for each period, and the periods (from 0) at which something odd begins. */
    public record Row(String name, List<Shade> cells, List<Integer> odd) {
        public Row {
            cells = List.copyOf(cells);
            odd = List.copyOf(odd);
        }
    }

    /** One line of the legend; the shapes lie in a square of 20. */
    public record Legend(String classes, String fill, String shape, String over, String text) {}

    public HeatStrip {
        starts = List.copyOf(starts);
        faults = List.copyOf(faults);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != starts.size()) {
                throw new IllegalArgumentException("a row must have a cell for each of the " + starts.size()
                        + " periods, had " + row.cells().size());
            }
        }
    }

    public String id() {
        return Labels.id(title);
    }

    public Drawing wide() {
        return new Drawing(this, 640);
    }

    public Drawing narrow() {
        return new Drawing(this, 360);
    }

    /** The steps that are there, and what is wrong or odd. */
    public List<Legend> legend() {
        String square = "M1 1h18v18h-18z";
        List<Legend> legend = new ArrayList<>();
        scale.all()
                .forEach(step ->
                        legend.add(new Legend(scale.shade(step), scale.fill(step), square, "", scale.label(step))));
        if (cells().anyMatch(Shade.Absent.class::isInstance)) {
            legend.add(new Legend("heed-strip__gap", "none", "M2 2h16v16h-16zM2 18L18 2", "", "No row"));
        }
        if (cells().anyMatch(Shade.Category.class::isInstance)) {
            legend.add(new Legend(
                    "heed-strip__fault",
                    "#b3470b",
                    square,
                    "M7 7h6v6h-6z",
                    "A fault: " + String.join(", ", present())));
        }
        if (rows.stream().anyMatch(row -> !row.odd().isEmpty())) {
            legend.add(new Legend("heed-strip__odd", "#0b0c0c", "M4 4h12l-6 9z", "", "Something odd begins"));
        }
        return legend;
    }

    private List<String> present() {
        return IntStream.range(0, faults.size())
                .filter(kind -> cells().anyMatch(Shade.category(kind)::equals))
                .mapToObj(faults::get)
                .toList();
    }

    private Stream<Shade> cells() {
        return rows.stream().flatMap(row -> row.cells().stream());
    }

    /** Where everything stands in a picture of a given width. */
    public record Drawing(HeatStrip chart, int width) {
        private static final double TEXT = 13;
        private static final int TOP = 10;

        /** Cells of one look, as one path. */
        public record Field(String classes, String fill, String path) {}

        public record Word(double x, double y, String text, String anchor) {}

        public int rowHeight() {
            return chart.rows().size() <= 12 ? 24 : 18;
        }

        public int bottom() {
            return TOP + rowHeight() * chart.rows().size();
        }

        public int height() {
            return bottom() + 44;
        }

        private int most() {
            return width < 500 ? 104 : 170;
        }

        public double left() {
            return Math.min(
                    most() + 10,
                    chart.rows().stream()
                                    .mapToDouble(row -> Labels.width(row.name(), TEXT))
                                    .max()
                                    .orElse(0)
                            + 12);
        }

        private double column() {
            return (width - 2 - left()) / chart.starts().size();
        }

        private double x(int at) {
            return Axis.tenth(left() + at * column());
        }

        private double y(int row) {
            return TOP + row * rowHeight();
        }

        /** Names, shortened where they would run into the cells. */
        public List<Word> names() {
            return IntStream.range(0, chart.rows().size())
                    .mapToObj(row -> new Word(
                            0,
                            y(row) + rowHeight() / 2.0 + 4,
                            fitted(chart.rows().get(row).name()),
                            "start"))
                    .toList();
        }

        private String fitted(String name) {
            int most = (int) (most() / (TEXT * 0.57));
            return name.length() <= most ? name : name.substring(0, most - 1) + "\u2026";
        }

        public List<Word> ticks() {
            int count = chart.starts().size();
            int every = chart.pace().every(count, Math.max(1, (int) ((width - left()) / 62)));
            return IntStream.iterate(0, at -> at < count, at -> at + every)
                    .mapToObj(at -> new Word(
                            x(at),
                            bottom() + 18,
                            chart.pace().tick(chart.starts().get(at)),
                            x(at) > width - 40 ? "end" : "start"))
                    .toList();
        }

        public List<Word> years() {
            List<Word> years = new ArrayList<>();
            if (chart.pace().yearsApart()) {
                int last = 0;
                int every = chart.pace().every(chart.starts().size(), Math.max(1, (int) ((width - left()) / 62)));
                for (int at = 0; at < chart.starts().size(); at += every) {
                    int year = chart.starts().get(at).getYear();
                    if (year != last) {
                        years.add(new Word(
                                x(at), bottom() + 36, Integer.toString(year), x(at) > width - 40 ? "end" : "start"));
                    }
                    last = year;
                }
            }
            return years;
        }

        /** Cells of the same step that stand side by side are one field, so that the picture stays small. */
        public List<Field> fields() {
            Map<Integer, StringBuilder> paths = new TreeMap<>();
            for (int row = 0; row < chart.rows().size(); row++) {
                List<Shade> cells = chart.rows().get(row).cells();
                int from = 0;
                while (from < cells.size()) {
                    int step = step(cells.get(from));
                    int to = from;
                    while (to < cells.size() && step(cells.get(to)) == step) {
                        to++;
                    }
                    if (step > 0) {
                        box(paths.computeIfAbsent(step, key -> new StringBuilder()), row, from, to);
                    }
                    from = to;
                }
            }
            return paths.entrySet().stream()
                    .map(entry -> new Field(
                            chart.scale().shade(entry.getKey()),
                            chart.scale().fill(entry.getKey()),
                            entry.getValue().toString()))
                    .toList();
        }

        private int step(Shade shade) {
            return shade instanceof Shade.Amount amount ? chart.scale().step(amount.value()) : 0;
        }

        private void box(StringBuilder path, int row, int from, int to) {
            path.append('M')
                    .append(x(from))
                    .append(' ')
                    .append(y(row) + 1)
                    .append('H')
                    .append(x(to))
                    .append('v')
                    .append(rowHeight() - 2)
                    .append('H')
                    .append(x(from))
                    .append('z');
        }

        /** Cells that are not there. */
        public String gaps() {
            StringBuilder path = new StringBuilder();
            each(
                    Shade.Absent.class,
                    (row, at) -> path.append('M')
                            .append(x(at) + 0.5)
                            .append(' ')
                            .append(y(row) + rowHeight() - 2)
                            .append('L')
                            .append(x(at + 1) - 0.5)
                            .append(' ')
                            .append(y(row) + 2)
                            .append('H')
                            .append(x(at) + 0.5)
                            .append('v')
                            .append(rowHeight() - 4)
                            .append('H')
                            .append(x(at + 1) - 0.5)
                            .append('v')
                            .append(4 - rowHeight()));
            return path.toString();
        }

        /** Cells with a fault. */
        public String faults() {
            StringBuilder path = new StringBuilder();
            each(Shade.Category.class, (row, at) -> box(path, row, at, at + 1));
            return path.toString();
        }

        /** The holes in them, so that they need no colour to be seen. */
        public String holes() {
            double size = Axis.tenth(Math.max(1.5, Math.min(6, column() * 0.4)));
            StringBuilder path = new StringBuilder();
            each(
                    Shade.Category.class,
                    (row, at) -> path.append('M')
                            .append(Axis.tenth(x(at) + column() / 2 - size / 2))
                            .append(' ')
                            .append(y(row) + rowHeight() / 2.0 - size / 2)
                            .append('h')
                            .append(size)
                            .append('v')
                            .append(size)
                            .append('h')
                            .append(-size)
                            .append('z'));
            return path.toString();
        }

        /** Small triangles where something odd begins. */
        public String odd() {
            StringBuilder path = new StringBuilder();
            for (int row = 0; row < chart.rows().size(); row++) {
                for (int at : chart.rows().get(row).odd()) {
                    path.append('M')
                            .append(Axis.tenth(x(at) - 5))
                            .append(' ')
                            .append(y(row) - 2)
                            .append("h10l-5 8z");
                }
            }
            return path.toString();
        }

        private interface Each {
            void at(int row, int period);
        }

        private void each(Class<? extends Shade> kind, Each each) {
            for (int row = 0; row < chart.rows().size(); row++) {
                for (int at = 0; at < chart.starts().size(); at++) {
                    if (kind.isInstance(chart.rows().get(row).cells().get(at))) {
                        each.at(row, at);
                    }
                }
            }
        }
    }
}
