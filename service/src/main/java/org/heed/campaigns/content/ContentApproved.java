package org.heed.campaigns.content;

import org.heed.ground.store.Fact;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;

/** The content for a force was approved by a second person, and its task is done. */
public record ContentApproved(long task, CampaignId campaign, Force force) implements Fact {}
