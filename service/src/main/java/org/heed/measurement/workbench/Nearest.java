package org.heed.measurement.workbench;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant: the fewest letters to change (Levenshtein 1966), if they are few. */
final class Nearest {
    private Nearest() {}

    /** A question to put behind a complaint, such as {@code . Did you mean 'portland'?}, or nothing. */
    static String question(String typed, Collection<String> names) {
        return to(typed, names).map(name -> ". Did you mean '" + name + "'?").orElse("");
    }

    static Optional<String> to(String typed, Collection<String> names) {
        String low = typed.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> distance(low, name.toLowerCase(Locale.ROOT)) <= Math.max(1, typed.length() / 3))
                .min(Comparator.comparing(name -> distance(low, name.toLowerCase(Locale.ROOT))));
    }

    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j - 1], row[j]));
            }
        }
        return row[to.length()];
    }
}
