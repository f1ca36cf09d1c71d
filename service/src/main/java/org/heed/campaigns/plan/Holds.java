package org.heed.campaigns.plan;

import java.util.List;
import org.heed.ground.access.Person;
import org.heed.ground.words.CampaignId;

/**
 * The door for whoever sees a reason why the next flight should wait; plan does not know who that is. Nothing is held by a
 * machine: it proposes, and a manager decides with a reason.
 */
public interface Holds {

    /** Every proposal about a campaign with what was decided, newest first. */
    List<Hold> of(CampaignId campaign);

    /**
     * Proposes that a flight waits; nothing where there is a proposal or a decision about that flight already.
     *
     * @param because what was seen, in a sentence with its figures, 1 to 1,000 characters
     * @return whether it is a new proposal
     */
    boolean propose(CampaignId campaign, Flight flight, String because);

    /**
     * Decides about a proposal of the campaign.
     *
     * @return whether it was still to be decided
     */
    boolean decide(CampaignId campaign, long hold, Hold.Choice choice, String reason, Person person);

    /** True where a manager decided that the flight waits. */
    default boolean isHeld(CampaignId campaign, Flight flight) {
        return of(campaign).stream()
                .filter(hold -> hold.medium() == flight.medium()
                        && hold.run().first().equals(flight.run().first()))
                .anyMatch(Hold::holds);
    }
}
