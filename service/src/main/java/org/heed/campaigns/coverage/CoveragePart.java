package org.heed.campaigns.coverage;

import java.text.NumberFormat;
import java.util.Locale;
import org.heed.campaigns.plan.CampaignPart;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.access.Right;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.CampaignId;
import org.springframework.stereotype.Component;

/** What coverage says on a campaign's first page. */
@Component
@OnStaffFront
final class CoveragePart implements CampaignPart {
    private final Plans plans;
    private final Coverage coverage;

    CoveragePart(Plans plans, Coverage coverage) {
        this.plans = plans;
        this.coverage = coverage;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return "Coverage";
    }

    @Override
    public Right right() {
        return Right.BOOK_SHOWINGS;
    }

    @Override
    public String href(CampaignId campaign) {
        return "/campaigns/" + campaign + "/coverage";
    }

    @Override
    public Standing standing(CampaignId campaign) {
        return plans.campaign(campaign)
                .map(coverage::picture)
                .map(CoveragePart::standing)
                .orElseGet(CoveragePart::nothing);
    }

    private static Standing standing(Picture picture) {
        if (picture.bookings().isEmpty()) {
            return nothing();
        }
        String sentence = NumberFormat.getIntegerInstance(Locale.UK).format(picture.sites()) + " cinemas reach "
                + picture.covered() + " of " + picture.meant().size() + " forces";
        Tag state;
        if (!picture.regionsWithout().isEmpty()) {
            state = Tag.of("A region is missed", Tone.URGENT);
        } else if (!picture.spoilt().isEmpty()) {
            state = Tag.of("Comparison spoilt", Tone.URGENT);
        } else if (picture.uncovered().isEmpty()) {
            state = Tag.of("All covered", Tone.DONE);
        } else {
            state = Tag.of(picture.uncovered().size() + " uncovered", Tone.SOON);
        }
        return new Standing(sentence, state);
    }

    private static Standing nothing() {
        return new Standing("No cinema is booked yet", Tag.of("To do", Tone.GOING));
    }
}
