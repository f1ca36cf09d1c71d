package org.heed.campaigns.partners;

import java.time.LocalDate;
import java.util.UUID;
import org.heed.ground.words.CampaignId;

/** An organisation's link to its page of a campaign. */
public record Invitation(UUID id, CampaignId campaign, String contact, LocalDate lastDay, boolean withdrawn) {
    @Override
    public String toString() {
        return "Invitation[" + id + "]";
    }
}
