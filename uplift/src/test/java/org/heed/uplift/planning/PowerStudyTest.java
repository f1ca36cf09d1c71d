package org.heed.uplift.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.heed.uplift.Bound;
import org.heed.uplift.Flight;
import org.heed.uplift.Interval;
import org.heed.uplift.Panel;
import org.heed.uplift.Proportion;
import org.heed.uplift.Timeline;
import org.heed.uplift.chance.CountDraws;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.BlockCalendar;
import org.heed.uplift.randomisation.Choice;
import org.heed.uplift.randomisation.Listing;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.LogTwoWay;
import org.heed.uplift.randomisation.PoissonScore;
import org.heed.uplift.randomisation.RatioOfRatios;
import org.heed.uplift.randomisation.Rotation;
import org.heed.uplift.randomisation.Statistic;
import org.junit.jupiter.api.Test;

class PowerStudyTest {

    private static final LocalDate NEXT = LocalDate.of(2026, 1, 5);
    private static final List<String> NINE =
            IntStream.rangeClosed(1, 9).mapToObj(i -> "r" + i).toList();
    private static final PowerSettings QUICK = new PowerSettings(0.05, List.of(0.1, 0.2, 0.4), 2_000);
    private static final List<Statistic> ALL =
            List.of(LogDid.ofCounts(), LogTwoWay.ofCounts(), new RatioOfRatios(), new PoissonScore());

    @Test
    void theSameSeedGivesTheSamePowerWhateverTheNumberOfThreads() {
        PowerStudy study = new PowerStudy(campaigns(4), ALL, QUICK);
        Map<Statistic, Power> one = study.run(new SplittableRandom(1), Workers.silent(1));
        assertEquals(one, study.run(new SplittableRandom(1), Workers.silent(3)));
        assertEquals(one, study.run(new SplittableRandom(1), Workers.silent(1)));
        assertTrue(!one.equals(study.run(new SplittableRandom(2), Workers.silent(1))));
    }

    @Test
    void powerRisesWithTheEffectAndFalsePositivesLieAtTheAttainableLevel() {
        for (Power power : new PowerStudy(campaigns(4), ALL, QUICK)
                .run(new SplittableRandom(3), Workers.silent(2))
                .values()) {
            Power.Quoted quoted = assertInstanceOf(Power.Quoted.class, power);
            assertEquals(6 / 126.0, quoted.attainableLevel());
            assertEquals(6 / 126.0, quoted.falsePositives().found().rate(), 0.015);
            double before = 0;
            for (PowerPoint point : quoted.curve()) {
                assertTrue(point.found().rate() >= before, quoted.curve().toString());
                before = point.found().rate();
            }
            assertTrue(quoted.at(0.4).found().rate() > 0.9);
            assertThrows(IllegalArgumentException.class, () -> quoted.at(0.3));
        }
    }

    @Test
    void onBlocksTheTwoLogStatisticsAgreeDrawByDraw() {
        Map<Statistic, Power> powers =
                new PowerStudy(campaigns(4), ALL, QUICK).run(new SplittableRandom(4), Workers.silent(2));
        assertEquals(powers.get(LogDid.ofCounts()), powers.get(LogTwoWay.ofCounts()));
    }

    @Test
    void aFallIsFoundAsARiseIs() {
        PowerSettings falls = new PowerSettings(0.05, List.of(-0.1, -0.3), 1_000);
        PowerStudy study = new PowerStudy(campaigns(4), List.of(LogDid.ofCounts()), falls);
        Power power = study.run(new SplittableRandom(5), Workers.silent(2))
                .values()
                .iterator()
                .next();
        Power.Quoted quoted = assertInstanceOf(Power.Quoted.class, power);
        assertTrue(quoted.at(-0.3).found().rate() > quoted.at(-0.1).found().rate());
        assertInstanceOf(SmallestEffect.Found.class, quoted.at50());
    }

    @Test
    void aSetThatCannotRejectIsRefusedAndSoIsOneOfTooCoarseSteps() {
        Power.Refused one = refused(campaigns(1));
        assertEquals(Power.Reason.LEVEL_OUT_OF_REACH, one.reason());
        assertEquals(0, one.attainableLevel());
        assertEquals(0, one.falsePositives().found().numerator());
        Power.Refused two = refused(campaigns(2));
        assertEquals(Power.Reason.LEVEL_TOO_COARSE, two.reason());
        assertEquals(1 / 36.0, two.attainableLevel());
    }

