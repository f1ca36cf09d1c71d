package org.heed.campaigns.partners;

import java.time.LocalDate;
import java.util.Set;
import org.heed.campaigns.plan.Campaign;

/**
 * What is written to organisations.
 *
 * @param ask what the campaign asks, as it stands on each organisation's page
 * @param sectors codes of those who are written to
 * @param lastDay on which the links work
 */
public record Writing(Campaign campaign, String ask, Set<String> sectors, Text english, Text welsh, LocalDate lastDay) {

    /** Subject and text of the letter in one language, with placeholders. */
    public record Text(String subject, String body) {}

    public Writing {
        sectors = Set.copyOf(sectors);
    }
}
