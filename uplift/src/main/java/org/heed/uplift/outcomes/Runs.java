package org.heed.uplift.outcomes;

import java.util.List;
import java.util.TreeSet;
import org.heed.uplift.Flight;
import org.heed.uplift.Timeline;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;

/** Runs of neighbouring periods within which no assignment of a set switches any unit on or off. */
final class Runs {

    private Runs() {}

    /** First period of each run up to the last one on, then the first after it: for blocks 0, begin and end of the flight. */
    static int[] starts(AssignmentSet set, Timeline timeline) {
        TreeSet<Integer> starts = new TreeSet<>(List.of(0));
        for (Assignment assignment : set.assignments()) {
            for (List<Flight> flights : assignment.flights().values()) {
                for (Flight flight : flights) {
                    starts.add(timeline.periodFrom(flight));
                    starts.add(timeline.periodUntil(flight) + 1);
                }
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
