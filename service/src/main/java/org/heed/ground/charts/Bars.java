package org.heed.ground.charts;

import java.util.List;

/** A list of amounts as bars from zero, in the order given; the figure stands beside each. */
public record Bars(String title, String measure, Figures figures, List<Bar> bars) {

    /** One bar; an address makes its name a link. */
    public record Bar(String name, double value, String href) {
        public Bar {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a bar must be finite, was " + value);
            }
        }

        public static Bar of(String name, double value) {
            return new Bar(name, value, "");
        }
    }

    public Bars {
        bars = List.copyOf(bars);
    }

    /** The length of a bar, in hundredths of the whole width. */
    public double length(Bar bar) {
        return span() == 0 ? 0 : Axis.tenth(Math.abs(bar.value()) / span() * 100);
    }

    /** Where a bar begins, in hundredths of the whole width; bars below zero end where the others begin. */
    public double start(Bar bar) {
        return span() == 0 ? 0 : Axis.tenth((Math.min(bar.value(), 0) - least()) / span() * 100);
    }

    private double span() {
        return Math.max(0, bars.stream().mapToDouble(Bar::value).max().orElse(0)) - least();
    }

    private double least() {
        return Math.min(0, bars.stream().mapToDouble(Bar::value).min().orElse(0));
    }
}
