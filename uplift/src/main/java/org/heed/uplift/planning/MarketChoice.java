package org.heed.uplift.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.heed.uplift.Panel;
import org.heed.uplift.UnitNames;

/**
 * Which sets of units (markets, regions) are worth a simulation: those that rise and fall together.
 *
 * <p>For every unit and every size n, the candidate is the unit with the n - 1 others that correlate with it most over the
 * whole panel; those without a unit that must be in are dropped. Source: GeoLift, market selection.
 *
 * @param sizes numbers of units to treat, each at least 1
 * @param mustBeIn units that every candidate must hold
 * @param mustBeOut units that no candidate may hold; they still serve as donors
 */
public record MarketChoice(SortedSet<Integer> sizes, SortedSet<String> mustBeIn, SortedSet<String> mustBeOut) {

    /** Copies all; refuses no size, a size below 1, and a unit that must be both in and out. */
    public MarketChoice {
        sizes = Collections.unmodifiableSortedSet(new TreeSet<>(sizes));
        mustBeIn = Collections.unmodifiableSortedSet(new TreeSet<>(mustBeIn));
        mustBeOut = Collections.unmodifiableSortedSet(new TreeSet<>(mustBeOut));
        if (sizes.isEmpty() || sizes.first() < 1) {
            throw new IllegalArgumentException(
                    "the numbers of units to treat must be at least 1, and at least one of them, were " + sizes);
        }
        for (String unit : mustBeIn) {
            if (mustBeOut.contains(unit)) {
                throw new IllegalArgumentException("unit '" + unit + "' must be both in and out: choose one");
            }
        }
    }

    /** Any units, so many of them. */
    public static MarketChoice of(Collection<Integer> sizes) {
        return new MarketChoice(new TreeSet<>(sizes), new TreeSet<>(), new TreeSet<>());
    }

    /** The same choice with these units in every candidate. */
    public MarketChoice including(String... more) {
        return new MarketChoice(sizes, joined(mustBeIn, more), mustBeOut);
    }

    /** The same choice with these units in no candidate. */
    public MarketChoice excluding(String... more) {
        return new MarketChoice(sizes, mustBeIn, joined(mustBeOut, more));
    }

    /**
     * The candidates, each with its units sorted by name; smaller ones first, then by name. The same panel always gives the
     * same list.
     *
     * @throws IllegalArgumentException if a fixed unit is not in the panel, a size leaves no donor or asks for more units
     *     than may be in, or no candidate holds all units that must be in
     */
    public List<List<String>> candidates(Panel panel) {
        requireFit(panel);
        List<String> eligible =
                panel.units().stream().filter(unit -> !mustBeOut.contains(unit)).toList();
        Correlations correlations = Correlations.of(panel);
        SortedSet<List<String>> found = new TreeSet<>(
                Comparator.<List<String>>comparingInt(List::size).thenComparing(units -> String.join(", ", units)));
        for (String unit : eligible) {
            List<String> order = correlations.fromMostAlike(unit, eligible);
            for (int size : sizes) {
                TreeSet<String> units = new TreeSet<>(order.subList(0, size));
                if (units.containsAll(mustBeIn)) {
                    found.add(List.copyOf(units));
                }
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no set of " + sizes + " units that are alike holds all of " + mustBeIn
                    + ": allow more units or let some of these go");
        }
        return List.copyOf(found);
    }

    private void requireFit(Panel panel) {
        List<String> fixed = new ArrayList<>(mustBeIn);
        fixed.addAll(mustBeOut);
        for (String unit : fixed) {
            if (!panel.units().contains(unit)) {
                throw new IllegalArgumentException(
                        "the panel has no unit '" + UnitNames.checked(unit) + "': it has " + panel.units());
            }
        }
        int most = Math.min(panel.units().size() - 1, panel.units().size() - mustBeOut.size());
        if (sizes.last() > most) {
            throw new IllegalArgumentException(
                    "at most " + most + " of " + panel.units().size()
                            + " units can be treated, so that a donor is left; asked for " + sizes.last());
        }
    }

    private static SortedSet<String> joined(SortedSet<String> kept, String... more) {
        SortedSet<String> all = new TreeSet<>(kept);
        Collections.addAll(all, more);
        return all;
    }
}
