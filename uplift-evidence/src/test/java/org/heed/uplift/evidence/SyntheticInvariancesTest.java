package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.heed.uplift.Block;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.synthetic.AugmentedControl;
import org.heed.uplift.synthetic.FixedEffects;
import org.heed.uplift.synthetic.Penalty;
import org.heed.uplift.synthetic.SyntheticControl;
import org.heed.uplift.synthetic.SyntheticDid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must not change an effect, and what must change it by a known amount: after synthdid's own tests. */
class SyntheticInvariancesTest {

    private static final int UNITS = 14;
    private static final int TREATED = 3;
    private static final int BEFORE = 20;
    private static final int DURING = 6;

    enum Method {
        CONTROL(block -> new SyntheticControl(FixedEffects.NONE).fit(block).att()),
        DEMEANED(block -> new SyntheticControl(FixedEffects.UNIT).fit(block).att()),
        AUGMENTED(block -> new AugmentedControl(FixedEffects.UNIT, new Penalty.CrossValidated())
                .fit(block)
                .att()),
        SYNTHETIC_DID(block -> SyntheticDid.standard().fit(block).tau());

        private final ToDoubleFunction<Block> effect;

        Method(ToDoubleFunction<Block> effect) {
            this.effect = effect;
        }

        double of(double[][] cells) {
            return effect.applyAsDouble(block(cells, names()));
        }
    }

    /** Before the flight it would change the noise from which synthetic DiD takes its penalty. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SYNTHETIC_DID")
    void aConstantInAPeriodBeforeChangesNothing(Method method) {
        double[][] moved = cells();
        for (double[] row : moved) {
            row[4] += 700;
        }
        assertEquals(method.of(cells()), method.of(moved), 1e-7);
    }

    @ParameterizedTest
    @EnumSource
    void aConstantInAPeriodOfTheFlightChangesNothing(Method method) {
        double[][] moved = cells();
        for (double[] row : moved) {
            row[BEFORE + 2] -= 300;
        }
        assertEquals(method.of(cells()), method.of(moved), 1e-7);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONTROL")
    void aConstantForAUnitChangesNothing(Method method) {
        double[][] moved = cells();
        for (int t = 0; t < moved[0].length; t++) {
            moved[0][t] += 90;
            moved[UNITS - 1][t] -= 40;
        }
        assertEquals(method.of(cells()), method.of(moved), 1e-7);
    }

    @ParameterizedTest
    @EnumSource
    void theEffectScalesWithTheOutcome(Method method) {
        for (double scale : new double[] {1e-6, 1e6}) {
            double[][] scaled = cells();
            for (double[] row : scaled) {
                for (int t = 0; t < row.length; t++) {
                    row[t] *= scale;
                }
            }
            assertEquals(method.of(cells()), method.of(scaled) / scale, 1e-6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shiftingTheTreatedBlockMovesTheEffectByTheShift(Method method) {
        double[][] shifted = cells();
        for (int i = 0; i < TREATED; i++) {
            for (int t = BEFORE; t < BEFORE + DURING; t++) {
                shifted[UNITS - 1 - i][t] += 12.5;
            }
        }
        assertEquals(method.of(cells()) + 12.5, method.of(shifted), 1e-8);
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfTheDonorsChangesNothing(Method method) {
        double[][] cells = cells();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < UNITS - TREATED; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(3));
        double[][] permuted = cells.clone();
        for (int i = 0; i < order.size(); i++) {
            permuted[i] = cells[order.get(i)];
        }
        assertEquals(method.of(cells), method.of(permuted), 1e-8);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            names.add("unit" + i);
        }
        return names;
    }

    private static Block block(double[][] cells, List<String> names) {
        Timeline days = Timeline.daily(LocalDate.of(2026, 1, 1), BEFORE + DURING);
        Flight flight = new Flight(days.start(BEFORE), days.end(BEFORE + DURING - 1));
        return Block.of(Panel.ofValues(names, days, cells), names.subList(UNITS - TREATED, UNITS), flight);
    }

    private static double[][] cells() {
        RandomGenerator random = new SplittableRandom(11);
        double[][] cells = new double[UNITS][BEFORE + DURING];
        double[] national = random.doubles(BEFORE + DURING, -15, 15).toArray();
        for (double[] row : cells) {
            double level = random.nextDouble(20, 120);
            double load = random.nextDouble(0.6, 1.4);
            for (int t = 0; t < row.length; t++) {
                row[t] = level + load * national[t] + 4 * random.nextGaussian();
            }
        }
        return cells;
    }
}
