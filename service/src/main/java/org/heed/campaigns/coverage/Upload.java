package org.heed.campaigns.coverage;

import java.util.UUID;

/** What came of an uploaded file. */
public sealed interface Upload {

    /** It was read. Nothing of it is kept until a person has seen what would change. */
    record Waiting(UUID id) implements Upload {}

    /** It is no such file. */
    record Unreadable(String reason) implements Upload {}

    /**
     * What keeping did.
     *
     * @param fresh new ones
     * @param changed those that stood already and are other now
     * @param same those that stood already
     */
    record Tally(int fresh, int changed, int same) {
        public int all() {
            return fresh + changed + same;
        }
    }
}
