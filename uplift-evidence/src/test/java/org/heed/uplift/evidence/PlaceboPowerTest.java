package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.heed.uplift.Estimate;
import org.heed.uplift.Fault;
import org.heed.uplift.Panel;
import org.heed.uplift.PanelCheck;
import org.heed.uplift.planning.PlaceboCampaigns;
import org.heed.uplift.planning.Power;
import org.heed.uplift.planning.PowerPoint;
import org.heed.uplift.planning.PowerSettings;
import org.heed.uplift.planning.PowerStudy;
import org.heed.uplift.planning.SmallestEffect;
import org.heed.uplift.planning.Workers;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.LogTwoWay;
import org.heed.uplift.randomisation.PoissonScore;
import org.heed.uplift.randomisation.PreparedTest;
import org.heed.uplift.randomisation.RatioOfRatios;
import org.heed.uplift.randomisation.Statistic;
import org.junit.jupiter.api.Test;

/** Power read off placebo campaigns against power counted over campaigns that were simulated from the truth. */
class PlaceboPowerTest {

    private static final int HISTORIES = Integer.getInteger("histories", 16);
    private static final ShockedRegions CAMPAIGN = new ShockedRegions(78, 12, 1);
    private static final AssignmentSet SET = CAMPAIGN.blocksOfFour();
    private static final PowerSettings SETTINGS =
            new PowerSettings(0.05, List.of(0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5), 1_000);

    /** One history decides much (power at +20 % goes from .4 to .9); so the mean over histories is compared. */
    @Test
    void powerAndSmallestEffectAgreeWithCampaignsSimulatedFromTheTruth() {
        double power = 0;
        double smallest = 0;
        List<PowerPoint> points = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(40_001);
        for (int i = 0; i < HISTORIES; i++) {
            Power.Quoted quoted = quoted(history(random), LogDid.ofCounts(), random);
            double wrong = quoted.falsePositives().found().rate();
            assertTrue(wrong >= 0.03 && wrong <= 0.07, "false positives " + wrong);
            points.add(quoted.at(0.2));
            power += quoted.at(0.2).found().rate() / HISTORIES;
            smallest += assertInstanceOf(SmallestEffect.Found.class, quoted.at80())
                            .size()
                            .value()
                    / HISTORIES;
        }
        double truth = simulated(1.2, random);
        double atSmallest = simulated(1 + smallest, random);
        System.out.printf(
                "+20 %% found: placebo %.3f, simulated %.3f; smallest effect %.3f is found %.3f%n",
                power, truth, smallest, atSmallest);
        assertEquals(truth, power, 0.07);
        assertEquals(0.8, atSmallest, 0.07);
        long held = holding(points, PowerPoint::rate, truth);
        long byDrawsAlone = holding(points, point -> point.found().wilson(0.95), truth);
        System.out.printf("of %d intervals %d hold it; of the draws alone %d%n", HISTORIES, held, byDrawsAlone);
        assertTrue(held >= 0.75 * HISTORIES, held + " intervals hold " + truth);
        assertTrue(byDrawsAlone <= 0.5 * HISTORIES, "the error of the draws alone would do: " + byDrawsAlone);
    }

    private static long holding(List<PowerPoint> points, Function<PowerPoint, Estimate> rate, double truth) {
        return points.stream()
                .filter(point -> rate.apply(point).interval().contains(truth))
                .count();
    }

    @Test
    void tenThousandDrawsOfEightEffectsTakeLessThanFiveSeconds() {
        SplittableRandom random = new SplittableRandom(40_002);
        Panel history =
                new ShockedRegions(104, 0, 1).panel(random, SET.assignments().getFirst(), 1);
        for (Statistic statistic :
                List.of(LogDid.ofCounts(), LogTwoWay.ofCounts(), new RatioOfRatios(), new PoissonScore())) {
            PowerStudy study = PowerStudy.of(PlaceboCampaigns.of(history, SET, 52), statistic);
            study.run(new SplittableRandom(1), Workers.silent(2)); // warms the code up
            long start = System.nanoTime();
            study.run(new SplittableRandom(2), Workers.silent(2));
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("power curve %.2f s: %s%n", seconds, statistic.label());
            assertTrue(seconds < 5, statistic.label() + " took " + seconds + " s");
        }
    }

    @Test
    void shocksAreSeldomTakenForChangesOfRoutingAndADoublingIsSeen() {
        SplittableRandom random = new SplittableRandom(40_003);
        int wrong = 0;
        int seen = 0;
        int panels = 60;
        for (int i = 0; i < panels; i++) {
            Panel panel = history(random);
            wrong += shifts(panel, -1);
            seen += shifts(panel, i % 9) > 0 ? 1 : 0;
        }
        System.out.printf(
                "level shifts: %d of %d units wrongly, %d of %d doublings%n", wrong, 9 * panels, seen, panels);
        assertTrue(wrong <= 0.03 * 9 * panels, wrong + " units flagged wrongly");
        assertTrue(seen >= 0.9 * panels, seen + " doublings seen");
    }

    /** Shifts found, with one row doubled from its week 60 on. */
    private static int shifts(Panel panel, int row) {
        List<Panel.Count> cells = panel.units().stream()
                .flatMap(unit -> panel.timeline().starts().stream().map(day -> {
                    int r = panel.units().indexOf(unit);
                    int t = panel.timeline().starts().indexOf(day);
                    return new Panel.Count(unit, day, (long) panel.at(r, t) * (r == row && t >= 60 ? 2 : 1));
                }))
                .toList();
        String name = row < 0 ? "" : panel.units().get(row);
        return (int) PanelCheck.ofCounts(cells).faults().stream()
                .filter(fault -> fault instanceof Fault.LevelShift shift
                        && (row < 0 || shift.unit().equals(name)))
                .count();
    }

    private static Panel history(SplittableRandom random) {
        return new ShockedRegions(130, 0, 1)
                .panel(random, new ShockedRegions(130, 12, 1).blocksOfFour().draw(random), 1);
    }

    private static Power.Quoted quoted(Panel history, Statistic statistic, SplittableRandom random) {
        PowerStudy study = new PowerStudy(PlaceboCampaigns.of(history, SET, 78), List.of(statistic), SETTINGS);
        Power power =
                Objects.requireNonNull(study.run(random, Workers.silent(2)).get(statistic));
        return assertInstanceOf(Power.Quoted.class, power);
    }

    private static double simulated(double rateRatio, SplittableRandom random) {
        int panels = 1_000;
        Assignment any = SET.assignments().getFirst();
        PreparedTest test = PreparedTest.of(LogDid.ofCounts(), CAMPAIGN.panel(random, any, 1), SET);
        int found = 0;
        for (int i = 0; i < panels; i++) {
            int ran = random.nextInt(SET.size());
            Panel panel = CAMPAIGN.panel(random, SET.assignments().get(ran), rateRatio);
            found += test.p(test.sums(panel), ran) <= 0.05 ? 1 : 0;
        }
        return (double) found / panels;
    }
}
