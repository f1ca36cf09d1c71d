package org.heed.uplift.randomisation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.heed.uplift.Flight;

/**
 * Small units assigned within larger ones: of each region's forces some are on, all over the one flight.
 *
 * <p>The unit of analysis is the unit of assignment. The set names forces, so that a test takes only a panel of forces; a
 * campaign that was bought by region must be assigned by region (a {@link Waves} of regions) and measured on a panel summed
 * to regions, whatever smaller units were counted. Analysed by force it would find effects that are not there 11 to 15 times
 * in 100 at a nominal 5.
 *
 * @param within for each larger unit how many of its small units are on; no small unit stands in two
 * @param flight the days on
 */
public record NestedBlocks(List<Choice> within, Flight flight) implements Design {

    /** Refuses no choices and a unit that stands in two. */
    public NestedBlocks {
        within = List.copyOf(within);
        if (within.isEmpty()) {
            throw new IllegalArgumentException("a nested design needs at least one choice: give one for each region");
        }
        SortedSet<String> seen = new TreeSet<>();
        for (Choice choice : within) {
            for (String unit : choice.units()) {
                if (!seen.add(unit)) {
                    throw new IllegalArgumentException("unit '" + unit + "' stands in two regions: it can be in one");
                }
            }
        }
    }

    @Override
    public SortedSet<String> units() {
        SortedSet<String> units = new TreeSet<>();
        within.forEach(choice -> units.addAll(choice.units()));
        return Collections.unmodifiableSortedSet(units);
    }

    @Override
    public BigInteger atMost() {
        return within.stream().map(Choice::size).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    @Override
    public List<Assignment> all() {
        AssignmentSet.requireListable(atMost());
        List<List<String>> joined = List.of(List.of());
        for (Choice choice : within) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> chosen : joined) {
                choice.all().forEach(more -> longer.add(both(chosen, more)));
            }
            joined = longer;
        }
        return joined.stream().map(units -> Assignment.block(units, flight)).toList();
    }

    @Override
    public Assignment random(RandomGenerator random) {
        List<String> chosen = List.of();
        for (Choice choice : within) {
            chosen = both(chosen, choice.random(random));
        }
        return Assignment.block(chosen, flight);
    }

    @Override
    public String text() {
        int treated = within.stream().mapToInt(Choice::treated).sum();
        return treated + " of " + units().size() + " units, a fixed number in each of " + within.size()
                + " regions, on " + flight.text();
    }

    private static List<String> both(Collection<String> some, Collection<String> more) {
        List<String> joined = new ArrayList<>(some);
        joined.addAll(more);
        return joined;
    }
}
