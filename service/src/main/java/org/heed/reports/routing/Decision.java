package org.heed.reports.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.heed.ground.words.ReportId;

/**
 * Who answers for a report, and why.
 *
 * @param region the owner's region; empty for a national force and the national desk
 * @param alsoRegions other regions that may see it, never the owner's
 */
public record Decision(
        ReportId report,
        Force force,
        Optional<Region> region,
        List<Region> alsoRegions,
        Grounds grounds,
        Instant acceptedAt) {

    /**
     * What decided; nothing of it was typed by anybody.
     *
     * @param rule id of the routing rule
     * @param rulesVersion version of the rules
     * @param place what geography said: {@code found}, {@code several} or {@code not-found}
     * @param precision how small the place is, or empty
     * @param evidence geography's own rule, or why it found nothing
     * @param dataVersion version of geography's data
     */
    public record Grounds(
            String rule, String rulesVersion, String place, String precision, String evidence, String dataVersion) {}

    public Decision {
        alsoRegions = List.copyOf(alsoRegions);
        if (region.isPresent() && alsoRegions.contains(region.get())) {
            throw new IllegalArgumentException("the owner's region must not be among the others, was " + region.get());
        }
    }

    /** Both send the report to the same people for the same reason; the versions of rules and data may differ. */
    public boolean agreesWith(Decision other) {
        return force.equals(other.force)
                && region.equals(other.region)
                && alsoRegions.equals(other.alsoRegions)
                && grounds.rule.equals(other.grounds.rule);
    }
}
