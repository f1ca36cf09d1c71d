package org.heed.campaigns.plan;

import org.heed.ground.words.CampaignId;

/** What came of the wish to change a plan. */
public sealed interface Revision {

    /** It is changed. */
    record Revised() implements Revision {}

    /** It is frozen and stays as it is. */
    record AlreadyFixed(Fixed fixed) implements Revision {}

    /** There is no such campaign. */
    record Unknown(CampaignId id) implements Revision {}
}
