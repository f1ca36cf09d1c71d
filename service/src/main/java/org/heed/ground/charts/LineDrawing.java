package org.heed.ground.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Where everything of a {@link LineChart} stands in a picture of a given size. */
public final class LineDrawing {
    private static final double TEXT = 14;
    private static final double LINE = 18;
    private static final int FOOT = 44;

    /** A short line with a word: a tick, an event or a name at the end of a line. */
    public record Mark(double x, double y, String text, String anchor) {}

    public record Box(double x, double y, double width, double height, double textX, String text, String anchor) {}

    /** A line of the chart; its number picks colour and dashes. */
    public record Trace(int number, String name, String path, String area, List<Mark> alone, double labelY) {
        private static final List<String> COLOURS = List.of("#1f6397", "#c2500a", "#0a7d5c", "#8a3d77", "#5b686b");
        private static final List<String> DASHES = List.of("none", "8 3", "2 3", "10 3 2 3", "5 3");

        /** Its colour where no stylesheet reaches, as on paper. */
        public String colour() {
            return COLOURS.get(number - 1);
        }

        public String dashes() {
            return DASHES.get(number - 1);
        }
    }

    private final LineChart chart;
    private final int width;
    private final int height;
    private final Axis axis;
    private final double left;
    private final double right;
    private final List<Mark> events;
    private final double top;

    LineDrawing(LineChart chart, int width, int height) {
        this.chart = chart;
        this.width = width;
        this.height = height;
        this.axis = chart.axis();
        this.left = leftOf(axis);
        this.right = rightOf();
        this.events = placed(chart.events());
        this.top = 8 + LINE * lanes();
    }

    /** On a narrow picture the names do not fit beside their lines. */
    public boolean namesAbove() {
        return width < 500;
    }

    private double leftOf(Axis axis) {
        double widest = axis.ticks().stream()
                .mapToDouble(tick -> Labels.width(chart.figures().text(tick), TEXT))
                .max()
                .orElse(0);
        return Math.ceil(widest) + 8;
    }

    private double rightOf() {
        if (namesAbove()) {
            return width - 6;
        }
        double widest = chart.lines().stream()
                .mapToDouble(line -> Labels.width(line.name(), TEXT))
                .max()
                .orElse(0);
        return width - Math.min(Math.ceil(widest), 170) - 12;
    }

