package org.heed.campaigns.publishing;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.heed.ground.store.BackgroundWork;

/**
 * Brings a place to what is published, soon after each publication. The place itself says what it holds, so that any
 * number of nodes and places may do so, and what was missed while nothing ran is made up for.
 */
final class AutomaticExport implements BackgroundWork {
    private final SiteExport export;
    private final ExportPlace place;
    private final Clock clock;
    private final Pace pace;
    private String stoodAt = "";
    private Instant next = Instant.EPOCH;
    private Instant look = Instant.EPOCH;

    /**
     * How often what is asked.
     *
     * @param rest between two questions to the database
     * @param look between two questions to a place that stood at the present state when it was last written
     * @param pause after a failure
     */
    record Pace(Duration rest, Duration look, Duration pause) {
        /** A folder costs nothing to look at. */
        static final Pace FOLDER = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(2));

        /** A store is paid for each question. */
        static final Pace BUCKET = new Pace(Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofSeconds(30));
    }

    AutomaticExport(SiteExport export, ExportPlace place, Pace pace, Clock clock) {
        this.export = export;
        this.place = place;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "publishing.export";
    }

    @Override
    public int doSome() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return 0;
        }
        next = now.plus(pace.rest());
        String state = export.state();
        if (state.equals(stoodAt) && now.isBefore(look)) {
            return 0;
        }
        try {
            int written = export.isCurrent(place)
                    ? 0
                    : export.write(place, (done, total) -> {}).written();
            stoodAt = state; // at least: what came meanwhile makes another state, and another round
            look = now.plus(pace.look());
            return written;
        } catch (IOException failed) {
            next = now.plus(pace.pause());
            throw new IllegalStateException("the export failed: " + failed.getMessage(), failed);
        }
    }
}
