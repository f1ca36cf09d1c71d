package org.heed.reports.intake;

import java.util.List;

/**
 * A page of the form.
 *
 * @param section heading under which its answers are shown for checking; empty where they are not shown
 * @param asks questions on it, in order; empty where it asks a group
 * @param group the repeatable group it asks, or empty
 * @param when on which earlier answers it is asked at all
 */
public record Step(String id, String section, List<String> asks, String group, Condition when) {
    public Step {
        asks = List.copyOf(asks);
        if (asks.isEmpty() == group.isEmpty()) {
            throw new IllegalArgumentException("a step asks either questions or a group, " + id + " does not");
        }
    }

    public boolean asksGroup() {
        return !group.isEmpty();
    }
}
