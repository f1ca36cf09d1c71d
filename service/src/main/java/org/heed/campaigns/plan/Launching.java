package org.heed.campaigns.plan;

import java.time.Instant;
import java.util.List;
import org.heed.ground.words.CampaignId;

/** What came of the wish to launch a campaign. */
public sealed interface Launching {

    /** It is launched. */
    record Done() implements Launching {}

    /** It was launched before. */
    record Already(Instant at) implements Launching {}

    /** These gates are open. */
    record GatesOpen(List<Gate> gates) implements Launching {
        public GatesOpen {
            gates = List.copyOf(gates);
        }
    }

    /** A flight waits for a decision, or was held. */
    record OnHold(Hold hold) implements Launching {}

    /** There is no such campaign. */
    record Unknown(CampaignId id) implements Launching {}
}
