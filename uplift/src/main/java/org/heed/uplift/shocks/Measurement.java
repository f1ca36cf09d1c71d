package org.heed.uplift.shocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Effect;
import org.heed.uplift.randomisation.Mask;
import org.heed.uplift.randomisation.RandomisationTest;

/**
 * A randomisation test with all that it needs, so that it can be repeated on less.
 *
 * @param test statistic and level
 * @param panel what was counted
 * @param set all assignments that could have happened
 * @param ran the one that did
 */
public record Measurement(RandomisationTest test, Panel panel, AssignmentSet set, Assignment ran) {

    /** The effect, as {@link RandomisationTest#effect} gives it. */
    public Effect effect() {
        return test.effect(panel, set, ran);
    }

    /** The same over the cells that a mask keeps; the set stays as it is. */
    public Measurement without(Mask mask) {
        return new Measurement(new RandomisationTest(test.statistic().without(mask), test.level()), panel, set, ran);
    }

    /** The same without one unit, given that it was on and off as it ran; empty if no other unit was ever on. */
    Optional<Measurement> withoutUnit(String unit) {
        Optional<Assignment> ranWithout = without(ran, unit);
        if (ranWithout.isEmpty() || panel.units().size() == 1) {
            return Optional.empty();
        }
        List<Assignment> left = new ArrayList<>();
        for (Assignment assignment : set.assignments()) {
            if (own(assignment, unit).equals(own(ran, unit))) {
                without(assignment, unit).ifPresent(left::add);
            }
        }
        List<String> units =
                set.units().stream().filter(name -> !name.equals(unit)).toList();
        RandomisationTest without = new RandomisationTest(test.statistic().withoutUnit(unit), test.level());
        return Optional.of(new Measurement(
                without, Panels.withoutUnit(panel, unit), AssignmentSet.of(units, left), ranWithout.get()));
    }

    private static List<Flight> own(Assignment assignment, String unit) {
        return assignment.flights().getOrDefault(unit, List.of());
    }

    private static Optional<Assignment> without(Assignment assignment, String unit) {
        Map<String, List<Flight>> left = new TreeMap<>(assignment.flights());
        left.remove(unit);
        return left.isEmpty() ? Optional.empty() : Optional.of(Assignment.of(left));
    }
}
