package org.heed.campaigns.plan;

import org.heed.ground.words.CampaignId;

/** What came of the wish for a new campaign. */
public sealed interface Creation {

    /** It exists now. */
    record Created(CampaignId id) implements Creation {}

    /** Another campaign has that id. */
    record IdTaken(CampaignId id) implements Creation {}
}
