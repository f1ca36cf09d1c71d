package org.heed.campaigns.plan;

import org.heed.ground.store.Fact;
import org.heed.ground.words.CampaignId;

/** A plan was frozen; it never changes again. */
public record PlanFixed(CampaignId campaign, String hash) implements Fact {}
