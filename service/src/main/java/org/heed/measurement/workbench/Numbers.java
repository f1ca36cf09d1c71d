package org.heed.measurement.workbench;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.heed.uplift.Bound;
import org.heed.uplift.Interval;

/** How numbers are written in words and tables. */
public final class Numbers {
    private static final String MINUS = "\u2212";

    private Numbers() {}

    /** An amount with about four digits, such as {@code 4,667}, {@code 155.6}, {@code 12.44} or {@code 0.0312}. */
    public static String amount(double value) {
        if (Double.isNaN(value)) {
            return "not known";
        }
        double size = Math.abs(value);
        if (size >= 1e7 || size > 0 && size < 1e-4) {
            return format("0.000E0", value);
        }
        if (size >= 1000) {
            return format("#,##0", value);
        }
        if (size >= 100) {
            return format("0.0", value);
        }
        return size >= 1 ? format("0.00", value) : format("0.0000", value);
    }

    /** An amount with its sign. */
    public static String change(double value) {
        return sign(value, amount(Math.abs(value)));
    }

    /** A share as a change in percent, such as {@code +5.4%}. */
    public static String percent(double share) {
        return sign(share, size(share));
    }

    /** A share in percent without its sign. */
    public static String size(double share) {
        if (Double.isNaN(share)) {
            return "not known";
        }
        double percent = Math.abs(share) * 100;
        return format(percent > 100 ? "#,##0" : "0.0", percent) + "%";
    }

    private static String sign(double value, String size) {
        if (Double.isNaN(value) || size.chars().noneMatch(digit -> digit >= '1' && digit <= '9')) {
            return size;
        }
        return (value < 0 ? MINUS : "+") + size;
    }

    /** A p, such as {@code 0.048}; never 0. */
    public static String p(double p) {
        return p < 0.001 ? "below 0.001" : format("0.000", p);
    }

    /** A level, such as {@code 95%}. */
    public static String level(double level) {
        return format("0.#", level * 100) + "%";
    }

    /** Such as {@code −2.1% to +12.8%}. */
    public static String percents(Interval interval) {
        return range(interval, Numbers::percent);
    }

    /** Such as {@code −16.0 to +282.5}. */
    public static String changes(Interval interval) {
        return range(interval, Numbers::change);
    }

    /** Percentage points, such as {@code +1.1}. */
    public static String points(double value) {
        return sign(value, Double.isNaN(value) ? "not known" : format("0.0", Math.abs(value)));
    }

    /** Percentage points, such as {@code +0.5 to +1.6}. */
    public static String points(Interval interval) {
        return range(interval, Numbers::points);
    }

    /** Such as {@code 3.9% to 6.1%}. */
    public static String sizes(Interval interval) {
        return range(interval, Numbers::size);
    }

    /** Such as {@code 0.98 to 1.13}. */
    public static String amounts(Interval interval) {
        return range(interval, Numbers::amount);
    }

    private static String range(Interval interval, DoubleFunction<String> words) {
        return end(interval.lower(), words) + " to " + end(interval.upper(), words);
    }

    private static String end(Bound bound, DoubleFunction<String> words) {
        return switch (bound) {
            case Bound.At(double value) -> words.apply(value);
            case Bound.Unbounded _ -> "no limit";
        };
    }

    private static String format(String pattern, double value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK))
                .format(value)
                .replace("-", MINUS);
    }
}
