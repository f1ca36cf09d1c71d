package org.heed.campaigns.content;

import java.util.Optional;

/**
 * A sentence that everybody says alike: written once, approved once, shared by reference.
 *
 * @param text as approved
 * @param audience whom it speaks to
 * @param channel where it is meant to be said
 * @param owner id of the person who wrote it
 * @param approver id of the other person who approved it
 */
public record KeyMessage(
        long id, String text, String audience, String channel, Status status, String owner, Optional<String> approver) {

    /** The longest message, in characters. */
    public static final int LONGEST = 500;

    /** Whether it may be used. */
    public enum Status {
        DRAFT("Draft"),
        APPROVED("Approved"),
        EXPIRED("Expired");

        private final String title;

        Status(String title) {
            this.title = title;
        }

        /** As shown to people. */
        public String title() {
            return title;
        }
    }

    public KeyMessage {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a message must have 1 to " + LONGEST + " characters, had " + text.length());
        }
        if (status == Status.APPROVED && (approver.isEmpty() || approver.get().equals(owner))) {
            throw new IllegalArgumentException("an approved message must have an approver who is not its owner");
        }
    }
}
