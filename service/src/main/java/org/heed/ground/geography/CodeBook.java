package org.heed.ground.geography;

import java.util.LinkedHashMap;
import java.util.Map;

/** Codes and the small numbers that stand for them in the postcode table; a number never changes its meaning. */
final class CodeBook {
    private final Map<String, Short> numbers;
    private final Map<String, Short> fresh = new LinkedHashMap<>();
    private int highest;

    /** Starts from the codes that already have a number. */
    CodeBook(Map<String, Short> known) {
        numbers = new LinkedHashMap<>(known);
        highest = known.values().stream().mapToInt(Short::intValue).max().orElse(0);
    }

    short number(String code) {
        Short known = numbers.get(code);
        if (known != null) {
            return known;
        }
        if (highest == Short.MAX_VALUE) {
            return PostcodeCopy.UNKNOWN; // no directory has so many; a broken one must not stop the import
        }
        short number = (short) ++highest;
        numbers.put(code, number);
        fresh.put(code, number);
        return number;
    }

    /** The codes that got their number here. */
    Map<String, Short> fresh() {
        return Map.copyOf(fresh);
    }
}
