package org.heed.measurement.workbench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.heed.uplift.Flight;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Choice;
import org.jspecify.annotations.Nullable;

/** How the treated units came to be chosen. A long set is made only when somebody asks for it. */
public final class Design {
    /** Above so many a set is drawn from, not listed. */
    private static final int MOST_LISTED = 20_000;

    private static final int SAMPLED = 5_000;

    private final Supplier<AssignmentSet> made;
    private final Assignment ran;
    private final Origin origin;
    private final Extent extent;
    private @Nullable AssignmentSet set;

    /** Where a set comes from. */
    public enum Origin {
        /** It was logged before the draw, or the analyst says that the units were drawn from it. */
        DRAWN,
        /** Nobody drew: the test supposes that any as many units might have been chosen instead. */
        SUPPOSED
    }

    private enum Extent {
        WHOLE,
        SAMPLE
    }

    private Design(Supplier<AssignmentSet> made, Assignment ran, Origin origin, Extent extent) {
        this.made = made;
        this.ran = ran;
        this.origin = origin;
        this.extent = extent;
    }

    /** A set that was logged before the draw. */
    static Design logged(AssignmentSet set, Assignment ran) {
        return new Design(() -> set, ran, Origin.DRAWN, Extent.WHOLE);
    }

    /** Every choice of as many units, or many of them drawn at random where there are too many to list. */
    static Design choices(Choice choice, List<String> treated, Flight flight, long seed, Origin origin) {
        Assignment ran = Assignment.block(treated, flight);
        boolean few = choice.size().bitLength() < 31 && choice.size().intValueExact() <= MOST_LISTED;
        return few
                ? new Design(() -> AssignmentSet.blocks(choice, flight), ran, origin, Extent.WHOLE)
                : new Design(() -> sample(choice, ran, flight, new Random(seed)), ran, origin, Extent.SAMPLE);
    }

    /** What ran is in the sample, so that p stays valid. */
    private static AssignmentSet sample(Choice choice, Assignment ran, Flight flight, Random random) {
        Set<Assignment> some = new HashSet<>(Set.of(ran));
        List<String> free = new ArrayList<>(choice.units());
        free.removeAll(choice.mustBeIn());
        free.removeAll(choice.mustBeOut());
        while (some.size() < SAMPLED) {
            Collections.shuffle(free, random);
            List<String> chosen = new ArrayList<>(choice.mustBeIn());
            chosen.addAll(free.subList(0, choice.treated() - choice.mustBeIn().size()));
            some.add(Assignment.block(chosen, flight));
        }
        return AssignmentSet.of(choice.units(), some);
    }

    /** Every assignment that could have happened, or a sample of them. */
    public synchronized AssignmentSet set() {
        if (set == null) {
            set = made.get();
        }
        return set;
    }

    /** The one that did. */
    public Assignment ran() {
        return ran;
    }

    /** Whether every assignment has the same one flight, so that before and during mean the same for all units. */
    boolean isBlock() {
        List<Flight> first = ran.flights().firstEntry().getValue();
        return set().assignments().stream()
                .allMatch(assignment -> assignment.isBlock()
                        && assignment.flights().firstEntry().getValue().equals(first));
    }

    public boolean isDrawn() {
        return origin == Origin.DRAWN;
    }

    /** What the set holds, such as "126 possible choices of 4 of the 9 units". */
    public String words() {
        int chosen = ran.units().size();
        int all = set().units().size();
        String count = extent == Extent.SAMPLE ? "a sample of " + set().size() : Integer.toString(set().size());
        return count + " possible " + (set().size() == 1 ? "choice" : "choices")
                + (ran.isBlock() ? " of " + chosen + " of the " + all + " units" : "");
    }
}
