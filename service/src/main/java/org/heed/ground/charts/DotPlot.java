package org.heed.ground.charts;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Amounts of some things beside each other, from zero: on each line one dot for each series, joined. The first series
 * is filled, the second hollow.
 *
 * @param series names of one or two series
 */
public record DotPlot(
        String title, String description, String measure, Figures figures, List<String> series, List<Row> rows) {

    /** A thing with an amount for each series, NaN where there is none, and a word on them. */
    public record Row(String name, String note, List<Double> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    public DotPlot {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
        if (series.isEmpty() || series.size() > 2) {
            throw new IllegalArgumentException("a dot plot has one or two series, had " + series.size());
        }
        for (Row row : rows) {
            if (row.values().size() != series.size()) {
                throw new IllegalArgumentException("a row must have an amount for each of " + series.size()
                        + " series, had " + row.values().size());
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

    /** Where everything stands in a picture of a given width. */
    public record Drawing(DotPlot chart, int width) {
        private static final double TEXT = 14;
        private static final int MOST_BESIDE = 280;

        /** One thing as drawn. */
        public record Line(
                String name, String note, double textY, double noteX, double y, String join, List<Dot> dots) {}

        public record Dot(double x, boolean filled) {}

        public record Word(double x, String text) {}

        /** Names stand above their lines where they would leave no room beside them. */
        private boolean isStacked() {
            return width < 500 || widest(chart.rows().stream().map(Row::name)) > MOST_BESIDE;
        }

        private int rowHeight() {
            return isStacked() ? 48 : 34;
        }

        public int head() {
            return chart.series().size() > 1 ? 34 : 10;
        }

        public int bottom() {
            return head() + rowHeight() * chart.rows().size();
        }

        public int height() {
            return bottom() + 26;
        }

        public double left() {
            return isStacked() ? 10 : widest(chart.rows().stream().map(Row::name)) + 24;
        }

        public double right() {
            return isStacked()
                    ? width - 24
                    : width - widest(chart.rows().stream().map(Row::note)) - 20;
        }

        private static double widest(Stream<String> texts) {
            return Math.ceil(
                    texts.mapToDouble(text -> Labels.width(text, TEXT)).max().orElse(0));
        }

        private Axis axis() {
            double most = chart.rows().stream()
                    .flatMap(row -> row.values().stream())
                    .mapToDouble(Double::doubleValue)
                    .filter(Double::isFinite)
                    .max()
                    .orElse(1);
            return Axis.over(0, most, width < 500 ? 4 : 5, chart.figures().leastStep());
        }

        public List<Word> ticks() {
            List<Double> ticks = axis().ticks();
            double wide = widest(ticks.stream().map(chart.figures()::text)) + 8;
            int every = Math.max(1, (int) Math.ceil(wide * (ticks.size() - 1) / (right() - left())));
            return IntStream.iterate(0, at -> at < ticks.size(), at -> at + every)
                    .mapToObj(ticks::get)
                    .map(tick -> new Word(place(tick), chart.figures().text(tick)))
                    .toList();
        }

        /** The line of nothing; in pieces where names stand across it. */
        public String none() {
            if (!isStacked()) {
                return "M" + left() + " " + (head() - 4) + "V" + (bottom() + 4);
            }
            StringBuilder path = new StringBuilder();
            lines().forEach(line -> path.append('M')
                    .append(left())
                    .append(' ')
                    .append(line.y() - 9)
                    .append("v18"));
            return path.toString();
        }

        /** The names of the series, each right of its sign. */
        public List<Word> signs() {
            double first = Labels.width(chart.series().getFirst(), TEXT);
            return IntStream.range(0, chart.series().size())
                    .mapToObj(at -> new Word(
                            at == 0 ? 8 : 8 + first + 40, chart.series().get(at)))
                    .toList();
        }

        public List<Line> lines() {
            return IntStream.range(0, chart.rows().size())
                    .mapToObj(at -> line(chart.rows().get(at), head() + at * rowHeight()))
                    .toList();
        }

        private Line line(Row row, double top) {
            double y = isStacked() ? top + 32 : top + rowHeight() / 2.0;
            List<Dot> dots = IntStream.range(0, row.values().size())
                    .filter(at -> Double.isFinite(row.values().get(at)))
                    .mapToObj(at -> new Dot(place(row.values().get(at)), at == 0))
                    .toList();
            String join = dots.size() > 1
                    ? "M" + dots.getFirst().x() + " " + y + "H" + dots.getLast().x()
                    : "";
            return new Line(row.name(), row.note(), isStacked() ? top + 16 : y + 5, width, y, join, dots);
        }

        /** The end of the line from zero that leads the eye to the dot furthest left. */
        public double lead(Line line) {
            return DoubleStream.concat(
                            DoubleStream.of(right()), line.dots().stream().mapToDouble(Dot::x))
                    .min()
                    .orElse(right());
        }

        private double place(double value) {
            return axis().place(value, left(), right());
        }
    }
}
