package org.heed.campaigns.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;

/**
 * A campaign as measurement sees it.
 *
 * @param firstWeek the first measured week
 * @param weeks how many are measured
 * @param exposed regions that see the campaign
 * @param comparison regions that do not; may be empty
 * @param fixedAt when the plan was frozen; empty for one that was not, whose effects are explored only
 * @param hash SHA-256 of the frozen text, 64 hexadecimal digits; empty as long as the plan is not frozen
 */
public record Plan(
        CampaignId id,
        String name,
        Week firstWeek,
        int weeks,
        SortedSet<Region> exposed,
        SortedSet<Region> comparison,
        MeasurementDesign design,
        Optional<Instant> fixedAt,
        Optional<String> hash) {

    public boolean isFixed() {
        return fixedAt.isPresent();
    }

    /** The measured weeks, in order. */
    public List<Week> measured() {
        return firstWeek.until(firstWeek.plus(weeks));
    }

    /** The weeks before, in order, that the design compares with. */
    public List<Week> history() {
        return firstWeek.plus(-design.historyWeeks()).until(firstWeek);
    }
}
