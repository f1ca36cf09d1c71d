package org.heed.ground.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter of which nobody could say whether it went out.
 *
 * @param recipient who it is in the room that writes
 * @param settled how it ended; empty while it is open
 */
public record Doubt(long letter, int attempt, String recipient, Instant listed, Optional<Settlement> settled) {

    /** How a doubt ended. */
    public enum Settlement {
        SENT("It had been sent"),
        NOT_SENT("It had not been sent, and was sent then"),
        SENT_AGAIN("Sent again: it may have arrived twice"),
        LEFT("Not sent again");

        private final String title;

        Settlement(String title) {
            this.title = title;
        }

        /** As shown to people. */
        public String title() {
            return title;
        }
    }
}
