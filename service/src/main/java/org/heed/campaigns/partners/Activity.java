package org.heed.campaigns.partners;

import java.time.Instant;

/**
 * Something that happened with an organisation.
 *
 * @param by id of the person who entered it; empty for the organisation itself
 */
public record Activity(Instant at, Kind kind, String note, String by) {

    /** What happened. */
    public enum Kind {
        ADDED("Added"),
        CHANGED("Changed"),
        INVITED("Invited"),
        TAKEN("Kit taken"),
        SHARED("Shared"),
        STOPPED("Asked us to stop writing"),
        WITHDRAWN("Link withdrawn"),
        NOTE("Note");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As shown to people. */
        public String title() {
            return title;
        }
    }
}
