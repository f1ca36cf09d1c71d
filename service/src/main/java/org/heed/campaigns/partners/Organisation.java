package org.heed.campaigns.partners;

import java.util.Set;
import org.heed.ground.words.Region;

/**
 * An organisation that shares what campaigns say.
 *
 * @param regions where it reaches people; empty for one that has not said
 * @param stopped it asked not to be written to
 */
public record Organisation(
        long id, String name, Sector sector, Agreement agreement, Set<Region> regions, boolean stopped) {
    public Organisation {
        regions = Set.copyOf(regions);
    }
}
