package org.heed.campaigns.coverage;

import org.heed.ground.store.Fact;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;

/**
 * A force that was told to be uncovered is so no longer.
 *
 * @param change counts the changes of the campaign's coverage: of two facts about a force the higher one holds, in
 *     whatever order they are heard
 */
public record ForceCovered(CampaignId campaign, Force force, long change) implements Fact {}
