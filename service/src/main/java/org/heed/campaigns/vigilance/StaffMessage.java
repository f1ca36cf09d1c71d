package org.heed.campaigns.vigilance;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.heed.ground.words.Force;

/**
 * A message to police staff.
 *
 * @param forces whom it is for; empty for all
 */
public record StaffMessage(long id, Words words, SortedSet<Force> forces, State state, String author) {
    public static final int LONGEST_TITLE = 150;
    public static final int LONGEST_BODY = 5_000;

    /** What it says; a blank line of the body begins a paragraph. */
    public record Words(String title, String body) {
        public List<String> paragraphs() {
            return Arrays.stream(body.strip().split("\\R\\s*\\R")).toList();
        }
    }

    /** The life of a message, and the steps that each state allows. */
    public enum State {
        DRAFT("Draft"),
        APPROVED("Approved"),
        PUBLISHED("Published"),
        WITHDRAWN("Withdrawn");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Whether a message may go from this state to another. */
        public boolean mayBecome(State next) {
            return switch (this) {
                case DRAFT -> next == APPROVED || next == WITHDRAWN;
                case APPROVED -> next == PUBLISHED || next == WITHDRAWN;
                case PUBLISHED -> next == WITHDRAWN;
                case WITHDRAWN -> false;
            };
        }
    }

    public StaffMessage {
        forces = new TreeSet<>(forces);
    }

    public boolean isForAll() {
        return forces.isEmpty();
    }
}
