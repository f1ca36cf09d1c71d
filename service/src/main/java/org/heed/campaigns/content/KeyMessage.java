package org.heed.campaigns.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A sentence that everybody says alike: written once, approved once, shared by reference.
 *
 * @param wording as approved
 * @param owner id of the person who wrote it last
 * @param approver id of the other person who approved it
 * @param uses where it is said
 * @param version counts its changes, so that nobody approves what they have not read
 */
public record KeyMessage(
        long id, Wording wording, Status status, String owner, Optional<String> approver, List<Use> uses, int version) {

    /** The longest message, in characters. */
    public static final int LONGEST = 500;

    /** The longest Welsh twin: Welsh runs longer. */
    public static final int LONGEST_WELSH = 600;

    /**
     * What a message says, to whom and until when.
     *
     * @param text in English
     * @param welsh its Welsh twin; empty until somebody writes it
     * @param audience whom it speaks to
     * @param channel where it is meant to be said
     * @param legal who checked it in law and when, or what reference it has; empty until then
     * @param embargo the moment before which nobody may use it
     * @param lastDay the last day on which it may be used
     */
    public record Wording(
            String text,
            String welsh,
            String audience,
            String channel,
            String legal,
            Optional<Instant> embargo,
            Optional<LocalDate> lastDay) {
        public Wording {
            if (text.isBlank() || text.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "a message must have 1 to " + LONGEST + " characters, had " + text.length());
            }
            if (welsh.length() > LONGEST_WELSH) {
                throw new IllegalArgumentException(
                        "a Welsh twin must have " + LONGEST_WELSH + " characters or fewer, had " + welsh.length());
            }
        }

        /** Without Welsh, law or dates. */
        public static Wording of(String text, String audience, String channel) {
            return new Wording(text, "", audience, channel, "", Optional.empty(), Optional.empty());
        }
    }

    /**
     * A place where a message is said.
     *
     * @param reference what tells it from others of its kind, such as an id
     * @param label as shown to people
     */
    public record Use(Kind kind, String reference, String label) {

        /** What sort of place it is. */
        public enum Kind {
            TASK("Content task"),
            KIT("Kit"),
            POST("Post"),
            PAGE("Page");

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

    /** Whether it may be used. */
    public enum Status {
        DRAFT("Draft"),
        EMBARGOED("Embargoed"),
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
        uses = List.copyOf(uses);
        if ((status == Status.APPROVED || status == Status.EMBARGOED)
                && (approver.isEmpty() || approver.get().equals(owner))) {
            throw new IllegalArgumentException("an approved message must have an approver who is not its owner");
        }
    }

    /** In English. */
    public String text() {
        return wording.text();
    }
}
