package org.heed.reports.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heed.ground.store.Fact;
import org.heed.ground.words.Channel;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.heed.ground.words.ReportId;

/**
 * A force answers for the report; told once a report.
 *
 * @param force its one owner
 * @param region the owner's region; empty for a national force and the national desk
 * @param alsoRegions other regions that may see it
 * @param copyOf an earlier report of the same owner that says nearly the same word for word
 * @param precision how small the place is, as geography calls it, or empty
 */
public record ReportRouted(
        ReportId report,
        Force force,
        Optional<Region> region,
        List<Region> alsoRegions,
        String precision,
        Channel channel,
        Instant acceptedAt,
        Signals signals,
        Optional<ReportId> copyOf)
        implements Fact {
    public ReportRouted {
        alsoRegions = List.copyOf(alsoRegions);
    }
}
