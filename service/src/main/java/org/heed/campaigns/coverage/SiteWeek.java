package org.heed.campaigns.coverage;

import java.util.OptionalInt;
import org.heed.ground.words.Force;
import org.heed.ground.words.Week;

/**
 * A cinema in a week of a campaign.
 *
 * @param showings bookings that run; 0 where something was delivered that is not booked
 * @param planned people expected
 * @param delivered people counted, once the contractor has said so; it stands beside what was planned, never over it
 */
public record SiteWeek(Site site, Force force, Week week, int showings, int planned, OptionalInt delivered) {

    /** What was delivered where that is known, else what is planned. */
    public int admissions() {
        return delivered.orElse(planned);
    }
}
