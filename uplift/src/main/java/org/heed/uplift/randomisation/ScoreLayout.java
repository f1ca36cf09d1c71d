package org.heed.uplift.randomisation;

import java.util.Arrays;
import org.heed.uplift.Panel;

/** Counts summed over the periods that no assignment tells apart. */
final class ScoreLayout implements Layout {

    private final Panel.Kind panelKind;
    private final Patterns patterns;
    private final boolean estimableWhenAllArePositive;

    private ScoreLayout(Panel.Kind panelKind, Patterns patterns) {
        this.panelKind = panelKind;
        this.patterns = patterns;
        double[] ones = new double[patterns.rows() * patterns.kinds()];
        Arrays.fill(ones, 1);
        this.estimableWhenAllArePositive = ScoreProfile.allEstimable(ones, patterns);
    }

    static ScoreLayout of(Panel shape, AssignmentSet set) {
        return new ScoreLayout(shape.kind(), Patterns.of(shape, set));
    }

    @Override
    public int kinds() {
        return patterns.kinds();
    }

    @Override
    public int kind(int period) {
        return patterns.kind(period);
    }

    @Override
    public double transformed(double cell) {
        return cell;
    }

    @Override
    public double checked(Panel panel, int row, int period) {
        return NonNegative.cell(panel, row, period);
    }

    @Override
    public ScoreProfile profile(double[] sums, int ran) {
        return ScoreProfile.of(estimable(sums) ? sums : withHalf(sums), patterns, ran);
    }

    /** Where every sum is above 0 the answer hangs on the patterns alone, so that it is known already. */
    private boolean estimable(double[] sums) {
        for (double sum : sums) {
            if (!(sum > 0)) {
                return ScoreProfile.allEstimable(sums, patterns);
            }
        }
        return estimableWhenAllArePositive;
    }

    private double[] withHalf(double[] sums) {
        if (panelKind == Panel.Kind.VALUES) {
            throw new IllegalArgumentException("an assignment has a total of 0 while on or nothing to compare with, and"
                    + " one half is added to counts only: leave out units and periods that are always 0");
        }
        double each = 0.5 / Math.max(1, patterns.mostCellsOn());
        double[] more = sums.clone();
        for (int i = 0; i < more.length; i++) {
            more[i] += each * patterns.periodsOf(i % patterns.kinds());
        }
        return more;
    }
}
