package org.heed.campaigns.publishing;

import java.util.List;
import org.heed.campaigns.plan.CampaignPart;
import org.heed.ground.access.Right;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.CampaignId;
import org.springframework.stereotype.Component;

/** What publishing says on a campaign's first page. */
@Component
@OnStaffFront
final class PublishingPart implements CampaignPart {
    private final PublicPages pages;

    PublishingPart(PublicPages pages) {
        this.pages = pages;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String title() {
        return "Pages";
    }

    @Override
    public Right right() {
        return Right.WRITE_PAGE;
    }

    @Override
    public String href(CampaignId campaign) {
        return "/pages?campaign=" + campaign;
    }

    @Override
    public Standing standing(CampaignId campaign) {
        List<PublicPage> all = pages.of(campaign);
        if (all.isEmpty()) {
            return new Standing("No page is written yet", Tag.of("To do", Tone.GOING));
        }
        long live = all.stream().filter(page -> page.live().isPresent()).count();
        long open =
                all.stream().filter(page -> page.state() != PageState.PUBLISHED).count();
        String sentence = live + " of " + all.size() + (all.size() == 1 ? " page" : " pages") + " published";
        return new Standing(
                sentence, open == 0 ? Tag.of("Published", Tone.DONE) : Tag.of(open + " in the making", Tone.GOING));
    }
}
