package org.heed.uplift.comparison;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Joins effects into one, with the influence function of the whole. */
final class Weighting {

    private final int[] from;

    /** {@code from}: first treated period of each unit. */
    Weighting(int[] from) {
        this.from = from;
    }

    /** The plain mean of effects on groups that have {@code treated} units together. */
    Influenced mean(Collection<Influenced> effects, int treated) {
        double value = 0;
        double[] influence = new double[from.length];
        for (Influenced effect : effects) {
            value += effect.value() / effects.size();
            for (int r = 0; r < influence.length; r++) {
                influence[r] += effect.influence()[r] / effects.size();
            }
        }
        return new Influenced(value, influence, treated);
    }

    /**
     * The mean of effects weighted by the share of units in each effect's group. The shares are estimates too: a unit that
     * belongs to a group pulls the mean towards that group's effect, which is the last term of the influence.
     */
    Influenced bySize(List<Cell> cells) {
        double total = 0;
        for (Cell cell : cells) {
            total += members(cell.group());
        }
        double value = 0;
        for (Cell cell : cells) {
            value += cell.effect().value() * members(cell.group()) / total;
        }
        double[] influence = new double[from.length];
        for (Cell cell : cells) {
            double weight = members(cell.group()) / total;
            double pull = (cell.effect().value() - value) * from.length / total;
            for (int r = 0; r < influence.length; r++) {
                influence[r] += weight * cell.effect().influence()[r] + (from[r] == cell.group() ? pull : 0);
            }
        }
        return new Influenced(value, influence, treated(cells));
    }

    private int members(int group) {
        int members = 0;
        for (int start : from) {
            members += start == group ? 1 : 0;
        }
        return members;
    }

    /** Number of units in the groups of some cells. */
    int treated(Collection<Cell> cells) {
        Set<Integer> groups = new TreeSet<>();
        cells.forEach(cell -> groups.add(cell.group()));
        return groups.stream().mapToInt(this::members).sum();
    }
}