    public LineChart chart() {
        return chart;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public double left() {
        return left;
    }

    public double right() {
        return right;
    }

    /** The upper end of the plot, below names of bands and events. */
    public double top() {
        return top;
    }

    public double bottom() {
        return height - FOOT;
    }

    /** Rows of names above the plot: the events', and nearest to it the bands'. */
    private int lanes() {
        double lowest = events.stream().mapToDouble(Mark::y).max().orElse(0);
        return (int) Math.round((lowest + 4) / LINE) + (chart.bands().isEmpty() ? 0 : 1);
    }

    private double x(double at) {
        int last = Math.max(1, chart.starts().size() - 1);
        return Axis.tenth(left + at / last * (right - left));
    }

    private double y(double value) {
        return axis.place(value, bottom(), top);
    }

    /** The place of the period that holds the day, from 0; what lies outside belongs to the nearest. */
    private double at(LocalDate day) {
        int at = Collections.binarySearch(chart.starts(), day);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }

    public double zero() {
        return y(0);
    }

    public List<Mark> yTicks() {
        return axis.ticks().stream()
                .map(tick -> new Mark(left - 8, y(tick), chart.figures().text(tick), "end"))
                .toList();
    }

    /** Periods named below the plot, as many as fit; the year stands where it changes. */
    public List<Mark> xTicks() {
        return named().mapToObj(at -> tick(at, chart.pace().tick(chart.starts().get(at))))
                .toList();
    }

    /** The years below their first named period. */
    public List<Mark> years() {
        List<Mark> years = new ArrayList<>();
        if (chart.pace().yearsApart()) {
            int last = 0;
            for (int at : named().toArray()) {
                int year = chart.starts().get(at).getYear();
                if (year != last) {
                    years.add(tick(at, Integer.toString(year)));
                }
                last = year;
            }
        }
        return years;
    }

    private IntStream named() {
        int count = chart.starts().size();
        int every = chart.pace().every(count, Math.max(1, (int) ((right - left) / 62)));
        return IntStream.iterate(0, at -> at < count, at -> at + every);
    }

    private Mark tick(int at, String text) {
        return new Mark(x(at), bottom(), text, anchor(x(at)));
    }

    private String anchor(double x) {
        if (x < left + 20) {
            return "start";
        }
        return x > width - 24 ? "end" : "middle";
    }

    public List<Box> bands() {
        return chart.bands().stream()
                .map(band -> {
                    double from = x(Math.max(0, at(band.first()) - 0.5));
                    double to = x(Math.min(chart.starts().size() - 1, at(band.last()) + 0.5));
                    boolean leftward = from + 4 + Labels.width(band.name(), TEXT) > width;
                    return new Box(
                            from,
                            top,
                            Axis.tenth(to - from),
                            bottom() - top,
                            leftward ? to : from + 4,
                            band.name(),
                            leftward ? "end" : "start");
                })
                .toList();
    }

    /** Events, each name in the first row above the plot where it covers no other. */
    public List<Mark> events() {
        return events;
    }

    private List<Mark> placed(List<LineChart.Event> all) {
        List<Mark> marks = new ArrayList<>();
        List<Double> taken = new ArrayList<>();
        for (LineChart.Event event : all) {
            double x = x(at(event.day()));
            double length = Labels.width(event.name(), TEXT) + 10;
            boolean leftward = x + length > width;
            double from = leftward ? x - length : x;
            int lane = 0;
            while (lane < taken.size() && taken.get(lane) > from) {
                lane++;
            }
            if (lane == taken.size()) {
                taken.add(0.0);
            }
            taken.set(lane, from + length);
            marks.add(new Mark(x, LINE * (lane + 1) - 4, event.name(), leftward ? "end" : "start"));
        }
        return marks;
    }

    public List<Trace> traces() {
        List<Double> ends = chart.lines().stream().map(this::end).toList();
        List<Double> labels = Labels.spread(ends, LINE, bottom());
        return IntStream.range(0, chart.lines().size())
                .mapToObj(at -> {
                    LineChart.Line line = chart.lines().get(at);
                    return new Trace(at + 1, line.name(), path(line.values()), area(line), alone(line), labels.get(at));
                })
                .toList();
    }

    private double end(LineChart.Line line) {
        return line.values().reversed().stream()
                .filter(Double::isFinite)
                .findFirst()
                .map(this::y)
                .orElse(bottom());
    }

    /** The line as path data; a gap lifts the pen. */
    private String path(List<Double> values) {
        StringBuilder path = new StringBuilder();
        boolean down = false;
        for (int at = 0; at < values.size(); at++) {
            double value = values.get(at);
            if (Double.isFinite(value)) {
                path.append(down ? 'L' : 'M').append(x(at)).append(' ').append(y(value));
            }
            down = Double.isFinite(value);
        }
        return path.toString();
    }

    private String area(LineChart.Line line) {
        StringBuilder path = new StringBuilder();
        int count = line.low().size();
        int from = 0;
        while (from < count) {
            int to = from;
            while (to < count
                    && Double.isFinite(line.low().get(to))
                    && Double.isFinite(line.high().get(to))) {
                to++;
            }
            if (to > from) {
                path.append(outline(line, from, to));
            }
            from = to + 1;
        }
        return path.toString();
    }

    private String outline(LineChart.Line line, int from, int to) {
        StringBuilder path = new StringBuilder();
        for (int at = from; at < to; at++) {
            path.append(at == from ? 'M' : 'L')
                    .append(x(at))
                    .append(' ')
                    .append(y(line.high().get(at)));
        }
        for (int at = to - 1; at >= from; at--) {
            path.append('L').append(x(at)).append(' ').append(y(line.low().get(at)));
        }
        return path.append('Z').toString();
    }

    /** Periods that stand between two gaps have no line and get a dot. */
    private List<Mark> alone(LineChart.Line line) {
        List<Double> values = line.values();
        return IntStream.range(0, values.size())
                .filter(at -> Double.isFinite(values.get(at)))
                .filter(at -> at == 0 || !Double.isFinite(values.get(at - 1)))
                .filter(at -> at == values.size() - 1 || !Double.isFinite(values.get(at + 1)))
                .mapToObj(at -> new Mark(x(at), y(values.get(at)), "", "middle"))
                .toList();
    }
}
