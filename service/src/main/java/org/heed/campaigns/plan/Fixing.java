package org.heed.campaigns.plan;

import java.time.LocalDate;
import java.util.List;
import org.heed.ground.words.CampaignId;

/** What came of the wish to freeze a plan. */
public sealed interface Fixing {

    /** It is frozen now. */
    record Done(Fixed fixed) implements Fixing {}

    /** It was frozen before, and nothing was done. */
    record AlreadyFixed(Fixed fixed) implements Fixing {}

    /** The campaign has started: what is decided from now on could already know its effect. */
    record TooLate(LocalDate start) implements Fixing {}

    /** These gates before it are open. */
    record GatesOpen(List<Gate> gates) implements Fixing {
        public GatesOpen {
            gates = List.copyOf(gates);
        }
    }

    /** There is no such campaign. */
    record Unknown(CampaignId id) implements Fixing {}
}
