package org.heed.campaigns.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * A flight that may have to wait.
 *
 * @param because what was seen, in a sentence with its figures
 * @param decided what the manager made of it; empty while it is a proposal
 */
public record Hold(long id, Medium medium, Run run, String because, Instant proposedAt, Optional<Decided> decided) {

    /** What a manager may make of the proposal to hold a flight. */
    public enum Choice {
        HOLD("Hold it"),
        GO_ON("Go on");

        private final String title;

        Choice(String title) {
            this.title = title;
        }

        /** As shown to people. */
        public String title() {
            return title;
        }
    }

    /** A decision, with its reason. */
    public record Decided(Choice choice, String reason, String by, Instant at) {}

    /** True where the manager decided that the flight waits. */
    public boolean holds() {
        return decided.map(decision -> decision.choice() == Choice.HOLD).orElse(false);
    }
}
