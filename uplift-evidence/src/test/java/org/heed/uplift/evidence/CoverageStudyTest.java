package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.heed.uplift.Flight;
import org.heed.uplift.Interval;
import org.heed.uplift.Panel;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.Effect;
import org.heed.uplift.randomisation.LogTwoWay;
import org.heed.uplift.randomisation.MaskedLogDid;
import org.heed.uplift.randomisation.MaskedScore;
import org.heed.uplift.randomisation.PoissonScore;
import org.heed.uplift.randomisation.RandomisationTest;
import org.heed.uplift.randomisation.Statistic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CoverageStudyTest {

    /** Needs no panel: rejects three times in ten, and its interval always misses. */
    private static final Contender COIN =
            Contender.of("coin", (campaign, random) -> new Answer(random.nextDouble() < 0.3, Answer.Coverage.MISSED));

    private static final Contender REFUSING = Contender.of("refusing", (campaign, random) -> {
        throw new IllegalArgumentException("cannot");
    });

    private static final Contender PICKY = Contender.of("picky", (campaign, random) -> {
        if (random.nextBoolean()) {
            throw new IllegalArgumentException("not this one");
        }
        return Answer.withoutInterval(0.5);
    });

    @Test
    void theSameSeedGivesTheSameCounts() {
        List<Cell> cells = Cell.blocks().subList(0, 2);
        String once = tables(List.of(COIN), cells, 60);
        assertEquals(once, tables(List.of(COIN), cells, 60));
    }

    @Test
    void aMethodIsCountedByWhatItSays() {
        List<CoverageStudy.Result> results =
                study(List.of(COIN, REFUSING), Cell.blocks().subList(6, 7), 400);
        Tally coin = results.getFirst().withoutEffect().get(COIN);
        assertEquals(400, coin.asked());
        assertEquals(0.3, coin.rejected(), 0.08);
        assertEquals(0, coin.covered());
        assertEquals(400, results.getFirst().withEffect().get(REFUSING).refused());
    }

    @Test
    void whatIsOutsideItsBandIsMarkedAndRefusalsAreTold() {
        String tables = tables(List.of(COIN, REFUSING, PICKY), Cell.blocks().subList(6, 7), 40);
        assertTrue(tables.contains("| coin | **"), tables);
        assertTrue(tables.contains("| refusing | - |"), tables);
        assertTrue(tables.matches("(?s).*left out.*picky, A3, 1 of 9: \\d+ of 80.*"), tables);
    }

    @Test
    void aPOfExactlyFivePercentRejects() {
        assertTrue(Answer.of(0.05, Interval.between(0.95, 1, 2), 1.5).rejects());
        assertTrue(!Answer.of(0.0500001, Interval.between(0.95, 1, 2), 1.5).rejects());
    }

    /** The study asks p of the truth instead of looking for the interval's ends. */
    @Test
    void anIntervalHoldsTheTruthExactlyIfPOfTheTruthIsAboveFivePercent() {
        SplittableRandom random = new SplittableRandom(50_001);
        int missed = 0;
        for (Cell cell : Cell.patterns()) {
            for (int i = 0; i < 12; i++) {
                Campaign campaign = cell.campaign(random, 1.2);
                for (Statistic statistic :
                        List.of(LogTwoWay.ofCounts(), new PoissonScore(), new MaskedLogDid(0.5, campaign.struck()))) {
                    missed += agrees(statistic, campaign);
                }
            }
            Campaign campaign = cell.campaign(random, 1.2); // one only, since its interval takes long
            missed += agrees(new MaskedScore(campaign.struck()), campaign);
        }
        assertTrue(missed > 0, "no interval missed, so that nothing was compared");
    }

    /** 1 if both say that the truth is missed, 0 if both say that it is held. */
    private static int agrees(Statistic statistic, Campaign campaign) {
        Answer answer = Contenders.drawn(statistic, campaign);
        Effect effect = RandomisationTest.of(statistic).effect(campaign.panel(), campaign.set(), campaign.ran());
        boolean held = effect.rateRatio().interval().contains(campaign.rateRatio());
        assertEquals(held, answer.covers() == Answer.Coverage.HELD, statistic.label());
        assertEquals(effect.p() <= 0.05, answer.rejects(), statistic.label());
        return held ? 0 : 1;
    }

    @Test
    void everyPatternKeepsItsLevelByItsOwnSet() {
        List<Contender> quick = PatternContenders.all().stream()
                .filter(contender -> contender.name().startsWith("RI") && contender.mostPanels() > 300)
                .toList();
        for (CoverageStudy.Result result : study(quick, Cell.patterns(), 200)) {
            result.withoutEffect().forEach((contender, tally) -> {
                String where = contender.name() + ", " + result.cell().name() + ": " + tally.rejected();
                assertTrue(keepsItsLevel(tally), where);
            });
        }
    }

    @Test
    void forcesThatWereDrawnByRegionMustNotBeTestedAsIfForcesHadBeenDrawn() {
        List<Contender> drawn = ForceContenders.all().stream()
                .filter(contender -> contender.name().startsWith("RI"))
                .toList();
        List<CoverageStudy.Result> results = study(drawn, Cell.forces(), 200);
        Map<Contender, Tally> byRegion = results.getFirst().withoutEffect();
        Map<Contender, Tally> byForce = results.getLast().withoutEffect();
        for (Tally right : List.of(
                of(byRegion, "RI of forces, by the draw that was made"),
                of(byRegion, "RI of regions' sums"),
                of(byForce, "RI of forces, by the draw that was made"),
                of(byForce, "RI of forces, as if any forces had been drawn"))) {
            assertTrue(keepsItsLevel(right), "rejected " + right.rejected());
        }
        assertEquals(200, of(byForce, "RI of regions' sums").refused());
        Tally wrong =
                of(byRegion, "RI of forces, as if any forces had been drawn"); // also shows that the bound can fail
        assertTrue(!keepsItsLevel(wrong) && wrong.rejected() > 0.1, "rejected " + wrong.rejected());
    }

    private static Tally of(Map<Contender, Tally> tallies, String name) {
        return tallies.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** 5 %, three standard errors up or down. */
    private static boolean keepsItsLevel(Tally tally) {
        double error = Math.sqrt(0.05 * 0.95 / tally.asked());
        return Math.abs(tally.rejected() - 0.05) <= 3 * error;
    }

    @Test
    void forcesOfOneRegionAddUpToItAndMoveTogether() {
        ShockedForces forces = new ShockedForces(new ShockedRegions(78, 6, 1));
        assertEquals(43, forces.units().size());
        Campaign campaign = Cell.forces().getFirst().campaign(new SplittableRandom(50_002), 1.2);
        Panel regions = ShockedForces.summed(campaign.panel());
        double all = Arrays.stream(campaign.panel().cells()).sum();
        assertEquals(all, Arrays.stream(regions.cells()).sum());
        assertEquals(4, ShockedForces.ofRegions(campaign.ran()).units().size());
        Campaign scattered = Cell.forces().getLast().campaign(new SplittableRandom(50_003), 1.2);
        assertThrows(IllegalArgumentException.class, () -> ShockedForces.ofRegions(scattered.ran()));
        double within = 0;
        double between = 0;
        for (int i = 0; i < 20; i++) {
            Panel panel = Cell.forces()
                    .getFirst()
                    .campaign(new SplittableRandom(i), 1)
                    .panel();
            within += together(panel, "force 1.5", "force 1.4") / 20;
            between += together(panel, "force 1.5", "force 2.5") / 20;
        }
        assertTrue(within > between + 0.05, within + " within a region, " + between + " between two");
    }

    /** Correlation of the logarithms of two units. */
    private static double together(Panel panel, String one, String other) {
        double[] a = Arrays.stream(panel.series(one))
                .map(cell -> Math.log(cell + 0.5))
                .toArray();
        double[] b = Arrays.stream(panel.series(other))
                .map(cell -> Math.log(cell + 0.5))
                .toArray();
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int t = 0; t < a.length; t++) {
            ab += (a[t] - meanA) * (b[t] - meanB);
            aa += (a[t] - meanA) * (a[t] - meanA);
            bb += (b[t] - meanB) * (b[t] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }

    @Test
    void aLingeringEffectIsInTheWeeksAfterAndNotInThoseBefore() {
        ShockedRegions regions = new ShockedRegions(10, 6, 100);
        Assignment ran = Assignment.block(
                List.of("region 1"),
                new Flight(regions.begin(), regions.begin().plusWeeks(2).minusDays(1)));
        double[] plain = regions.panel(new SplittableRandom(50_004), ran, 1.8).series("region 1");
        double[] lingering = regions.lingering(0.5)
                .panel(new SplittableRandom(50_004), ran, 1.8)
                .series("region 1");
        for (int t = 0; t < 12; t++) {
            assertEquals(plain[t], lingering[t]);
        }
        assertTrue(lingering[12] > plain[12], plain[12] + " and " + lingering[12]);
    }

    /** What the library decides by must keep its promise in every column in which its design can decide. */
    @Tag("slow")
    @Test
    void theMethodsToDecideByRejectThreeToSevenPercentInEveryColumn() {
        for (Chapter chapter : Chapter.all()) {
            List<Contender> deciding = chapter.contenders().stream()
                    .filter(contender -> contender.name().startsWith("RI")
                            && contender.mostPanels() >= 1000
                            && !contender.name().contains("as if"))
                    .toList();
            List<Cell> cells = chapter.cells().stream()
                    .filter(cell -> cell.set().canReach(0.05))
                    .toList();
            for (CoverageStudy.Result result : study(deciding, cells, 1000)) {
                result.withoutEffect().forEach((contender, tally) -> {
                    String where = contender.name() + ", " + result.cell().name() + ": " + tally.rejected();
                    assertTrue(tally.asked() == 0 || tally.rejected() >= 0.03 && tally.rejected() <= 0.07, where);
                });
            }
        }
    }

    private static String tables(List<Contender> contenders, List<Cell> cells, int panels) {
        return new Chapter("chapter", "+20 %", cells, contenders)
                .markdown(new CoverageStudy(panels, 2026, progress -> {}));
    }

    private static List<CoverageStudy.Result> study(List<Contender> contenders, List<Cell> cells, int panels) {
        return new CoverageStudy(panels, 2026, progress -> {}).run(contenders, cells);
    }
}
