package org.heed.reports.triage;

import java.time.Instant;
import java.util.Optional;
import org.heed.ground.store.Fact;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.heed.ground.words.ReportId;

/**
 * The report has another owner.
 *
 * @param toRegion the new owner's region; empty for a national force and the national desk
 * @param turn counts the owners of the report, 0 being the first, so that facts out of order can be told apart
 */
public record ReportHandedOver(
        ReportId report, Force from, Force to, Optional<Region> toRegion, How how, int turn, Instant at)
        implements Fact {

    /** How it came to its new owner. */
    public enum How {
        ACCEPTED,
        /** The offer was not answered in time, so the national desk took over. */
        ESCALATED
    }
}
