package org.heed.campaigns.plan;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.heed.ground.words.Region;

/**
 * Which regions see a campaign and which do not, so that they can be compared; the others take no part.
 *
 * @param exposed regions that see it, at least one
 * @param comparison regions that must not see it; empty for a campaign that is seen everywhere
 */
public record Arms(SortedSet<Region> exposed, SortedSet<Region> comparison) {
    public Arms {
        exposed = Collections.unmodifiableSortedSet(new TreeSet<>(exposed));
        comparison = Collections.unmodifiableSortedSet(new TreeSet<>(comparison));
        if (exposed.isEmpty()) {
            throw new IllegalArgumentException("at least one region must see a campaign");
        }
        if (!Collections.disjoint(exposed, comparison)) {
            throw new IllegalArgumentException("a region must be exposed or compared with, not both");
        }
    }

    public static Arms of(Set<Region> exposed, Set<Region> comparison) {
        return new Arms(new TreeSet<>(exposed), new TreeSet<>(comparison));
    }
}
