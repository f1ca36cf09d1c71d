package org.heed.campaigns.partners;

import java.time.Instant;
import java.util.List;
import org.heed.ground.words.CampaignId;

/**
 * One writing that was sent or prepared.
 *
 * @param mailings one for each language that was needed
 */
public record Round(long id, CampaignId campaign, Instant made, String by, List<Long> mailings) {
    public Round {
        mailings = List.copyOf(mailings);
    }
}
