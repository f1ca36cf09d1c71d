package org.heed.reports.triage;

import java.time.Instant;
import java.util.Optional;
import org.heed.ground.words.ReportId;

/**
 * Something that happened to a card.
 *
 * @param person id of who did it; empty where no person did
 * @param detail codes only, such as {@code 2-C-P} or the forces of a hand-over
 * @param words what the person wrote, or empty
 */
public record Event(ReportId report, Instant at, Optional<String> person, Kind kind, String detail, String words) {

    /** What happened. */
    public enum Kind {
        READ("Read"),
        URGENCY("Urgency set"),
        GRADED("Graded"),
        OFFERED("Offered"),
        ACCEPTED("Hand-over accepted"),
        RETURNED("Hand-over returned"),
        TIMED_OUT("Hand-over not answered: the national desk took over"),
        AMENDED("The reporter added to it"),
        UNFOLDED("Taken out of the near copies"),
        CLOSED("Closed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static Event of(ReportId report, Instant at, String person, Kind kind, String detail) {
        return new Event(report, at, Optional.of(person), kind, detail, "");
    }

    static Event ofMachine(ReportId report, Instant at, Kind kind, String detail) {
        return new Event(report, at, Optional.empty(), kind, detail, "");
    }

    Event saying(String text) {
        return new Event(report, at, person, kind, detail, text);
    }

    @Override
    public String toString() {
        return "Event[" + report + ", " + kind + "]";
    }
}
