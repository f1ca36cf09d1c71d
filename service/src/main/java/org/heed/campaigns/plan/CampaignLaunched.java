package org.heed.campaigns.plan;

import org.heed.ground.store.Fact;
import org.heed.ground.words.CampaignId;

/** A campaign was let go: from now on it may be seen. */
public record CampaignLaunched(CampaignId campaign) implements Fact {}
