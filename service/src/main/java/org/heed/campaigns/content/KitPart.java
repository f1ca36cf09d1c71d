package org.heed.campaigns.content;

import org.heed.campaigns.pictures.Studio;
import org.heed.campaigns.plan.CampaignPart;
import org.heed.ground.access.Right;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.CampaignId;
import org.springframework.stereotype.Component;

/** What the kit says on a campaign's first page. */
@Component
@OnStaffFront
final class KitPart implements CampaignPart {
    private final Studio studio;
    private final KeyMessages messages;

    KitPart(Studio studio, KeyMessages messages) {
        this.studio = studio;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public String title() {
        return "Kit";
    }

    @Override
    public Right right() {
        return Right.MAKE_CONTENT;
    }

    @Override
    public String href(CampaignId campaign) {
        return "/content/kit/" + campaign;
    }

    @Override
    public Standing standing(CampaignId campaign) {
        int usable = messages.usable().size();
        String sentence =
                studio.templates().size() + " designs in " + studio.sizes().size() + " sizes for "
                        + studio.forces().size() + " forces, with "
                        + (usable == 1 ? "1 approved message" : usable + " approved messages");
        return new Standing(
                sentence, usable == 0 ? Tag.of("No message approved", Tone.SOON) : Tag.of("Ready", Tone.DONE));
    }
}
