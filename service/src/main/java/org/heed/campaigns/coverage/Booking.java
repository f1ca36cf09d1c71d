package org.heed.campaigns.coverage;

import java.util.Locale;
import org.heed.campaigns.plan.Run;
import org.heed.ground.words.Force;

/**
 * A cinema shows a campaign's film over weeks on end.
 *
 * @param force the force that the cinema lies in
 * @param decidedBy what said so: {@code override}, or the rule of geography
 * @param slot the film or the place in the reel that it is shown with, or empty
 * @param weeklyAdmissions people expected in the cinema in a week, 0 to 200,000
 */
public record Booking(
        Site site, Force force, String decidedBy, String slot, Run run, Terms terms, int weeklyAdmissions) {

    /** What makes two lines the same booking. */
    String key() {
        return site.key() + "|" + slot.toLowerCase(Locale.UK) + "|" + run.first();
    }
}
