package org.heed.uplift.evidence;

import java.util.ArrayList;
import java.util.List;

/** The randomisation test written out as its definition says, with nothing shared with the library and nothing saved. */
final class BruteForce {

    /** A statistic of a table {@code cells[unit][period]} for the units that are on from a period until the last. */
    interface TableStatistic {
        double of(double[][] cells, boolean[] on, int begin);
    }

    private BruteForce() {}

    /** Mean over on units of (mean log in flight - mean log before) minus the same over off units. */
    static double logDid(double[][] shifted, boolean[] on, int begin) {
        double sum = 0;
        int unitsOn = count(on);
        for (int r = 0; r < on.length; r++) {
            double gain = 0;
            for (int t = 0; t < shifted[r].length; t++) {
                gain += Math.log(shifted[r][t]) / (t < begin ? -begin : shifted[r].length - begin);
            }
            sum += on[r] ? gain / unitsOn : -gain / (on.length - unitsOn);
        }
        return sum;
    }

    /** Logarithm of the ratio of ratios of totals. */
    static double logRatioOfRatios(double[][] cells, boolean[] on, int begin) {
        double[][] totals = new double[2][2];
        for (int r = 0; r < on.length; r++) {
            for (int t = 0; t < cells[r].length; t++) {
                totals[on[r] ? 1 : 0][t < begin ? 0 : 1] += cells[r][t];
            }
        }
        return Math.log(totals[1][1] * totals[0][0] / (totals[1][0] * totals[0][1]));
    }

    /** Studentised Poisson score: fit, residuals and centred pattern cell by cell. */
    static double studentisedScore(double[][] cells, boolean[] on, int begin) {
        int rows = cells.length;
        int columns = cells[0].length;
        double[] row = new double[rows];
        double[] column = new double[columns];
        double total = 0;
        for (int r = 0; r < rows; r++) {
            for (int t = 0; t < columns; t++) {
                row[r] += cells[r][t];
                column[t] += cells[r][t];
                total += cells[r][t];
            }
        }
        double score = 0;
        double information = 0;
        for (int r = 0; r < rows; r++) {
            for (int t = 0; t < columns; t++) {
                double fit = row[r] * column[t] / total;
                double d = on[r] && t >= begin ? 1 : 0;
                double rowMean = 0;
                for (int s = begin; s < columns; s++) {
                    rowMean += on[r] ? column[s] / total : 0;
                }
                double columnMean = 0;
                double mean = 0;
                for (int q = 0; q < rows; q++) {
                    columnMean += on[q] && t >= begin ? row[q] / total : 0;
                    for (int s = begin; s < columns; s++) {
                        mean += on[q] ? row[q] / total * column[s] / total : 0;
                    }
                }
                score += d * (cells[r][t] - fit);
                information += fit * (d - rowMean - columnMean + mean) * (d - rowMean - columnMean + mean);
            }
        }
        return score / Math.sqrt(information);
    }

    /** p of a rate ratio: divide the cells that ran, then count the choices that look at least as strong. */
    static double p(TableStatistic statistic, double[][] cells, boolean[] ran, int begin, double theta) {
        double[][] divided = new double[cells.length][];
        for (int r = 0; r < cells.length; r++) {
            divided[r] = cells[r].clone();
            for (int t = begin; t < cells[r].length; t++) {
                divided[r][t] /= ran[r] ? theta : 1;
            }
        }
        double observed = Math.abs(statistic.of(divided, ran, begin));
        int strong = 0;
        List<boolean[]> choices = choices(ran.length, count(ran));
        for (boolean[] choice : choices) {
            if (Math.abs(statistic.of(divided, choice, begin)) >= observed - 1e-9 * Math.max(1, observed)) {
                strong++;
            }
        }
        return (double) strong / choices.size();
    }

    /** All ways to switch on {@code treated} of {@code units}: every bit pattern with that many bits. */
    static List<boolean[]> choices(int units, int treated) {
        List<boolean[]> choices = new ArrayList<>();
        for (int bits = 0; bits < 1 << units; bits++) {
            if (Integer.bitCount(bits) == treated) {
                boolean[] on = new boolean[units];
                for (int r = 0; r < units; r++) {
                    on[r] = (bits >> r & 1) == 1;
                }
                choices.add(on);
            }
        }
        return choices;
    }

    private static int count(boolean[] on) {
        int count = 0;
        for (boolean unit : on) {
            count += unit ? 1 : 0;
        }
        return count;
    }
}
