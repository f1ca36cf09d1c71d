package org.heed.uplift.shocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.heed.uplift.Block;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.Mask;

/**
 * Repeats a measurement without each period, or without each unit, in turn.
 *
 * <p>Source: Abadie, Diamond and Hainmueller, American Journal of Political Science 59 (2015), 495-510, section on
 * leave-one-out; conditioning a randomisation test on a part of the assignment, Hennessy, Dasgupta, Miratrix, Pattanayak
 * and Sarkar, Journal of Causal Inference 4 (2016), 61-80.
 */
public final class LeaveOneOut {

    /** With fewer assignments a test at 5 % cannot decide, whatever happened. */
    private static final int FEWEST = 20;

    private LeaveOneOut() {}

    /**
     * Without each period up to the last one in which any assignment switches a unit on, by its first day. All units lose
     * it, so that the set of assignments stays whole.
     *
     * @throws IllegalArgumentException as {@link Measurement#effect}, or if the statistic has no form with cells left out
     */
    public static EffectRange periods(Measurement measurement) {
        Panel panel = measurement.panel();
        boolean[] on = on(measurement);
        List<EffectRange.Without> runs = new ArrayList<>();
        for (int t = 0; t < on.length; t++) {
            String day = panel.timeline().start(t).toString();
            runs.add(
                    isOnlyOne(on, t)
                            ? new EffectRange.NothingToCompare(day)
                            : new EffectRange.Measured(
                                    day,
                                    measurement.without(Mask.ofPeriod(panel, t)).effect()));
        }
        return new EffectRange(measurement.effect(), runs);
    }

    /**
     * Without each unit, given that it was on and off as it ran: of the set, those assignments remain that treat the unit
     * so, each once and with the same chance, since they differ in the other units. Fewer than 20 of them are not measured.
     *
     * @throws IllegalArgumentException as {@link Measurement#effect}
     */
    public static EffectRange units(Measurement measurement) {
        List<EffectRange.Without> runs = new ArrayList<>();
        for (String unit : measurement.panel().units()) {
            Optional<Measurement> without = measurement.withoutUnit(unit);
            int left = without.map(run -> run.set().size()).orElse(0);
            runs.add(
                    left < FEWEST
                            ? new EffectRange.TooFewAssignments(unit, left)
                            : new EffectRange.Measured(unit, without.get().effect()));
        }
        return new EffectRange(measurement.effect(), runs);
    }

    /**
     * A number measured on a block, without each of its periods by their first day. The gap is closed so that the flight
     * keeps its first day: earlier periods move up by one step, later ones back. A period that is the only one before the
     * flight, or in it, stays.
     */
    public static NumberRange periods(Block block, ToDoubleFunction<Block> measure) {
        List<NumberRange.Without> runs = new ArrayList<>();
        for (int t = 0; t < block.periods(); t++) {
            boolean early = t < block.before();
            if ((early ? block.before() : block.during()) > 1) {
                Block without = early ? withoutEarly(block, t) : withoutLate(block, t);
                String day = block.panel().timeline().start(t).toString();
                runs.add(new NumberRange.Without(day, measure.applyAsDouble(without)));
            }
        }
        return new NumberRange(measure.applyAsDouble(block), runs);
    }

    /** A number measured on a block, without each of its units; the only donor or the only treated unit stays. */
    public static NumberRange units(Block block, ToDoubleFunction<Block> measure) {
        List<NumberRange.Without> runs = new ArrayList<>();
        for (List<String> group : List.of(block.treated(), block.donors())) {
            for (String unit : group.size() > 1 ? group : List.<String>of()) {
                runs.add(new NumberRange.Without(unit, measure.applyAsDouble(without(block, unit))));
            }
        }
        return new NumberRange(measure.applyAsDouble(block), runs);
    }

    /** For each period up to the last in which any assignment switches a unit on: whether one does. */
    private static boolean[] on(Measurement measurement) {
        Timeline timeline = measurement.panel().timeline();
        TreeSet<Integer> on = new TreeSet<>();
        for (Assignment assignment : measurement.set().assignments()) {
            for (List<Flight> flights : assignment.flights().values()) {
                for (Flight flight : flights) {
                    for (int t = timeline.periodFrom(flight); t <= timeline.periodUntil(flight); t++) {
                        on.add(t);
                    }
                }
            }
        }
        boolean[] any = new boolean[on.last() + 1];
        on.forEach(t -> any[t] = true);
        return any;
    }

    private static boolean isOnlyOne(boolean[] on, int period) {
        int alike = 0;
        for (boolean other : on) {
            alike += other == on[period] ? 1 : 0;
        }
        return alike == 1;
    }

    private static Block withoutEarly(Block block, int period) {
        return Block.of(Panels.withoutEarly(block.panel(), period), block.treated(), leftOut(block), block.flight());
    }

    private static Block withoutLate(Block block, int period) {
        Flight shorter = new Flight(
                block.flight().from(),
                block.panel().timeline().start(block.periods() - 1).minusDays(1));
        return Block.of(Panels.withoutLate(block.panel(), period), block.treated(), leftOut(block), shorter);
    }

    private static Block without(Block block, String unit) {
        List<String> treated =
                block.treated().stream().filter(name -> !name.equals(unit)).toList();
        Set<String> leftOut = leftOut(block);
        leftOut.add(unit);
        return Block.of(block.panel(), treated, leftOut, block.flight());
    }

    private static Set<String> leftOut(Block block) {
        Set<String> leftOut = new TreeSet<>(block.panel().units());
        block.treated().forEach(leftOut::remove);
        block.donors().forEach(leftOut::remove);
        return leftOut;
    }
}
