package org.heed.uplift.randomisation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heed.uplift.Panel;

/**
 * A rule that takes assignments out of a design before the draw. A test stays exact under any rule that looks only at the
 * assignment and at what was known before, since what is left is logged and drawn from with equal chances.
 *
 * <p>Source: rerandomisation, Morgan and Rubin, Annals of Statistics 40 (2012), 1263-1282.
 */
public sealed interface Constraint {

    /** Whether an assignment may stay. */
    boolean admits(Assignment assignment);

    /** The rule in words. */
    String text();

    /**
     * These units are on at some time.
     *
     * @param units their names
     */
    record MustBeOn(SortedSet<String> units) implements Constraint {

        /** Copies the names. */
        public MustBeOn {
            units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
        }

        @Override
        public boolean admits(Assignment assignment) {
            return assignment.flights().keySet().containsAll(units);
        }

        @Override
        public String text() {
            return "on at some time: " + String.join(", ", units);
        }
    }

    /**
     * These units are never on.
     *
     * @param units their names
     */
    record MustBeOff(SortedSet<String> units) implements Constraint {

        /** Copies the names. */
        public MustBeOff {
            units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
        }

        @Override
        public boolean admits(Assignment assignment) {
            return Collections.disjoint(assignment.flights().keySet(), units);
        }

        @Override
        public String text() {
            return "never on: " + String.join(", ", units);
        }
    }

    /**
     * The cost of all days on is at most a budget.
     *
     * @param costPerWeek by unit; a unit without a cost may not be on
     * @param most budget, in the same money
     */
    record Budget(SortedMap<String, Double> costPerWeek, double most) implements Constraint {

        /** Copies the costs; refuses those below 0 and a budget that is not above 0. */
        public Budget {
            costPerWeek = Collections.unmodifiableSortedMap(new TreeMap<>(costPerWeek));
            costPerWeek.forEach((unit, cost) -> {
                if (!(cost >= 0)) {
                    throw new IllegalArgumentException("the cost of '" + unit + "' must be 0 or more, was " + cost);
                }
            });
            if (!(most > 0)) {
                throw new IllegalArgumentException("a budget must be above 0, was " + most);
            }
        }

        /** What an assignment costs. */
        public double cost(Assignment assignment) {
            double cost = 0;
            for (String unit : assignment.units()) {
                Double weekly = costPerWeek.get(unit);
                if (weekly == null) {
                    throw new IllegalArgumentException(
                            "the budget has no cost for unit '" + unit + "', which is on: give it one");
                }
                cost += weekly * Flights.days(assignment.flights().get(unit)) / 7.0;
            }
            return cost;
        }

        @Override
        public boolean admits(Assignment assignment) {
            return cost(assignment) <= most;
        }

        @Override
        public String text() {
            return "cost of at most " + most;
        }
    }

    /**
     * The share of the outcome that no campaign touches: 1 minus, over units, the unit's share of the history times its
     * share of the campaign's days. For one block it is the holdout share of GeoLift.
     *
     * @param shares of the history, by unit
     * @param least smallest share held out, in [0, most]
     * @param most largest share held out, at most 1
     */
    record HeldOut(SortedMap<String, Double> shares, double least, double most) implements Constraint {

        /** Copies the shares; refuses limits that are not in order within [0, 1]. */
        public HeldOut {
            shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
            if (!(least >= 0 && most <= 1 && least <= most)) {
                throw new IllegalArgumentException(
                        "the share held out must lie between two limits in [0, 1], were " + least + " and " + most);
            }
        }

        /** Takes the shares from a history. */
        public static HeldOut of(Panel history, double least, double most) {
            return new HeldOut(UnitHistory.shares(history), least, most);
        }

        /** The share that an assignment holds out. */
        public double share(Assignment assignment) {
            double touched = 0;
            SortedMap<String, Double> onShares = Flights.onShares(assignment);
            for (String unit : assignment.units()) {
                touched += UnitHistory.of(shares, unit) * onShares.getOrDefault(unit, 0.0);
            }
            return 1 - touched;
        }

        @Override
        public boolean admits(Assignment assignment) {
            double share = share(assignment);
            return share >= least - 1e-12 && share <= most + 1e-12;
        }

        @Override
        public String text() {
            return "share of the outcome held out between " + least + " and " + most;
        }
    }

    /**
     * Units on and off grew alike: the mean growth of the units, weighted by their share of the campaign's days on, differs
     * from that weighted by the days off by at most a limit. Levels need no balance, since every statistic compares each
     * unit with itself; growth that differs does.
     *
     * @param growth by unit: mean logarithm (of cell + one half) of the history's second half minus that of the first
     * @param most largest difference, for example 0.05 for about 5 %
     */
    record Balance(SortedMap<String, Double> growth, double most) implements Constraint {

        /** Copies the growth; refuses a limit that is not above 0. */
        public Balance {
            growth = Collections.unmodifiableSortedMap(new TreeMap<>(growth));
            if (!(most > 0)) {
                throw new IllegalArgumentException("the largest difference must be above 0, was " + most);
            }
        }

        /** Takes the growth from a history of at least two periods. */
        public static Balance of(Panel history, double most) {
            return new Balance(UnitHistory.growth(history), most);
        }

        /** Growth of the units on minus that of the units off. */
        public double difference(Assignment assignment) {
            SortedMap<String, Double> onShares = Flights.onShares(assignment);
            assignment.units().forEach(unit -> UnitHistory.of(growth, unit));
            return mean(onShares, 1) - mean(onShares, -1);
        }

        /** Weighted by the share on for side 1, by the share off for side -1. */
        private double mean(SortedMap<String, Double> onShares, int side) {
            double sum = 0;
            double weights = 0;
            for (SortedMap.Entry<String, Double> unit : growth.entrySet()) {
                double on = onShares.getOrDefault(unit.getKey(), 0.0);
                double weight = side > 0 ? on : 1 - on;
                sum += weight * unit.getValue();
                weights += weight;
            }
            return weights > 0 ? sum / weights : 0;
        }

        @Override
        public boolean admits(Assignment assignment) {
            return Math.abs(difference(assignment)) <= most;
        }

        @Override
        public String text() {
            return "growth of units on and off apart by at most " + most;
        }
    }
}
