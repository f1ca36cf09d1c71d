package org.heed.campaigns.plan;

import org.heed.ground.words.CampaignId;

/** What came of the wish to write a part of a campaign's page. */
public sealed interface Writing {

    /** It stands. */
    record Kept(int version) implements Writing {}

    /** Somebody wrote it in the meantime; what they wrote stands. */
    record Overtaken(Written by) implements Writing {}

    /** The plan is frozen, and this part with it. */
    record AlreadyFixed() implements Writing {}

    /** There is no such campaign. */
    record Unknown(CampaignId id) implements Writing {}
}
