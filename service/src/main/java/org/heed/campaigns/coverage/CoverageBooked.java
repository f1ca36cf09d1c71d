package org.heed.campaigns.coverage;

import org.heed.ground.store.Fact;
import org.heed.ground.words.CampaignId;

/**
 * Bookings of a campaign were added, changed or withdrawn.
 *
 * @param change counts the changes of the campaign's coverage, from 1
 */
public record CoverageBooked(CampaignId campaign, long change) implements Fact {}
