package org.heed.uplift.evidence.published;

import java.util.Locale;

/**
 * One published number and the library's.
 *
 * @param example whose number it is
 * @param quantity what it is
 * @param published as published
 * @param decimals how many digits after the point were published
 * @param ours computed now
 */
record Figure(String example, String quantity, double published, int decimals, double ours) {

    /** A row of the table. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s |%n",
                example,
                quantity,
                digits(published),
                digits(ours),
                agrees() ? "all digits" : String.format(Locale.ROOT, "%.1e off", ours - published));
    }

    private boolean agrees() {
        return Math.abs(ours - published) <= 0.5 * Math.pow(10, -decimals) * (1 + 1e-6);
    }

    private String digits(double number) {
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }
}
