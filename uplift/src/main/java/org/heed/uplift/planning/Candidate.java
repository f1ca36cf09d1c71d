package org.heed.uplift.planning;

import java.time.temporal.ChronoUnit;
import org.heed.uplift.Flight;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.Statistic;

/**
 * A design that could be booked.
 *
 * @param name to print, for example "rotation, 4 weeks"
 * @param campaigns its set on the history
 * @param statistic that will be used
 */
public record Candidate(String name, PlaceboCampaigns campaigns, Statistic statistic) {

    /** Weeks on, summed over all units, on average over the assignments. */
    public double unitWeeks() {
        double days = 0;
        for (Assignment assignment : campaigns.set().assignments()) {
            for (var own : assignment.flights().values()) {
                for (Flight flight : own) {
                    days += ChronoUnit.DAYS.between(flight.from(), flight.until()) + 1;
                }
            }
        }
        return days / 7 / campaigns.set().size();
    }
}
