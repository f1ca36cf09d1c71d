package org.heed.campaigns.coverage;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.heed.ground.words.Force;

/**
 * A cinema that is known, whether booked or not.
 *
 * @param id 0 for one that is not kept yet
 * @param force that it lies in; empty for one that was kept before forces were
 * @param decidedBy what said so: {@code override}, or the rule of geography
 * @param weeklyAdmissions people in a usual week; empty where nobody has said
 * @param closedFrom the first day on which it shows nothing; empty while it stays open
 */
public record KnownSite(
        long id,
        Site site,
        Optional<Force> force,
        String decidedBy,
        OptionalInt weeklyAdmissions,
        Optional<LocalDate> closedFrom) {}
