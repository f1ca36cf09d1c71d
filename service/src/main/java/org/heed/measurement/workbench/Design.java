package org.heed.measurement.workbench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.heed.uplift.Flight;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Choice;

/**
 * How the treated units came to be chosen.
 *
 * @param set every assignment that could have happened
 * @param ran the one that did
 * @param origin where the set comes from
 */
public record Design(AssignmentSet set, Assignment ran, Origin origin) {
    /** Above so many a set is drawn from, not listed. */
    private static final int MOST_LISTED = 20_000;

    /** Where a set comes from. */
    public enum Origin {
        /** It was logged before the draw, or the analyst says that the units were drawn from it. */
        DRAWN,
        /** Nobody drew: the test supposes that any as many units might have been chosen instead. */
        SUPPOSED
    }

    /** Every choice of as many units, or many of them drawn at random where there are too many to list. */
    static Design choices(Choice choice, List<String> treated, Flight flight, long seed, Origin origin) {
        Assignment ran = Assignment.block(treated, flight);
        if (choice.size().bitLength() < 31 && choice.size().intValueExact() <= MOST_LISTED) {
            return new Design(AssignmentSet.blocks(choice, flight), ran, origin);
        }
        Set<Assignment> some = new HashSet<>(Set.of(ran)); // counted itself, so that p stays valid
        RandomGenerator random = new Random(seed);
        List<String> free = new ArrayList<>(choice.units());
        free.removeAll(choice.mustBeIn());
        free.removeAll(choice.mustBeOut());
        while (some.size() < MOST_LISTED / 2) {
            Collections.shuffle(free, Random.from(random));
            List<String> chosen = new ArrayList<>(choice.mustBeIn());
            chosen.addAll(free.subList(0, choice.treated() - choice.mustBeIn().size()));
            some.add(Assignment.block(chosen, flight));
        }
        return new Design(AssignmentSet.of(choice.units(), some), ran, origin);
    }

    /** Whether every assignment has the same one flight, so that before and during mean the same for all units. */
    boolean isBlock() {
        var first = ran.flights().firstEntry().getValue();
        return set.assignments().stream()
                .allMatch(assignment -> assignment.isBlock()
                        && assignment.flights().firstEntry().getValue().equals(first));
    }

    public boolean isDrawn() {
        return origin == Origin.DRAWN;
    }

    /** What the set holds, such as "all 126 choices of 4 of the 9 units". */
    public String words() {
        int chosen = ran.units().size();
        int all = set.units().size();
        return set.size() + " possible " + (set.size() == 1 ? "choice" : "choices")
                + (ran.isBlock() ? " of " + chosen + " of the " + all + " units" : "");
    }
}
