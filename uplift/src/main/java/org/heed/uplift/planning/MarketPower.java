package org.heed.uplift.planning;

import java.util.List;
import org.heed.uplift.Block;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Proportion;
import org.heed.uplift.Timeline;

/**
 * How a campaign of one size, length and set of markets came out in the simulated windows: one point of a power curve.
 *
 * @param markets the treated units, sorted
 * @param periods length of the campaign
 * @param effect what was put in, as a share
 * @param detected in how many windows the test rejected "no effect". Its {@link Proportion#wilson} interval tells the
 *     sampling error; windows that overlap make it narrower than it should be
 * @param undecided windows whose p lies within two Monte-Carlo standard errors of the limit, so that another seed could
 *     decide otherwise; 0 for the block test, which has no seed
 * @param p mean over the windows
 * @param scaledL2 misfit before the flight over that of equal weights, mean over the windows
 * @param investment cost of the effect at the cost of each extra event, mean over the windows
 * @param att measured effect per unit and period, mean over the windows
 * @param lift measured effect as a share of what would have been, mean over the windows
 */
public record MarketPower(
        List<String> markets,
        int periods,
        double effect,
        Proportion detected,
        int undecided,
        double p,
        double scaledL2,
        double investment,
        double att,
        double lift) {

    /** Copies the list. */
    public MarketPower {
        markets = List.copyOf(markets);
    }

    /**
     * The last window of a panel as the simulation saw it, with the effect put in, to be measured in full or drawn.
     *
     * @throws IllegalArgumentException if the panel does not have the markets or is too short
     */
    public Block lastWindow(Panel panel) {
        Timeline timeline = panel.timeline();
        int start = timeline.count() - periods;
        if (start < 1) {
            throw new IllegalArgumentException("a panel of " + timeline.count()
                    + " periods has none before a campaign of " + periods + ": give more history");
        }
        double[][] cells = new double[panel.units().size()][];
        for (int i = 0; i < cells.length; i++) {
            String unit = panel.units().get(i);
            cells[i] = panel.series(unit);
            for (int t = start; t < timeline.count() && markets.contains(unit); t++) {
                cells[i][t] *= 1 + effect;
            }
        }
        Flight flight = new Flight(timeline.start(start), timeline.end(timeline.count() - 1));
        return Block.of(Panel.ofValues(panel.units(), timeline, cells), markets, flight);
    }

    /** Share of windows in which the effect was seen. */
    public double power() {
        return detected.rate();
    }

    /** How far the measured share is from what was put in, in steps of 0.001. */
    public double miss() {
        return Math.round(Math.abs(lift - effect) * 1000) / 1000.0;
    }
}
