package org.heed.campaigns.content;

import java.time.Duration;
import java.util.List;

/** Words shown together under a film, from one moment to another. */
public record Cue(Duration from, Duration until, List<String> lines) {
    public Cue {
        lines = List.copyOf(lines);
    }

    /** Characters a second that a reader has to read. */
    double speed() {
        double seconds = until.minus(from).toMillis() / 1_000.0;
        int letters = lines.stream()
                .mapToInt(line -> line.codePointCount(0, line.length()))
                .sum();
        return seconds <= 0 ? Double.POSITIVE_INFINITY : letters / seconds;
    }
}
