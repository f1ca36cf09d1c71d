package org.heed.campaigns.plan;

import java.time.LocalDate;
import java.util.List;
import org.heed.ground.words.Week;

/**
 * When a campaign happens.
 *
 * @param launch the day on which it is announced; what has to be made for it is due the day before
 * @param run the weeks that are measured
 * @param flights what is seen where; from the week of the launch or the first of the run to its last
 */
public record Timetable(LocalDate launch, Run run, List<Flight> flights) {
    public Timetable {
        flights = List.copyOf(flights);
        if (launch.isAfter(run.lastDay())) {
            throw new IllegalArgumentException("a launch must not come after the last day, was " + launch);
        }
        Week earliest = earliest(launch, run);
        for (Flight flight : flights) {
            if (flight.run().first().compareTo(earliest) < 0
                    || flight.run().end().compareTo(run.end()) > 0) {
                throw new IllegalArgumentException(
                        "a flight must lie between launch and last day, was " + flight.run());
            }
        }
    }

    /** The earliest week in which something may be seen. */
    public static Week earliest(LocalDate launch, Run run) {
        Week week = Week.of(launch);
        return week.compareTo(run.first()) < 0 ? week : run.first();
    }

    /** From the earliest week to the end. */
    public Run whole() {
        Week earliest = earliest(launch, run);
        return new Run(earliest, earliest.until(run.end()).size());
    }
}
