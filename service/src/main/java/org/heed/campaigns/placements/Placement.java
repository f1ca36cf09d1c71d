package org.heed.campaigns.placements;

import java.time.LocalDate;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.PlacementCode;

/** A placement with its short link. */
public record Placement(PlacementCode code, CampaignId campaign, Wish about, State state) {

    /** Whether people still find it. */
    public enum State {
        STANDING,
        WITHDRAWN
    }

    /** Whether a visit counts on a day. */
    public boolean countsOn(LocalDate day) {
        return state == State.STANDING
                && about.validUntil().map(last -> !day.isAfter(last)).orElse(true);
    }
}
