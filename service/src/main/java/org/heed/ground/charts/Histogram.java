package org.heed.ground.charts;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.heed.ground.web.Table;

/**
 * How often each size came up, with one of them marked: where what happened stands among all that could have happened.
 * What lies at least as far from the middle as the marked one is drawn in the strong colour.
 *
 * @param values all of them, the marked one among them
 * @param marked what was observed
 * @param mark its name, such as "This campaign"
 */
public record Histogram(
        String title,
        String description,
        String measure,
        Figures figures,
        List<Double> values,
        double marked,
        String mark) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 230;
    private static final int TOP = 30;
    private static final int BOTTOM = HEIGHT - 30;
    private static final int LEFT = 4;
    private static final int RIGHT = WIDTH - 4;

    /** One bar; an extreme one is as far out as the marked value or further. */
    public record Bin(double from, double to, int count, boolean extreme) {}

    /** A bar as drawn. */
    public record Box(double x, double y, double width, double height, String classes, String fill) {}

    /** A word below or above the picture. */
    public record Word(double x, String text, String anchor) {}

    public Histogram {
        values = List.copyOf(values);
        if (values.isEmpty() || values.stream().anyMatch(value -> !Double.isFinite(value))) {
            throw new IllegalArgumentException("a histogram needs finite values, had " + values.size());
        }
    }

    public String id() {
        return Labels.id(title);
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    public int bottom() {
        return BOTTOM;
    }

    /** The same on both sides of zero, so that two-sided extremes look alike; from zero where nothing lies below. */
    private Axis axis() {
        double reach = DoubleStream.concat(
                        DoubleStream.of(marked), values.stream().mapToDouble(Double::doubleValue))
                .map(Math::abs)
                .max()
                .orElse(1);
        boolean onOneSide = marked >= 0 && values.stream().allMatch(value -> value >= 0);
        return Axis.over(onOneSide ? 0 : -reach, reach, 6, 0);
    }

    /** Bars of equal width; so narrow that the marked value's edge can be seen. */
    public List<Bin> bins() {
        Axis axis = axis();
        int count = Math.max(12, Math.min(48, 2 * (int) Math.round(2 * Math.sqrt(values.size()))));
        double step = (axis.high() - axis.low()) / count;
        return IntStream.range(0, count)
                .mapToObj(at -> bin(axis.low() + at * step, axis.low() + (at + 1) * step))
                .flatMap(List::stream)
                .toList();
    }

    /** A bar that holds the edge of the extremes is drawn in two parts, one on the other. */
    private List<Bin> bin(double from, double to) {
        double edge = Math.abs(marked) - 1e-12 * Math.abs(marked);
        boolean last = to >= axis().high() - 1e-12;
        int near = 0;
        int far = 0;
        for (double value : values) {
            if (value >= from && (value < to || last && value <= to)) {
                if (Math.abs(value) >= edge) {
                    far++;
                } else {
                    near++;
                }
            }
        }
        return List.of(new Bin(from, to, near, false), new Bin(from, to, far, true));
    }

    public List<Box> boxes() {
        Axis axis = axis();
        List<Bin> bins = bins();
        double most = IntStream.iterate(0, at -> at < bins.size(), at -> at + 2)
                .map(at -> bins.get(at).count() + bins.get(at + 1).count())
                .max()
                .orElse(1);
        return IntStream.range(0, bins.size())
                .filter(at -> bins.get(at).count() > 0)
                .mapToObj(at -> {
                    Bin bin = bins.get(at);
                    int below = bin.extreme() ? bins.get(at - 1).count() : 0;
                    double height = bin.count() / most * (BOTTOM - TOP);
                    double x = axis.place(bin.from(), LEFT, RIGHT);
                    return new Box(
                            x,
                            Axis.tenth(BOTTOM - height - below / most * (BOTTOM - TOP)),
                            Axis.tenth(axis.place(bin.to(), LEFT, RIGHT) - x - 1),
                            Axis.tenth(height),
                            bin.extreme() ? "heed-histogram__far" : "heed-histogram__near",
                            bin.extreme() ? "#1f6397" : "#bdd9ec");
                })
                .toList();
    }

    /** The bars as a table; those without any are left out. */
    public Table table() {
        List<Bin> bins = bins();
        List<Table.Row> rows = IntStream.iterate(0, at -> at < bins.size(), at -> at + 2)
                .filter(at -> bins.get(at).count() + bins.get(at + 1).count() > 0)
                .mapToObj(at -> Table.Row.of(
                        figures.range(bins.get(at).from(), bins.get(at).to()),
                        Integer.toString(bins.get(at).count() + bins.get(at + 1).count()),
                        Integer.toString(bins.get(at + 1).count())))
                .toList();
        return Table.of(
                title,
                List.of(
                        Table.Column.text("From, to"),
                        Table.Column.figures("How many"),
                        Table.Column.figures("At least as far out as the marked one")),
                rows);
    }

    public List<Word> ticks() {
        Axis axis = axis();
        return axis.ticks().stream()
                .map(tick -> {
                    double x = axis.place(tick, LEFT, RIGHT);
                    return new Word(x, figures.text(tick), anchor(x));
                })
                .toList();
    }

    public Word marked(String text) {
        double x = axis().place(marked, LEFT, RIGHT);
        return new Word(x, text, x > WIDTH / 2.0 ? "end" : "start");
    }

    private static String anchor(double x) {
        if (x < 40) {
            return "start";
        }
        return x > WIDTH - 40 ? "end" : "middle";
    }
}
