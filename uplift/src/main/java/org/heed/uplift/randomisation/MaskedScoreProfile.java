package org.heed.uplift.randomisation;

import org.heed.uplift.Panel;

/** The masked Poisson score of each assignment; the fit is made once for each hypothesis. */
final class MaskedScoreProfile implements Profile {

    /** A score this small beside the counts that it is the rest of is rounding. */
    private static final double ROUNDING = 1e-11;

    /** Logarithm of the largest rate ratio looked for. */
    private static final double REACH = Math.log(1e6);

    private static final double CLOSE = 1e-13;
    private static final int MOST_STEPS = 200;

    private final int ran;
    private final KeptCells kept;
    private final double[] cells; // of the summed table
    private final double logEstimate;

    private MaskedScoreProfile(int ran, KeptCells kept, double[] cells) {
        this.ran = ran;
        this.kept = kept;
        this.cells = cells;
        this.logEstimate = root();
    }

    static MaskedScoreProfile of(MaskedScore statistic, Panel panel, AssignmentSet set, int ran) {
        KeptCells kept = KeptCells.all(panel, set, statistic.mask());
        double[] cells = kept.summed((r, t) -> NonNegative.cell(panel, r, t));
        if (!allEstimable(kept, cells)) {
            spreadHalf(panel, kept, cells);
        }
        return new MaskedScoreProfile(ran, kept, cells);
    }

    private static boolean allEstimable(KeptCells kept, double[] cells) {
        for (int w = 0; w < kept.size(); w++) {
            if (!changesSign(kept, cells, w)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the score of an assignment has a root within reach, if it ran. */
    private static boolean changesSign(KeptCells kept, double[] cells, int assignment) {
        return score(kept, cells, assignment, -REACH).score() > 0
                && score(kept, cells, assignment, REACH).score() < 0;
    }

    private static void spreadHalf(Panel panel, KeptCells kept, double[] cells) {
        if (panel.kind() == Panel.Kind.VALUES) {
            throw new IllegalArgumentException(
                    "an assignment has a total of 0 while on or nothing to compare with in the"
                            + " kept cells, and one half is added to counts only: leave out units and periods that are always 0");
        }
        double most = 1;
        for (int w = 0; w < kept.size(); w++) {
            double count = 0;
            for (int i = 0; i < cells.length; i++) {
                count += kept.on(w)[i] ? kept.periods()[i] : 0;
            }
            most = Math.max(most, count);
        }
        for (int i = 0; i < cells.length; i++) {
            cells[i] += 0.5 / most * kept.periods()[i];
        }
    }

    /** Where the score of the assignment that ran is 0: steps of score by information, kept between two signs. */
    private double root() {
        if (!changesSign(kept, cells, ran)) {
            throw new IllegalArgumentException(
                    "the assignment that ran leaves nothing to compare with: at least one kept"
                            + " on cell needs a kept off cell of the same unit and one of the same period");
        }
        double low = -REACH;
        double high = REACH;
        double place = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            Score score = score(kept, cells, ran, place);
            if (score.score() > 0) {
                low = place;
            } else {
                high = place;
            }
            double next = place + score.step();
            double taken = next > low && next < high ? next : (low + high) / 2;
            if (score.score() == 0 || Math.abs(taken - place) <= CLOSE) {
                return place;
            }
            place = taken;
        }
        return place;
    }

    /** The score of an assignment if its own cells are divided by a ratio. */
    private static Score score(KeptCells kept, double[] cells, int assignment, double logRatio) {
        double[] table = divided(cells, kept.on(assignment), logRatio);
        double[] fit = TwoWayFit.of(table, kept.periods(), kept.rows());
        return score(kept.on(assignment), table, fit, new TwoWayProjection(fit, kept.rows()));
    }

    private static double[] divided(double[] cells, boolean[] on, double logRatio) {
        double factor = Math.exp(-logRatio);
        double[] table = cells.clone();
        for (int i = 0; i < table.length; i++) {
            table[i] *= on[i] ? factor : 1;
        }
        return table;
    }

    private static Score score(boolean[] on, double[] table, double[] fit, TwoWayProjection projection) {
        double score = 0;
        double counted = 0;
        for (int i = 0; i < on.length; i++) {
            if (on[i]) {
                score += table[i] - fit[i];
                counted += table[i];
            }
        }
        double information = projection.squares(projection.residual(on));
        return new Score(Math.abs(score) > ROUNDING * counted ? score : 0, information);
    }

    @Override
    public double logEstimate() {
        return logEstimate;
    }

    @Override
    public int ran() {
        return ran;
    }

    @Override
    public int size() {
        return kept.size();
    }

    @Override
    public double[] statistics(double logRatio) {
        double[] table = divided(cells, kept.on(ran), logRatio);
        double[] fit = TwoWayFit.of(table, kept.periods(), kept.rows());
        TwoWayProjection projection = new TwoWayProjection(fit, kept.rows());
        double[] statistics = new double[kept.size()];
        for (int w = 0; w < statistics.length; w++) {
            statistics[w] = score(kept.on(w), table, fit, projection).studentised();
        }
        return statistics;
    }
}
