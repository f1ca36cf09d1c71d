package org.heed.reports.replies;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heed.ground.words.ReportId;

/**
 * A question to a reporter as staff see it.
 *
 * @param purpose code of why it is asked
 * @param flags phrases in it that may task somebody, as they stand in the data
 * @param words the question
 * @param decision who authorised or refused it; empty while it waits
 */
public record Question(
        UUID id,
        ReportId report,
        QuestionState state,
        String purpose,
        List<String> flags,
        String words,
        String askedBy,
        Instant askedAt,
        Optional<Decided> decision) {

    /** The most characters a question can have. */
    public static final int LONGEST = 1_000;

    /** What the second person decided, and why where they refused. */
    public record Decided(String by, Instant at, String reason) {}

    public Question {
        flags = List.copyOf(flags);
    }

    @Override
    public String toString() {
        return "Question[" + id + ", " + state + "]";
    }
}
