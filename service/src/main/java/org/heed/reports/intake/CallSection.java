package org.heed.reports.intake;

import java.util.List;

/**
 * A part of the page on which a call is written down.
 *
 * @param asks its questions, in order; may be empty
 * @param group its repeatable group, or empty
 */
public record CallSection(String id, List<String> asks, String group) {
    public CallSection {
        asks = List.copyOf(asks);
    }
}
