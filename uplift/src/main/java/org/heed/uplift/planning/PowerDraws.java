package org.heed.uplift.planning;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import org.heed.uplift.chance.Significance;
import org.heed.uplift.randomisation.PreparedTest;

/** The draws of a power study; the sums of every stretch are taken once, each draw changes only the cells that are on. */
final class PowerDraws {

    private final PowerStudy study;
    private final Injection injection;
    private final PreparedTest[] tests; // by statistic
    private final double[][][] sums; // [statistic][start]
    private final SplittableGenerator[] streams;
    private final long[] drawn; // by draw: which placebo campaign

    private PowerDraws(PowerStudy study, SplittableGenerator random) {
        this.study = study;
        PlaceboCampaigns campaigns = study.campaigns();
        this.injection = Injection.of(campaigns.history());
        this.tests = study.statistics().stream()
                .map(statistic -> PreparedTest.of(statistic, campaigns.panel(0), campaigns.set()))
                .toArray(PreparedTest[]::new);
        this.sums = new double[tests.length][campaigns.starts()][];
        for (int start = 0; start < campaigns.starts(); start++) {
            for (int s = 0; s < tests.length; s++) {
                sums[s][start] = tests[s].sums(campaigns.panel(start));
            }
        }
        this.drawn = drawn(campaigns.size(), study.settings().draws(), random);
        this.streams = new SplittableGenerator[drawn.length];
        for (int i = 0; i < drawn.length; i++) {
            streams[i] = random.split();
        }
    }

    static PowerDraws of(PowerStudy study, SplittableGenerator random) {
        return new PowerDraws(study, random);
    }

    /** Every campaign equally often if there are few of them, else some by chance. */
    private static long[] drawn(long campaigns, int draws, RandomGenerator random) {
        long rounds = campaigns <= draws ? Math.ceilDiv(draws, campaigns) : 0;
        long[] drawn = new long[rounds > 0 ? (int) (rounds * campaigns) : draws];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = rounds > 0 ? i % campaigns : random.nextLong(campaigns);
        }
        return drawn;
    }

    int size() {
        return drawn.length;
    }

    /** First period of the stretch that a draw was laid on. */
    int start(int draw) {
        return study.campaigns().start(drawn[draw]);
    }

    /** For each statistic and effect, whether "no effect" was rejected; to be asked once of each draw. */
    boolean[][] rejected(int draw) {
        List<Double> effects = study.settings().effects();
        double level = 1 - study.settings().significance();
        int ran = study.campaigns().ran(drawn[draw]);
        int start = start(draw);
        int[] places = tests[0].cellsOn(ran);
        double[][] raised = raised(places, start, streams[draw]);
        boolean[][] rejected = new boolean[tests.length][effects.size()];
        for (int s = 0; s < tests.length; s++) {
            for (int e = 0; e < effects.size(); e++) {
                rejected[s][e] = Significance.rejects(tests[s].p(changed(s, start, places, raised[e]), ran), level);
            }
        }
        return rejected;
    }

    /** For each effect the cells that are on, in the order of their places. */
    private double[][] raised(int[] places, int start, RandomGenerator random) {
        List<Double> effects = study.settings().effects();
        int length = study.campaigns().length();
        double[][] raised = new double[effects.size()][places.length];
        for (int i = 0; i < places.length; i++) {
            double[] cell = injection.raised(places[i] / length, start + places[i] % length, effects, random);
            for (int e = 0; e < cell.length; e++) {
                raised[e][i] = cell[e];
            }
        }
        return raised;
    }

    private double[] changed(int statistic, int start, int[] places, double[] raised) {
        PreparedTest test = tests[statistic];
        double[] changed = sums[statistic][start].clone();
        int length = study.campaigns().length();
        for (int i = 0; i < places.length; i++) {
            int kind = test.kind(places[i] % length);
            double before = study.campaigns().history().at(places[i] / length, start + places[i] % length);
            if (kind >= 0 && raised[i] != before) {
                changed[places[i] / length * test.kinds() + kind] +=
                        test.transformed(raised[i]) - test.transformed(before);
            }
        }
        return changed;
    }
}
