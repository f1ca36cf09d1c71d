package org.heed.ground.geography;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which an entry holds.
 *
 * @param from its first day
 * @param until the first day on which it no longer holds; empty while it still does
 */
public record Span(LocalDate from, Optional<LocalDate> until) {
    public Span {
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw new IllegalArgumentException("a span must end after it starts, was " + from + " to " + until.get());
        }
    }

    /** Reads two ISO dates of which the second may be empty. */
    static Span of(String from, String until) {
        return new Span(
                LocalDate.parse(from), until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)));
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    boolean overlaps(Span other) {
        return until.map(other.from::isBefore).orElse(true)
                && other.until.map(from::isBefore).orElse(true);
    }
}
