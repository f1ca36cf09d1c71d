package org.heed.campaigns.coverage;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.heed.campaigns.plan.Arms;
import org.heed.ground.geography.ForceEntry;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;

/**
 * The rule of coverage, at two levels: every region that is meant to see a campaign has a showing, and every force there
 * without one gets content instead. Regions that are compared with are left alone.
 */
final class Rule {
    private Rule() {}

    /** The forces that are meant to be reached and have no showing. */
    static SortedSet<Force> uncovered(Collection<ForceEntry> forces, Arms arms, Set<Force> shown) {
        return meant(forces, arms).stream()
                .filter(force -> !shown.contains(force))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The forces that are meant to be reached. */
    static SortedSet<Force> meant(Collection<ForceEntry> forces, Arms arms) {
        return forces.stream()
                .filter(entry -> entry.region().filter(arms.exposed()::contains).isPresent())
                .map(ForceEntry::force)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The regions that are meant to see it and have no showing at all. */
    static SortedSet<Region> regionsWithout(Collection<ForceEntry> forces, Arms arms, Set<Force> shown) {
        SortedSet<Region> without = new TreeSet<>(arms.exposed());
        without.removeAll(regionsOf(forces, shown));
        return without;
    }

    /** The regions that must not see it and have a showing: the comparison would be spoilt. */
    static SortedSet<Region> spoilt(Collection<ForceEntry> forces, Arms arms, Set<Force> shown) {
        SortedSet<Region> spoilt = new TreeSet<>(arms.comparison());
        spoilt.retainAll(regionsOf(forces, shown));
        return spoilt;
    }

    private static Set<Region> regionsOf(Collection<ForceEntry> forces, Set<Force> shown) {
        return forces.stream()
                .filter(entry -> shown.contains(entry.force()))
                .flatMap(entry -> entry.region().stream())
                .collect(Collectors.toSet());
    }
}
