package org.heed.ground.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heed.ground.web.Table;

/**
 * Effects as dots with their intervals, beside a heavy line of no effect. A dot is filled when its interval lies on
 * one side of that line and hollow when the design could not tell.
 *
 * @param none where there is no effect: 0 for changes and differences, 1 for ratios
 */
public record DotWhisker(
        String title, String description, String measure, Figures figures, double none, List<Effect> effects) {

    /** One estimate with the ends of its interval; an end is infinite where there is none, both NaN without interval. */
    public record Effect(String name, double low, double estimate, double high) {
        public Effect {
            boolean alone = Double.isNaN(low) && Double.isNaN(high);
            if (!Double.isFinite(estimate) || !(alone || low <= estimate && estimate <= high)) {
                throw new IllegalArgumentException(
                        "an estimate must lie in its interval, was " + estimate + " in " + low + " to " + high);
            }
        }

        boolean hasInterval() {
            return !Double.isNaN(low);
        }
    }

    public DotWhisker {
        effects = List.copyOf(effects);
    }

    /** Changes as shares of one, written as percent, around 0. */
    public static DotWhisker changes(String title, String measure) {
        return new DotWhisker(title, "", measure, Figures.CHANGE, 0, List.of());
    }

    /** Ratios around 1. */
    public static DotWhisker ratios(String title, String measure) {
        return new DotWhisker(title, "", measure, Figures.RATIO, 1, List.of());
    }

    public DotWhisker description(String text) {
        return new DotWhisker(title, text, measure, figures, none, effects);
    }

    public DotWhisker effect(String name, double low, double estimate, double high) {
        List<Effect> more = Stream.concat(effects.stream(), Stream.of(new Effect(name, low, estimate, high)))
                .toList();
        return new DotWhisker(title, description, measure, figures, none, more);
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

    /** An estimate whose method gives no interval. */
    public DotWhisker effect(String name, double estimate) {
        return effect(name, Double.NaN, estimate, Double.NaN);
    }

    String text(Effect effect) {
        String estimate = figures.text(effect.estimate());
        return effect.hasInterval() ? estimate + " (" + figures.range(effect.low(), effect.high()) + ")" : estimate;
    }

    /** The figures as a table. */
    public Table table() {
        List<Table.Row> rows = effects.stream()
                .map(effect -> Table.Row.of(
                        effect.name(),
                        figures.text(effect.estimate()),
                        effect.hasInterval() ? figures.range(effect.low(), effect.high()) : "none",
                        tells(effect) ? "Yes" : "No"))
                .toList();
        return Table.of(
                measure,
                List.of(
                        Table.Column.text("Where"),
                        Table.Column.figures("Estimate"),
                        Table.Column.figures("Interval"),
                        Table.Column.text("Could tell")),
                rows);
    }

    private boolean tells(Effect effect) {
        return effect.low() > none || effect.high() < none;
    }

    /** Where everything stands in a picture of a given width. */
    public record Drawing(DotWhisker chart, int width) {
        private static final double TEXT = 14;

        /** One effect; name and figures stand on its line, or above it on a narrow picture. */
        public record Row(
                String name,
                String figures,
                String whisker,
                double estimate,
                double y,
                double textY,
                String dot,
                boolean told) {}

        public record Tick(double x, String text) {}

        public boolean isNarrow() {
            return width < 500;
        }

        private int rowHeight() {
            return isNarrow() ? 52 : 32;
        }

        public int height() {
            return bottom() + 28;
        }

        public int bottom() {
            return 12 + rowHeight() * chart.effects().size();
        }

        public double left() {
            return isNarrow()
                    ? 16
                    : Math.min(290, widest(chart.effects().stream().map(Effect::name)) + 20);
        }

        public double right() {
            return isNarrow()
                    ? width - 16
                    : width - widest(chart.effects().stream().map(chart::text)) - 20;
        }

        private static double widest(Stream<String> texts) {
            return Math.ceil(
                    texts.mapToDouble(text -> Labels.width(text, TEXT)).max().orElse(0));
        }

        private Axis axis() {
            double[] all = DoubleStream.concat(
                            DoubleStream.of(chart.none()),
                            chart.effects().stream()
                                    .flatMapToDouble(
                                            effect -> DoubleStream.of(effect.low(), effect.estimate(), effect.high()))
                                    .filter(Double::isFinite))
                    .toArray();
            return Axis.over(
                    DoubleStream.of(all).min().orElse(0),
                    DoubleStream.of(all).max().orElse(1),
                    isNarrow() ? 4 : 5,
                    0);
        }

        public double none() {
            return axis().place(chart.none(), left(), right());
        }

        public List<Tick> ticks() {
            List<Double> ticks = axis().ticks();
            double wide = widest(ticks.stream().map(chart.figures()::text)) + 8;
            int every = (int) Math.ceil(wide * (ticks.size() - 1) / (right() - left()));
            return IntStream.iterate(0, at -> at < ticks.size(), at -> at + Math.max(1, every))
                    .mapToObj(ticks::get)
                    .map(tick -> new Tick(
                            axis().place(tick, left(), right()), chart.figures().text(tick)))
                    .toList();
        }

        public List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            IntStream.range(0, chart.effects().size()).forEach(at -> {
                Effect effect = chart.effects().get(at);
                double top = 12 + at * rowHeight();
                double y = isNarrow() ? top + 34 : top + rowHeight() / 2.0;
                rows.add(new Row(
                        effect.name(),
                        chart.text(effect),
                        whisker(effect, y),
                        place(effect.estimate()),
                        y,
                        isNarrow() ? top + 16 : y + 5,
                        chart.tells(effect) ? "heed-dot heed-dot--told" : "heed-dot",
                        chart.tells(effect)));
            });
            return rows;
        }

        /** A line with a stop at each end, or an arrow where there is no end. */
        private String whisker(Effect effect, double y) {
            if (!effect.hasInterval()) {
                return "";
            }
            boolean openLow = Double.isInfinite(effect.low());
            boolean openHigh = Double.isInfinite(effect.high());
            double low = openLow ? left() : place(effect.low());
            double high = openHigh ? right() : place(effect.high());
            return "M" + low + " " + y + "H" + high + stop(low, y, openLow ? 6 : 0) + stop(high, y, openHigh ? -6 : 0);
        }

        private static String stop(double x, double y, int lean) {
            return "M" + (x + lean) + " " + (y - 5) + "L" + x + " " + y + "L" + (x + lean) + " " + (y + 5);
        }

        private double place(double value) {
            return axis().place(value, left(), right());
        }
    }
}
