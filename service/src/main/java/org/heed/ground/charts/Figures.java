package org.heed.ground.charts;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How figures of a chart are written: whole counts, decimals, shares of one as percent, changes, ratios. */
public enum Figures {
    COUNT("#,##0"),
    DECIMAL("#,##0.0"),
    FINE("#,##0.000"),
    PERCENT("0%"),
    FINE_PERCENT("0.0%"),
    CHANGE("+0%;-0%"),
    FINE_CHANGE("+0.0%;-0.0%"),
    RATIO("0.00");

    private final String pattern;

    Figures(String pattern) {
        this.pattern = pattern;
    }

    /** The figure as text; a figure that is not known is a dash. */
    public String text(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return "no limit";
        }
        // DecimalFormat is not safe to share between threads
        String text = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK)).format(value);
        if (text.chars().noneMatch(sign -> sign >= '1' && sign <= '9')) {
            return text.replace("-", "").replace("+", ""); // what rounds to nothing has no direction
        }
        return text.replace('-', '\u2212');
    }

    /** The form for measured amounts of this size. */
    public static Figures ofSize(double largest) {
        if (largest >= 20) {
            return COUNT;
        }
        return largest >= 1 ? DECIMAL : FINE;
    }

    /** "low to high", both written so. */
    public String range(double low, double high) {
        return text(low) + " to " + text(high);
    }

    /** The smallest step an axis may take: counts have no halves. */
    double leastStep() {
        return this == COUNT ? 1 : 0;
    }
}
