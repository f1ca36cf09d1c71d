package org.heed.ground.charts;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heed.ground.web.Table;

/**
 * How often something is found against its size: a line with a soft interval from zero to one. What is found where
 * there is nothing stands apart, to the left, over the range that it may have.
 *
 * @param across what the sizes are, such as "Effect"
 * @param base what is found at size zero
 * @param allowed the range in which that should lie
 * @param points the others, by ascending size
 * @param marks points of the line that matter, each with its name
 */
public record Curve(
        String title,
        String description,
        String measure,
        String across,
        Point base,
        Range allowed,
        List<Point> points,
        List<Mark> marks) {

    /** A share with the ends of its interval at a size. */
    public record Point(double size, double low, double share, double high) {}

    /** From the one share to the other. */
    public record Range(double low, double high) {}

    /** A place on the line and its name. */
    public record Mark(double size, double share, String name) {}

    public Curve {
        points = List.copyOf(points);
        marks = List.copyOf(marks);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a curve must have a point");
        }
    }

    public String id() {
        return Labels.id(title);
    }

    public Drawing wide() {
        return new Drawing(this, 640, 340);
    }

    public Drawing narrow() {
        return new Drawing(this, 360, 320);
    }

    /** The figures as a table. */
    public Table table() {
        List<Table.Row> rows = Stream.concat(Stream.of(base), points.stream())
                .map(point -> Table.Row.of(
                        Figures.FINE_CHANGE.text(point.size()),
                        Figures.FINE_PERCENT.text(point.share()),
                        Figures.FINE_PERCENT.range(point.low(), point.high())))
                .toList();
        return Table.of(
                measure,
                List.of(Table.Column.text(across), Table.Column.figures("Found"), Table.Column.figures("Interval")),
                rows);
    }

    /** Where everything stands in a picture of a given size. */
    public record Drawing(Curve chart, int width, int height) {
        private static final double TEXT = 14;
        private static final int TOP = 16;
        private static final int LEFT = 48;
        private static final int APART = 92;

        /** A short line with a word. */
        public record Tick(double x, double y, String text) {}

        /** A marked place with the lines that lead to it, and where its name stands. */
        public record Place(double x, double y, String lead, double textX, double textY, String anchor, String text) {}

        private Axis sizes() {
            double most = chart.points().stream().mapToDouble(Point::size).max().orElse(1);
            return Axis.over(0, most, width < 500 ? 4 : 6, 0);
        }

        public int left() {
            return LEFT;
        }

        /** Where the line's own axis begins. */
        public int start() {
            return LEFT + APART;
        }

        public int right() {
            return width - 18;
        }

        public int top() {
            return TOP;
        }

        public int bottom() {
            return height - 54;
        }

        private double x(double size) {
            return sizes().place(size, start(), right());
        }

        private double y(double share) {
            return Axis.tenth(bottom() - share * (bottom() - TOP));
        }

        public List<Tick> shares() {
            return IntStream.rangeClosed(0, 5)
                    .mapToObj(at -> new Tick(LEFT - 8, y(at / 5.0), Figures.PERCENT.text(at / 5.0)))
                    .toList();
        }

        public List<Tick> ticks() {
            return sizes().ticks().stream()
                    .filter(size -> size > 0)
                    .map(size -> new Tick(x(size), bottom(), Figures.CHANGE.text(size)))
                    .toList();
        }

        public String line() {
            StringBuilder path = new StringBuilder();
            chart.points()
                    .forEach(point -> path.append(path.isEmpty() ? 'M' : 'L')
                            .append(x(point.size()))
                            .append(' ')
                            .append(y(point.share())));
            return path.toString();
        }

        public String area() {
            StringBuilder path = new StringBuilder();
            chart.points()
                    .forEach(point -> path.append(path.isEmpty() ? 'M' : 'L')
                            .append(x(point.size()))
                            .append(' ')
                            .append(y(point.high())));
            chart.points()
                    .reversed()
                    .forEach(point ->
                            path.append('L').append(x(point.size())).append(' ').append(y(point.low())));
            return path.append('Z').toString();
        }

        public List<Tick> dots() {
            return chart.points().stream()
                    .map(point -> new Tick(x(point.size()), y(point.share()), ""))
                    .toList();
        }

        public double allowedTop() {
            return y(chart.allowed().high());
        }

        public double allowedHeight() {
            return Axis.tenth(y(chart.allowed().low()) - y(chart.allowed().high()));
        }

        /** The middle of the column that stands apart. */
        public double baseX() {
            return LEFT + 32;
        }

        public double baseY() {
            return y(chart.base().share());
        }

        public String baseWhisker() {
            return "M" + baseX() + " " + y(chart.base().low()) + "V"
                    + y(chart.base().high());
        }

        public String baseText() {
            return Figures.FINE_PERCENT.text(chart.base().share());
        }

        public double baseTextY() {
            return Math.min(y(chart.base().high()), allowedTop()) - 10;
        }

        public List<Place> places() {
            return chart.marks().stream().map(this::place).toList();
        }

        private Place place(Mark mark) {
            double x = x(mark.size());
            double y = y(mark.share());
            boolean leftward = x - start() > Labels.width(mark.name(), TEXT) + 14;
            return new Place(
                    x,
                    y,
                    "M" + start() + " " + y + "H" + x + "V" + bottom(),
                    leftward ? x - 12 : x + 12,
                    leftward ? y - 8 : y + 20,
                    leftward ? "end" : "start",
                    mark.name());
        }
    }
}
