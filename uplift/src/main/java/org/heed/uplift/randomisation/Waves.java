package org.heed.uplift.randomisation;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.heed.uplift.Flight;
import org.heed.uplift.UnitNames;

/**
 * Flights dealt out to units: each wave's flight goes to as many units as the wave has, each unit gets one flight at most,
 * and every way to deal has the same chance. One wave is a block; waves that start one after the other and end together are
 * a stepped wedge; waves of equal length are staggered starts.
 *
 * <p>Source: Hussey and Hughes, Contemporary Clinical Trials 28 (2007), 182-191 (stepped wedge).
 *
 * @param units all units of the design; those that no wave takes are never on
 * @param waves at least one, each with a flight of its own
 */
public record Waves(SortedSet<String> units, List<Wave> waves) implements Design {

    /** Refuses no waves, two with the same flight, and more units in waves than there are. */
    public Waves {
        units = Collections.unmodifiableSortedSet(new TreeSet<>(UnitNames.checked(units)));
        waves = List.copyOf(waves);
        Set<Flight> seen = new HashSet<>();
        int taken = 0;
        for (Wave wave : waves) {
            taken += wave.units();
            if (!seen.add(wave.flight())) {
                throw new IllegalArgumentException(
                        "two waves have the flight " + wave.flight().text() + ": make them one wave of more units");
            }
        }
        if (waves.isEmpty() || taken > units.size()) {
            throw new IllegalArgumentException(
                    "the waves must have 1 to " + units.size() + " units in all, had " + taken);
        }
        if (waves.size() == 1 && taken == units.size()) {
            throw new IllegalArgumentException(
                    "one wave of all " + taken + " units leaves nothing to compare with: leave a unit out of it");
        }
    }

    /**
     * A stepped wedge: every {@code weeks} weeks the next group of units starts, and all stay on until the end.
     *
     * @param groups number of units that start at each step
     * @param first first day of the first step
     * @param weeks length of each step; the last step is as long as the others
     */
    public static Waves steppedWedge(Collection<String> units, List<Integer> groups, LocalDate first, int weeks) {
        LocalDate until = first.plusWeeks((long) weeks * groups.size()).minusDays(1);
        List<Wave> waves = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            waves.add(new Wave(groups.get(i), new Flight(first.plusWeeks((long) weeks * i), until)));
        }
        return new Waves(new TreeSet<>(UnitNames.checked(units)), waves);
    }

    /** Staggered starts: one unit starts on each of the given days, and each is on for {@code weeks} weeks. */
    public static Waves staggered(Collection<String> units, List<LocalDate> starts, int weeks) {
        List<Wave> waves = starts.stream()
                .map(start ->
                        new Wave(1, new Flight(start, start.plusWeeks(weeks).minusDays(1))))
                .toList();
        return new Waves(new TreeSet<>(UnitNames.checked(units)), waves);
    }

    @Override
    public BigInteger atMost() {
        BigInteger count = BigInteger.ONE;
        int free = units.size();
        for (Wave wave : waves) {
            count = count.multiply(Choice.ways(wave.units(), free));
            free -= wave.units();
        }
        return count;
    }

    @Override
    public List<Assignment> all() {
        AssignmentSet.requireListable(atMost());
        List<Assignment> found = new ArrayList<>();
        deal(0, Map.of(), found);
        return found;
    }

    private void deal(int wave, Map<String, List<Flight>> dealt, List<Assignment> found) {
        if (wave == waves.size()) {
            found.add(Assignment.of(dealt));
            return;
        }
        List<String> free =
                units.stream().filter(unit -> !dealt.containsKey(unit)).toList();
        for (List<String> chosen : Choice.allOf(waves.get(wave).units(), free)) {
            Map<String, List<Flight>> more = new HashMap<>(dealt);
            chosen.forEach(unit -> more.put(unit, List.of(waves.get(wave).flight())));
            deal(wave + 1, more, found);
        }
    }

    @Override
    public Assignment random(RandomGenerator random) {
        List<String> order = new ArrayList<>(units);
        Collections.shuffle(order, random);
        Map<String, List<Flight>> dealt = new HashMap<>();
        int next = 0;
        for (Wave wave : waves) {
            for (String unit : order.subList(next, next + wave.units())) {
                dealt.put(unit, List.of(wave.flight()));
            }
            next += wave.units();
        }
        return Assignment.of(dealt);
    }

    @Override
    public String text() {
        List<String> parts = waves.stream()
                .map(wave -> wave.units() + " on " + wave.flight().text())
                .toList();
        return "of " + units.size() + " units " + String.join(", ", parts);
    }
}
