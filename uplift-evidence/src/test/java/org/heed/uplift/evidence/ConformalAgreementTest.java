package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.heed.uplift.Block;
import org.heed.uplift.Bound;
import org.heed.uplift.Flight;
import org.heed.uplift.Interval;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.synthetic.AcceptedEffects;
import org.heed.uplift.synthetic.AugmentedControl;
import org.heed.uplift.synthetic.ConformalEffect;
import org.heed.uplift.synthetic.ConformalInference;
import org.heed.uplift.synthetic.ConformalTest;
import org.heed.uplift.synthetic.FixedEffects;
import org.heed.uplift.synthetic.Penalty;
import org.heed.uplift.synthetic.Rearrangement;
import org.heed.uplift.synthetic.Rearrangement.CyclicShifts;
import org.heed.uplift.synthetic.Rearrangement.RandomOrders;
import org.heed.uplift.synthetic.ResidualStatistic;
import org.heed.uplift.synthetic.ResidualStatistic.Norm;
import org.heed.uplift.synthetic.ResidualStatistic.SizeOfSum;
import org.heed.uplift.synthetic.ResidualStatistic.Sum;
import org.heed.uplift.synthetic.ResidualStatistic.SumOfSizes;
import org.heed.uplift.synthetic.SyntheticControl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** p and the accepted effects come from one test, so they must say the same on any panel. */
class ConformalAgreementTest {

    private static final List<ResidualStatistic> STATISTICS =
            List.of(new SizeOfSum(), new SumOfSizes(), new Sum(), new Norm(2));
    private static final SyntheticControl PLAIN = new SyntheticControl(FixedEffects.UNIT);

    @Test
    void anEffectIsAcceptedExactlyIfItsPIsAboveTheLimit() {
        SplittableRandom random = new SplittableRandom(300);
        for (int i = 0; i < 400; i++) {
            Block block = block(random, 6);
            double level = List.of(0.8, 0.9, 0.95).get(i % 3);
            ResidualStatistic statistic = STATISTICS.get(i % 4);
            ConformalInference inference = inference(statistic, level, i, block);
            AcceptedEffects accepted = inference.effect().accepted();
            for (double effect : List.of(0.0, -20.0, -5.0, -1.0, 0.5, 2.0, 7.5, 30.0, 1000.0, -1000.0)) {
                assertEquals(
                        inference.p(effect) > 1 - level + 1e-12, accepted.contains(effect), statistic + " " + effect);
            }
            assertEndsAreEnds(inference, accepted);
        }
    }

    @Test
    void theDefaultTestAcceptsTheEffectThatLeavesNothingAndOneRangeAroundIt() {
        SplittableRandom random = new SplittableRandom(301);
        int inOnePiece = 0;
        for (int i = 0; i < 300; i++) {
            ConformalEffect effect =
                    ConformalTest.of(0.9).on(block(random, 6), PLAIN).effect();
            assertTrue(effect.accepted().hull().isPresent());
            inOnePiece += effect.accepted().pieces().size() == 1 ? 1 : 0;
        }
        System.out.println(inOnePiece + " of 300 panels have one range");
        assertTrue(inOnePiece > 270, "one range in " + inOnePiece + " of 300");
    }

    @Test
    @Tag("slow")
    void aTrueNullIsRejectedAboutAsOftenAsTheLevelAllows() {
        SplittableRandom random = new SplittableRandom(302);
        int rejected = 0;
        int panels = 1000;
        for (int i = 0; i < panels; i++) {
            rejected += ConformalTest.of(0.9).on(block(random, 0), PLAIN).p(0) <= 0.1 ? 1 : 0;
        }
        System.out.println("rejected " + rejected + " of " + panels + " true nulls at 10 %");
        assertTrue(rejected > 60 && rejected < 140, "rejected " + rejected + " of " + panels);
    }

    private static void assertEndsAreEnds(ConformalInference inference, AcceptedEffects accepted) {
        for (Interval piece : accepted.pieces()) {
            assertEnd(inference, accepted, piece.lower(), -1);
            assertEnd(inference, accepted, piece.upper(), 1);
        }
    }

    /** A little inside the end it is accepted, a little outside rejected, unless the side has no end. */
    private static void assertEnd(ConformalInference inference, AcceptedEffects accepted, Bound bound, int side) {
        double limit = 1 - accepted.level() + 1e-12;
        switch (bound) {
            case Bound.At(double end) -> assertTrue(inference.p(end + side * 1e-6) <= limit, end + " is no end");
            case Bound.Unbounded _ -> assertTrue(inference.p(side * 1e5) > limit, "there is an end after all");
        }
    }

    private static ConformalInference inference(ResidualStatistic statistic, double level, int i, Block block) {
        Rearrangement rearrangement = i % 5 == 0 ? new RandomOrders(199, i) : new CyclicShifts();
        ConformalTest test = new ConformalTest(statistic, rearrangement, level);
        return switch (i % 7) {
            case 0 -> test.on(block, new SyntheticControl(FixedEffects.NONE));
            case 1 -> test.on(block, new AugmentedControl(FixedEffects.UNIT, new Penalty.Given(500)));
            default -> test.on(block, PLAIN);
        };
    }

    /** Three to nine donors that share two movements, residuals that keep a share from one period to the next. */
    private static Block block(SplittableRandom random, double typicalEffect) {
        int units = random.nextInt(4, 11);
        int before = random.nextInt(12, 60);
        int during = random.nextInt(1, 9);
        double[][] cells = new double[units][before + during];
        double[] first = Draws.autoregression(random, before + during, 10, 0.6);
        double[] second = Draws.autoregression(random, before + during, 5, 0.2);
        double effect = typicalEffect * random.nextGaussian();
        for (int i = 0; i < units; i++) {
            double[] own = Draws.autoregression(random, before + during, 3, 0.4);
            double loading = 0.5 + random.nextDouble();
            for (int t = 0; t < before + during; t++) {
                cells[i][t] = 50 + 10 * i + loading * first[t] + (1 - loading) * second[t] + own[t];
                cells[i][t] += i == 0 && t >= before ? effect : 0;
            }
        }
        Timeline timeline = Timeline.weekly(LocalDate.of(2026, 1, 5), before + during);
        List<String> names =
                IntStream.range(0, units).mapToObj(i -> "unit " + i).toList();
        return Block.of(
                Panel.ofValues(names, timeline, cells),
                names.subList(0, 1),
                new Flight(timeline.start(before), timeline.end(before + during - 1)));
    }
}
