package org.heed.uplift.randomisation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.heed.uplift.UnitNames;

/**
 * A choice of some units out of all, with those that must and must not be among them.
 *
 * @param treated number of units to choose, at least 1 and fewer than all: without a unit that stays off there is nothing
 *     to compare with
 * @param units all units of the design
 * @param mustBeIn units that every choice holds
 * @param mustBeOut units that no choice holds; they still serve as comparison
 */
public record Choice(int treated, SortedSet<String> units, SortedSet<String> mustBeIn, SortedSet<String> mustBeOut) {

    /** Refuses a choice that cannot be made. */
    public Choice {
        units = sorted(UnitNames.checked(units));
        mustBeIn = sorted(mustBeIn);
        mustBeOut = sorted(mustBeOut);
        if (treated < 1 || treated >= units.size()) {
            throw new IllegalArgumentException(
                    "the number of units to choose must lie in [1, " + (units.size() - 1) + "], was " + treated);
        }
        requireKnown(units, mustBeIn);
        requireKnown(units, mustBeOut);
        for (String unit : mustBeIn) {
            if (mustBeOut.contains(unit)) {
                throw new IllegalArgumentException("unit '" + unit + "' must be both in and out: choose one");
            }
        }
        if (mustBeIn.size() > treated || units.size() - mustBeOut.size() < treated) {
            throw new IllegalArgumentException("no choice of " + treated + " of " + units.size() + " units has "
                    + mustBeIn.size() + " fixed in and " + mustBeOut.size() + " fixed out: fix fewer");
        }
    }

    /** Chooses {@code treated} of the units, any of them. */
    public static Choice of(int treated, Collection<String> units) {
        return new Choice(treated, new TreeSet<>(UnitNames.checked(units)), new TreeSet<>(), new TreeSet<>());
    }

    /** The same choice with these units always in. */
    public Choice including(String... more) {
        return new Choice(treated, units, joined(mustBeIn, more), mustBeOut);
    }

    /** The same choice with these units always out. */
    public Choice excluding(String... more) {
        return new Choice(treated, units, mustBeIn, joined(mustBeOut, more));
    }

    /** Number of different choices. */
    public BigInteger size() {
        return ways(treated - mustBeIn.size(), units.size() - mustBeIn.size() - mustBeOut.size());
    }

    /** Number of ways to choose some of the free units. */
    static BigInteger ways(int open, int free) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= open; i++) {
            ways = ways.multiply(BigInteger.valueOf(free - open + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }

    /** The units that are neither fixed in nor out. */
    List<String> free() {
        List<String> free = new ArrayList<>(units);
        free.removeAll(mustBeIn);
        free.removeAll(mustBeOut);
        return free;
    }

    /** One choice, each with the same chance. */
    List<String> random(RandomGenerator random) {
        List<String> free = free();
        Collections.shuffle(free, random);
        List<String> chosen = new ArrayList<>(mustBeIn);
        chosen.addAll(free.subList(0, treated - mustBeIn.size()));
        return chosen;
    }

    /** Every choice once. */
    List<List<String>> all() {
        List<List<String>> found = new ArrayList<>();
        extend(treated, free(), new ArrayList<>(mustBeIn), found);
        return found;
    }

    /** Every way to choose some of the given units. */
    static List<List<String>> allOf(int count, List<String> units) {
        List<List<String>> found = new ArrayList<>();
        extend(count, units, new ArrayList<>(), found);
        return found;
    }

    private static void extend(int count, List<String> free, List<String> chosen, List<List<String>> found) {
        int open = count - chosen.size();
        if (open == 0) {
            found.add(List.copyOf(chosen));
            return;
        }
        for (int i = 0; i <= free.size() - open; i++) {
            chosen.add(free.get(i));
            extend(count, free.subList(i + 1, free.size()), chosen, found);
            chosen.removeLast();
        }
    }

    private static SortedSet<String> joined(SortedSet<String> kept, String... more) {
        SortedSet<String> all = new TreeSet<>(kept);
        Collections.addAll(all, more);
        return all;
    }

    private static SortedSet<String> sorted(Collection<String> names) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    private static void requireKnown(SortedSet<String> units, SortedSet<String> some) {
        for (String unit : some) {
            if (!units.contains(unit)) {
                throw new IllegalArgumentException("unit '" + unit + "' is not in the design, which has " + units);
            }
        }
    }
}
