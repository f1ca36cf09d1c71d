package org.heed.ground.charts;

import java.util.List;

/** A list of amounts as bars from zero, longest as given first; the figure stands beside each. */
public record Bars(String title, String measure, Figures figures, List<Bar> bars) {

    /** One bar; an address makes its name a link. */
    public record Bar(String name, double value, String href) {
        public Bar {
            if (!(value >= 0)) {
                throw new IllegalArgumentException("a bar must not be below zero, was " + value);
            }
        }

        public static Bar of(String name, double value) {
            return new Bar(name, value, "");
        }
    }

    public Bars {
        bars = List.copyOf(bars);
    }

    /** The length of a bar, in hundredths of the longest. */
    public double length(Bar bar) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        return most == 0 ? 0 : Axis.tenth(bar.value() / most * 100);
    }
}
