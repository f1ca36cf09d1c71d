package org.heed.campaigns.plan;

import org.heed.ground.store.Fact;
import org.heed.ground.words.CampaignId;

/** A plan that is not frozen was changed: its weeks, its regions or its words may be others now. */
public record PlanChanged(CampaignId campaign) implements Fact {}
