package org.heed.campaigns.content;

import java.util.Optional;
import org.heed.campaigns.placements.Placement;
import org.heed.campaigns.placements.PlacementKind;
import org.heed.campaigns.placements.Placements;
import org.heed.campaigns.placements.ShortAddress;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;
import org.springframework.stereotype.Component;

/** Where the QR code on a force's posters leads: to its own placement, where one stands and the public address is known. */
@Component
@OnStaffFront
public final class PosterLinks {
    private final Placements placements;
    private final ShortAddress addresses;

    public PosterLinks(Placements placements, ShortAddress addresses) {
        this.placements = placements;
        this.addresses = addresses;
    }

    /** The short address; empty where posters lead to where all of them do. */
    public Optional<String> of(CampaignId campaign, Force force) {
        if (!addresses.isTold()) {
            return Optional.empty();
        }
        return placements.of(campaign).stream()
                .filter(placement -> placement.state() == Placement.State.STANDING)
                .filter(placement -> placement.about().kind() == PlacementKind.POSTER)
                .filter(placement ->
                        placement.about().force().filter(force::equals).isPresent())
                .findFirst()
                .map(placement -> addresses.of(placement.code()));
    }
}
