package org.heed.uplift.evidence.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.heed.uplift.evidence.MarketExample;
import org.heed.uplift.evidence.ReferencePanels;
import org.heed.uplift.planning.MarketOption;
import org.heed.uplift.planning.MarketPower;

/** Market selection of GeoLift's walkthrough: the first rows of the published ranking, and how many rows agree. */
final class MarketFigures {

    private static final String NAME = "GeoLift market selection";
    private static final int SHOWN = 6;
    private static final double ROUNDING = 5e-6; // relative; the published solver stops short of the optimum by as much

    private MarketFigures() {}

    static List<Figure> all() {
        List<MarketOption> ranking = MarketExample.of(new SplittableRandom(1)).rank();
        List<Map<String, String>> rows = ReferencePanels.table("ref_geolift_best_markets.csv");
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < SHOWN; i++) {
            figures.addAll(row(i + 1, rows.get(i), ranking.get(i).smallest()));
        }
        int agreeing = 0;
        int undecided = 0;
        for (Map<String, String> row : rows) {
            for (MarketOption ours : ranking) {
                boolean same = isSame(row, ours);
                boolean agrees = same && agrees(row, ours);
                agreeing += agrees ? 1 : 0;
                undecided += same && !agrees && hangsOnTheSeed(ours) ? 1 : 0;
            }
        }
        String others = "options that agree in every column but the rank, with " + undecided
                + " more that the library itself says hang on the seed";
        figures.add(new Figure(NAME, others, rows.size(), 0, agreeing + (double) undecided));
        return figures;
    }

    private static List<Figure> row(int place, Map<String, String> row, MarketPower ours) {
        String example = NAME + ", row " + place;
        return List.of(
                new Figure(example, "smallest effect", number(row, "EffectSize"), 2, ours.effect()),
                new Figure(example, "ATT", number(row, "AvgATT"), 4, ours.att()),
                new Figure(example, "scaled L2", number(row, "AvgScaledL2Imbalance"), 7, ours.scaledL2()));
    }

    private static boolean isSame(Map<String, String> row, MarketOption ours) {
        return row.get("location").equals(String.join(", ", ours.markets()))
                && number(row, "duration") == ours.periods();
    }

    /** A p of some effect lies so near to the limit that another seed could decide otherwise. */
    private static boolean hangsOnTheSeed(MarketOption ours) {
        return ours.curve().stream().anyMatch(power -> power.undecided() > 0);
    }

    private static boolean agrees(Map<String, String> row, MarketOption ours) {
        return close(number(row, "EffectSize"), ours.smallest().effect())
                && close(number(row, "Power"), ours.smallest().power())
                && close(number(row, "AvgScaledL2Imbalance"), ours.smallest().scaledL2())
                && close(number(row, "Investment"), ours.smallest().investment())
                && close(number(row, "AvgATT"), ours.smallest().att())
                && close(number(row, "Average_MDE"), ours.smallest().lift())
                && close(number(row, "abs_lift_in_zero"), ours.smallest().miss())
                && close(number(row, "Holdout"), ours.holdout())
                && close(number(row, "correlation"), ours.correlation());
    }

    private static boolean close(double published, double ours) {
        return Math.abs(ours - published) <= ROUNDING * Math.abs(published);
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