    @Test
    void anAssignmentWhoseUnitsWentTheirOwnWayIsRefused() {
        Panel calm = history();
        long[][] counts = new long[9][104];
        for (int r = 0; r < 9; r++) {
            for (int t = 0; t < 104; t++) {
                double drift = r < 4 ? Math.exp(0.03 * t) : 1; // these four grow all the time
                counts[r][t] = Math.round(calm.at(r, t) * drift);
            }
        }
        AssignmentSet set = blocks(4);
        Assignment growing = Assignment.block(
                NINE.subList(0, 4),
                set.assignments().getFirst().flights().firstEntry().getValue().getFirst());
        PlaceboCampaigns campaigns = PlaceboCampaigns.of(Panel.ofCounts(NINE, calm.timeline(), counts), set, 52);
        assertEquals(
                Power.Reason.TOO_MANY_FALSE_POSITIVES,
                refused(campaigns.only(growing)).reason());
    }

    @Test
    void manyZerosAreRefusedForWantOfRejections() {
        Panel empty = Panel.ofCounts(NINE, Timeline.weekly(NEXT.minusWeeks(104), 104), new long[9][104]);
        assertEquals(
                Power.Reason.TOO_FEW_FALSE_POSITIVES,
                refused(PlaceboCampaigns.of(empty, blocks(4), 52)).reason());
    }

    @Test
    void fewCampaignsAreTakenEquallyOftenEach() {
        PlaceboCampaigns campaigns = campaigns(2);
        assertEquals(104 - 64 + 1, campaigns.starts());
        assertEquals(41 * 36, campaigns.size());
        assertEquals(4, campaigns.separateStretches());
        Power power = refused(campaigns);
        assertEquals(2 * 1_476, power.falsePositives().found().denominator());
        assertEquals(
                2 * 41,
                power.falsePositives().found().numerator()); // one of the 36 rejects on every stretch, in both rounds
    }

    @Test
    void progressNeverFallsAndEndsAtAll() {
        List<Integer> heard = new ArrayList<>();
        new PowerStudy(campaigns(4), List.of(LogDid.ofCounts()), QUICK)
                .run(new SplittableRandom(6), new Workers(2, (done, total) -> heard.add(done)));
        assertEquals(heard.stream().sorted().toList(), heard);
        assertEquals(2_000, heard.getLast());
    }

    @Test
    void theSmallestEffectIsReadOffStraightLinesWithTheErrorOfTheRates() {
        List<PowerPoint> curve = List.of(point(0, 50), point(0.2, 400), point(0.4, 900));
        SmallestEffect.Found at50 = assertInstanceOf(SmallestEffect.Found.class, SmallestEffect.at(0.5, curve));
        assertEquals(0.24, at50.size().value(), 1e-12);
        double upper = ((Bound.At) at50.size().interval().upper()).value();
        assertTrue(upper > 0.245 && upper < 0.26, at50.toString());
        SmallestEffect.BeyondGrid beyond =
                assertInstanceOf(SmallestEffect.BeyondGrid.class, SmallestEffect.at(0.95, curve));
        assertEquals(0.9, beyond.power());
        SmallestEffect.Found barely = assertInstanceOf(SmallestEffect.Found.class, SmallestEffect.at(0.9, curve));
        assertEquals(new Bound.Unbounded(), barely.size().interval().upper());
    }

    /** Runs of found campaigns by hand: starts 0 to 40 in four runs of 11, 10, 10 and 10. */
    @Test
    void campaignsThatShareWeeksCountForLessThanTheirNumber() {
        Stretches apart = new Stretches(campaigns(4));
        Stretches alike = new Stretches(campaigns(4));
        Stretches all = new Stretches(campaigns(4));
        for (int draw = 0; draw < 4_100; draw++) {
            apart.add(draw % 41, draw % 41 <= 20);
            alike.add(draw % 41, draw / 41 % 2 == 0);
            all.add(draw % 41, true);
        }
        assertEquals(4, apart.point(0.2).separate()); // found in two runs, missed in two: as uncertain as can be
        assertEquals(4_100, alike.point(0.2).separate()); // half of each run: it hangs on the draws alone
        assertEquals(4, all.point(0.2).separate());
        assertEquals(2_100, apart.point(0.2).found().numerator());
        PowerPoint point = apart.point(0.2);
        double width = width(point.rate().interval());
        assertTrue(width > 10 * width(point.found().wilson(0.95).interval()), point.toString());
    }

