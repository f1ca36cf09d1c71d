package org.heed.reports.routing;

import java.util.List;
import java.util.Map;

/**
 * One line of the routing rules.
 *
 * @param when field to the codes of which it must hold one
 * @param owner a force's code, or {@code place}
 * @param copy whether the regions around the place see it too
 * @param because the rule as a sentence, shown to staff
 */
record Rule(String id, Map<String, List<String>> when, String owner, Copy copy, String because) {

    /** The owner that stands for the force which geography found. */
    static final String PLACE = "place";

    enum Copy {
        TERRITORIAL,
        NONE
    }

    boolean fits(Map<String, String> codes) {
        return when.entrySet().stream()
                .allMatch(condition -> condition.getValue().contains(codes.getOrDefault(condition.getKey(), "")));
    }

    boolean fitsAlways() {
        return when.isEmpty();
    }

    boolean isOwnedByPlace() {
        return owner.equals(PLACE);
    }
}
