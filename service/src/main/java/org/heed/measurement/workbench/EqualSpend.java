package org.heed.measurement.workbench;

import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.planning.Candidate;
import org.heed.uplift.planning.PlaceboCampaigns;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.BlockCalendar;
import org.heed.uplift.randomisation.Design;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.LogTwoWay;
import org.heed.uplift.randomisation.Rotation;
import org.heed.uplift.randomisation.Statistic;
import org.heed.uplift.randomisation.Wave;
import org.heed.uplift.randomisation.Waves;

/** Designs that switch as many unit-weeks on as the one asked for: a block, rotations, a stepped wedge. */
final class EqualSpend {
    private static final double TOLERANCE = 0.05;
    private static final int MOST_STEPS = 6;

    private final PlanOptions plan;
    private final Panel history;
    private final long seed;
    private final List<String> remarks = new ArrayList<>();

    EqualSpend(PlanOptions plan, Panel history, long seed) {
        this.plan = plan;
        this.history = history;
        this.seed = seed;
    }

    /** Why some designs are not there; known once the candidates are. */
    List<String> remarks() {
        return Collections.unmodifiableList(remarks);
    }

    List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>();
        Flight flight = plan.flight(history);
        Waves block = new Waves(new TreeSet<>(history.units()), List.of(new Wave(plan.chosen(history), flight)));
        all.add(candidate("block, " + plan.periods + " in a row", block, blockTest()));
        if (!history.timeline().step().equals(Period.ofDays(7))) {
            remarks.add("Rotations and stepped wedges are tried on weekly counts only; these are not weekly.");
            return all;
        }
        for (int weeks : new int[] {4, 2}) {
            rotation(all, flight, weeks);
        }
        wedge(all, flight);
        remarks.add(
                "Rotations suppose that an effect fades in the cool-down week. Where it lasts longer, blocks of 2 weeks"
                        + " lose more than they gain: take 4 weeks unless it is known to fade fast.");
        return all;
    }

    private void rotation(List<Candidate> all, Flight flight, int weeks) {
        int blocks = plan.periods / weeks;
        if (blocks < 2 || plan.periods % weeks != 0) {
            return;
        }
        Rotation rotation = new Rotation(plan.choice(history), new BlockCalendar(flight.from(), blocks, weeks, 1));
        add(all, "rotation, " + blocks + " blocks of " + weeks + " weeks", rotation);
    }

    private void wedge(List<Candidate> all, Flight flight) {
        int wanted = plan.chosen(history) * plan.periods;
        for (int steps = MOST_STEPS; steps >= 2; steps--) {
            int each = history.units().size() / steps;
            double cells = each * steps * (steps + 1) / 2.0;
            int weeks = (int) Math.round(wanted / Math.max(1, cells));
            if (each > 0 && weeks > 0 && Math.abs(cells * weeks / wanted - 1) <= TOLERANCE) {
                Waves wedge =
                        Waves.steppedWedge(history.units(), Collections.nCopies(steps, each), flight.from(), weeks);
                add(all, "stepped wedge, " + steps + " steps of " + weeks + " weeks", wedge);
                return;
            }
        }
        remarks.add("No stepped wedge of equal steps costs the same.");
    }

    /** A design for which the history is too short is named and left out. */
    private void add(List<Candidate> all, String name, Design design) {
        try {
            all.add(candidate(name, design, twoWayTest()));
        } catch (IllegalArgumentException unfit) {
            remarks.add("Left out, '" + name + "': " + unfit.getMessage() + ".");
        }
    }

    private Candidate candidate(String name, Design design, Statistic statistic) {
        AssignmentSet set = plan.set(design, plan.fixed(), seed);
        return new Candidate(name, PlaceboCampaigns.of(history, set, plan.before(history)), statistic);
    }

    private Statistic blockTest() {
        return history.kind() == Panel.Kind.COUNTS ? LogDid.ofCounts() : LogDid.ofPositiveValues();
    }

    private Statistic twoWayTest() {
        return history.kind() == Panel.Kind.COUNTS ? LogTwoWay.ofCounts() : LogTwoWay.ofPositiveValues();
    }
}
