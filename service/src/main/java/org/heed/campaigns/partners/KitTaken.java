package org.heed.campaigns.partners;

import java.time.LocalDate;
import org.heed.ground.store.Fact;
import org.heed.ground.words.CampaignId;

/** An organisation says that it took the kit of a campaign; by the day, never by the minute or by a person. */
public record KitTaken(CampaignId campaign, long organisation, int version, LocalDate day) implements Fact {}
