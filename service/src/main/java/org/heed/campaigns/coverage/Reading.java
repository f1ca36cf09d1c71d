package org.heed.campaigns.coverage;

import java.util.List;

/** What a file of bookings holds. */
public sealed interface Reading {

    /**
     * Its lines were read, each for itself.
     *
     * @param header the first line as it was written
     */
    record Lines(String header, List<Booking> good, List<BadLine> bad) implements Reading {
        public Lines {
            good = List.copyOf(good);
            bad = List.copyOf(bad);
        }
    }

    /** It is no file of bookings at all. */
    record Unreadable(String reason) implements Reading {}
}
