package org.heed.uplift.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.heed.uplift.Block;
import org.heed.uplift.Flight;

/**
 * How the misfit of the treated unit after the start compares with that of every donor, each fitted in turn as if it had
 * been treated, with the treated unit out of its pool.
 *
 * <p>Source: Abadie, Diamond and Hainmueller, JASA 105 (2010), 493-505, section 3.4; the ratio as in American Journal of
 * Political Science 59 (2015), 495-510.
 *
 * @param ratios root mean squared gap in the flight over that before it, for the treated unit and each donor, largest first
 * @param ratio that of the treated unit
 * @param rank place of the treated unit among all, 1 being the largest ratio
 */
public record PlaceboRank(List<Ratio> ratios, double ratio, int rank) {

    /**
     * The ratio of one unit.
     *
     * @param unit its name
     * @param value 0 or more; infinite if the unit is fitted perfectly before the flight
     */
    public record Ratio(String unit, double value) {}

    /** Copies the ratios. */
    public PlaceboRank {
        ratios = List.copyOf(ratios);
    }

    /**
     * Fits all units in turn.
     *
     * @throws IllegalArgumentException if not exactly one unit is treated, or there are fewer than two donors
     */
    public static PlaceboRank of(SyntheticControl control, Block block) {
        if (block.treated().size() != 1 || block.donors().size() < 2) {
            throw new IllegalArgumentException("ranks among placebos need one treated unit and two donors or more, had "
                    + block.treated().size() + " and " + block.donors().size());
        }
        String treated = block.treated().getFirst();
        List<Ratio> ratios = new ArrayList<>();
        Ratio own = new Ratio(treated, ratio(control, block));
        ratios.add(own);
        List<String> leftOut = new ArrayList<>(block.panel().units());
        leftOut.removeAll(block.donors());
        Flight flight = block.flight();
        for (String donor : block.donors()) {
            Block placebo = Block.of(block.panel(), List.of(donor), leftOut, flight);
            ratios.add(new Ratio(donor, ratio(control, placebo)));
        }
        ratios.sort(Comparator.comparingDouble(Ratio::value).reversed().thenComparing(Ratio::unit));
        int rank = (int)
                ratios.stream().filter(ratio -> ratio.value() >= own.value()).count();
        return new PlaceboRank(ratios, own.value(), rank);
    }

    /** Share of units, the treated one counted, whose ratio is at least that of the treated one; at smallest 1/N. */
    public double p() {
        return (double) rank / ratios.size();
    }

    private static double ratio(SyntheticControl control, Block block) {
        var path = control.fit(block).counterfactual();
        double during = path.rmspeDuring();
        return during == 0 ? 0 : during / path.rmspeBefore(); // nothing over nothing is no effect, not NaN
    }
}
