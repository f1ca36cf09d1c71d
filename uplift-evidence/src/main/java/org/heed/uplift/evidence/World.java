package org.heed.uplift.evidence;

import java.util.List;
import java.util.random.RandomGenerator;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.shocks.EventCalendar;

/** A made-up country whose panels are drawn at will, so that the truth of each is known. */
public interface World {

    /**
     * A panel and its truth.
     *
     * @param panel what was counted
     * @param meanDifference what the campaign added to the expected cells of the units that were on, per unit and period on
     * @param calendar what struck, each event in the units where it struck hardest; empty if nothing did
     */
    record Draw(Panel panel, double meanDifference, EventCalendar calendar) {}

    /** Names of the units, in the order of the panels' rows. */
    List<String> units();

    /** The days of the campaign, at the end of the panels. */
    Flight flight();

    /** Draws a panel in which the campaign multiplies the expected cells of the units that are on by {@code rateRatio}. */
    Draw draw(RandomGenerator random, Assignment ran, double rateRatio);
}