    @Test
    void aHistoryOfOneCampaignHasNoErrorThatCouldBeMeasured() {
        PlaceboCampaigns one = PlaceboCampaigns.of(history(), blocks(4), 80); // 24 weeks are left, for two of 12
        assertEquals(2, one.separateStretches());
        PlaceboCampaigns single = PlaceboCampaigns.of(history(), blocks(4), 81);
        assertEquals(1, single.separateStretches());
        Stretches stretches = new Stretches(single);
        for (int draw = 0; draw < 1_200; draw++) {
            stretches.add(draw % single.starts(), draw % 2 == 0);
        }
        assertEquals(1, stretches.point(0.2).separate());
    }

    private static double width(Interval interval) {
        return ((Bound.At) interval.upper()).value() - ((Bound.At) interval.lower()).value();
    }

    @Test
    void aHistoryThatIsTooShortIsRefusedWithWhatItNeeds() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> PlaceboCampaigns.of(history(), blocks(4), 93))
                .getMessage();
        assertTrue(message.contains("104 periods") && message.contains("need 105"), message);
        assertThrows(IllegalArgumentException.class, () -> new PowerSettings(0.05, List.of(-0.1, 0.1), 1_000));
        assertThrows(IllegalArgumentException.class, () -> new PowerSettings(0.05, List.of(0.1), 10));
    }

    @Test
    void designsOfUnequalSpendAreNotCompared() {
        Candidate block = new Candidate("block", campaigns(4), LogDid.ofCounts());
        assertEquals(48, block.unitWeeks());
        assertThrows(
                IllegalArgumentException.class,
                () -> new DesignComparison(List.of(block, new Candidate("three", campaigns(3), LogDid.ofCounts()))));
    }

    @Test
    void aComparisonGivesARowForEachDesign() {
        Rotation rotation = new Rotation(Choice.of(4, NINE), new BlockCalendar(NEXT, 6, 2, 1));
        AssignmentSet set = Listing.sample(rotation, List.of(), 500, new SplittableRandom(7))
                .set();
        List<DesignComparison.Row> rows = new DesignComparison(List.of(
                        new Candidate("block", campaigns(4), LogDid.ofCounts()),
                        new Candidate("rotation", PlaceboCampaigns.of(history(), set, 52), LogTwoWay.ofCounts())))
                .run(QUICK, new SplittableRandom(8), Workers.silent(2));
        assertEquals(
                List.of("block", "rotation"),
                rows.stream().map(DesignComparison.Row::name).toList());
        assertEquals(48, rows.get(1).unitWeeks());
        assertEquals(1 / 500.0, rows.get(1).smallestP());
        rows.forEach(row -> assertInstanceOf(Power.Quoted.class, row.power()));
    }

    private static Power.Refused refused(PlaceboCampaigns campaigns) {
        PowerStudy study = new PowerStudy(campaigns, List.of(LogDid.ofCounts()), QUICK);
        return assertInstanceOf(
                Power.Refused.class,
                study.run(new SplittableRandom(9), Workers.silent(2))
                        .values()
                        .iterator()
                        .next());
    }

    private static PowerPoint point(double effect, long found) {
        return new PowerPoint(effect, new Proportion(found, 1_000), 1_000);
    }

    private static PlaceboCampaigns campaigns(int treated) {
        return PlaceboCampaigns.of(history(), blocks(treated), 52);
    }

    private static AssignmentSet blocks(int treated) {
        return AssignmentSet.blocks(
                Choice.of(treated, NINE), new Flight(NEXT, NEXT.plusWeeks(12).minusDays(1)));
    }

    private static Panel history() {
        SplittableRandom random = new SplittableRandom(10);
        long[][] counts = new long[9][104];
        for (int r = 0; r < 9; r++) {
            for (int t = 0; t < 104; t++) {
                counts[r][t] = CountDraws.poisson(random, (20 + 10 * r) * Math.exp(0.2 * random.nextGaussian()));
            }
        }
        return Panel.ofCounts(NINE, Timeline.weekly(NEXT.minusWeeks(104), 104), counts);
    }
}
