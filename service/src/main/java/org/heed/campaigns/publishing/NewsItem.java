package org.heed.campaigns.publishing;

import java.time.Instant;
import java.util.List;

/**
 * A page as the public reads it.
 *
 * @param updated when readers were last told of a change
 * @param updates what they were told, newest first
 */
public record NewsItem(String slug, Words words, Instant first, Instant updated, Origin origin, List<Update> updates) {

    /** What readers were told, and when. */
    public record Update(Instant at, String note) {}

    public NewsItem {
        updates = List.copyOf(updates);
    }

    /** True once readers were told of a change after the first publication. */
    public boolean hasChanged() {
        return updated.isAfter(first);
    }
}
