package org.heed.uplift.evidence;

/** The masked statistics written out cell by cell: fits by going to and fro between rows and columns, nothing put together. */
final class MaskedBruteForce {

    private static final int ROUNDS = 3000;

    private MaskedBruteForce() {}

    /** Least squares: sum of rest of pattern times log over root of its square sum; weights 1 where kept. */
    static double logDid(double[][] shifted, boolean[][] kept, boolean[][] on) {
        double[][] weights = new double[kept.length][kept[0].length];
        for (int r = 0; r < kept.length; r++) {
            for (int t = 0; t < kept[r].length; t++) {
                weights[r][t] = kept[r][t] ? 1 : 0;
            }
        }
        double[][] rest = rest(on, weights);
        double top = 0;
        double squares = 0;
        for (int r = 0; r < rest.length; r++) {
            for (int t = 0; t < rest[r].length; t++) {
                top += weights[r][t] * rest[r][t] * Math.log(shifted[r][t]);
                squares += weights[r][t] * rest[r][t] * rest[r][t];
            }
        }
        return top / Math.sqrt(squares);
    }

    /** Studentised Poisson score after iterative proportional fitting of the kept cells. */
    static double score(double[][] cells, boolean[][] kept, boolean[][] on) {
        double[][] fit = proportional(cells, kept);
        double[][] rest = rest(on, fit);
        double score = 0;
        double information = 0;
        for (int r = 0; r < rest.length; r++) {
            for (int t = 0; t < rest[r].length; t++) {
                score += on[r][t] && kept[r][t] ? cells[r][t] - fit[r][t] : 0;
                information += fit[r][t] * rest[r][t] * rest[r][t];
            }
        }
        return score / Math.sqrt(information);
    }

    private static double[][] proportional(double[][] cells, boolean[][] kept) {
        double[][] fit = new double[cells.length][cells[0].length];
        for (int r = 0; r < fit.length; r++) {
            for (int t = 0; t < fit[r].length; t++) {
                fit[r][t] = kept[r][t] ? 1 : 0;
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int r = 0; r < fit.length; r++) {
                double wanted = 0;
                double has = 0;
                for (int t = 0; t < fit[r].length; t++) {
                    wanted += kept[r][t] ? cells[r][t] : 0;
                    has += fit[r][t];
                }
                for (int t = 0; t < fit[r].length; t++) {
                    fit[r][t] *= wanted / has;
                }
            }
            for (int t = 0; t < fit[0].length; t++) {
                double wanted = 0;
                double has = 0;
                for (int r = 0; r < fit.length; r++) {
                    wanted += kept[r][t] ? cells[r][t] : 0;
                    has += fit[r][t];
                }
                for (int r = 0; r < fit.length; r++) {
                    fit[r][t] *= wanted / has;
                }
            }
        }
        return fit;
    }

    /** Takes weighted means of rows and columns away in turn until none is left. */
    private static double[][] rest(boolean[][] on, double[][] weights) {
        double[][] rest = new double[on.length][on[0].length];
        for (int r = 0; r < rest.length; r++) {
            for (int t = 0; t < rest[r].length; t++) {
                rest[r][t] = on[r][t] ? 1 : 0;
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int r = 0; r < rest.length; r++) {
                double sum = 0;
                double weight = 0;
                for (int t = 0; t < rest[r].length; t++) {
                    sum += weights[r][t] * rest[r][t];
                    weight += weights[r][t];
                }
                for (int t = 0; t < rest[r].length; t++) {
                    rest[r][t] -= sum / weight;
                }
            }
            for (int t = 0; t < rest[0].length; t++) {
                double sum = 0;
                double weight = 0;
                for (int r = 0; r < rest.length; r++) {
                    sum += weights[r][t] * rest[r][t];
                    weight += weights[r][t];
                }
                for (int r = 0; r < rest.length; r++) {
                    rest[r][t] -= sum / weight;
                }
            }
        }
        return rest;
    }
}
