package org.heed.uplift.randomisation;

import org.heed.uplift.Flight;

/**
 * Units that share a flight.
 *
 * @param units number of them, at least 1
 * @param flight their days on
 */
public record Wave(int units, Flight flight) {

    /** Refuses a wave of no units. */
    public Wave {
        if (units < 1) {
            throw new IllegalArgumentException("a wave must have at least one unit, had " + units);
        }
    }
}
