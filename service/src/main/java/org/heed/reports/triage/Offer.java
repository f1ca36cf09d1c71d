package org.heed.reports.triage;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.heed.ground.words.ReportId;

/**
 * The offer of a report to another force.
 *
 * @param from who owns it until the offer is accepted
 * @param toRegion region of the force it is offered to; empty for a national force
 * @param offeredBy id of the person
 * @param deadline when the national desk takes over if nobody answers
 * @param reason what the person wrote
 * @param ending how it ended; empty while it waits
 */
public record Offer(
        ReportId report,
        Force from,
        Force to,
        Optional<Region> toRegion,
        String offeredBy,
        Instant offeredAt,
        Instant deadline,
        State state,
        String reason,
        Optional<Ending> ending) {

    /** Where an offer stands, and what may come next. */
    public enum State {
        OFFERED("Waits for an answer"),
        ACCEPTED("Accepted"),
        RETURNED("Returned"),
        TIMED_OUT("Not answered in time");

        private static final Map<State, Set<State>> TABLE = Map.of(OFFERED, Set.of(ACCEPTED, RETURNED, TIMED_OUT));

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether the other state may follow; an offer that has ended stays as it ended. */
        public boolean mayBecome(State next) {
            return TABLE.getOrDefault(this, Set.of()).contains(next);
        }
    }

    /**
     * @param person id of who answered; empty where the time ran out
     * @param words why it was returned, or empty
     */
    public record Ending(Optional<String> person, Instant at, String words) {}

    /** The regions whose people may answer. */
    public Set<Region> answeringRegions() {
        return toRegion.map(Set::of).orElse(Set.of());
    }

    @Override
    public String toString() {
        return "Offer[" + report + ", " + from + " to " + to + ", " + state + "]";
    }
}
