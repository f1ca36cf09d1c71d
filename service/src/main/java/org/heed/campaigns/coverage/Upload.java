package org.heed.campaigns.coverage;

import java.util.UUID;

/** What came of an uploaded file. */
public sealed interface Upload {

    /** Every line was good, and all are booked. */
    record Booked(Tally tally) implements Upload {}

    /** Some lines are bad: nothing is booked, and the file is kept until a person decides. */
    record Waiting(UUID id) implements Upload {}

    /** It is no file of bookings. */
    record Unreadable(String reason) implements Upload {}

    /**
     * What booking did.
     *
     * @param fresh new bookings
     * @param changed bookings that stood already and are other now
     * @param same bookings that stood already
     */
    record Tally(int fresh, int changed, int same) {
        public int all() {
            return fresh + changed + same;
        }
    }
}
