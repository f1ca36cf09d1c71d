package org.heed.measurement.watch.web;

import java.util.List;
import org.heed.campaigns.plan.CampaignPart;
import org.heed.ground.access.Right;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.CampaignId;
import org.heed.measurement.watch.PaceFinding;
import org.heed.measurement.watch.PaceWatch;
import org.springframework.stereotype.Component;

/** What the pace says on a campaign's first page. */
@Component
@OnStaffFront
class PacePart implements CampaignPart {
    static final String TITLE = "Pace";

    private final PaceWatch watch;

    PacePart(PaceWatch watch) {
        this.watch = watch;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public Right right() {
        return Right.SEE_CAMPAIGN;
    }

    @Override
    public String href(CampaignId campaign) {
        return "/campaigns/" + campaign + "/pace";
    }

    @Override
    public boolean scores() {
        return true;
    }

    @Override
    public Standing standing(CampaignId campaign) {
        List<PaceFinding> findings = watch.findings();
        if (findings.stream().anyMatch(PaceFinding::slips)) {
            PaceFinding worst =
                    findings.stream().filter(PaceFinding::slips).findFirst().orElseThrow();
            return new Standing(worst.sentence(watch.limits().days()), Tag.of("Slips", Tone.URGENT));
        }
        return findings.stream().allMatch(PaceFinding::isSilent)
                ? new Standing("Too few reports to say how soon they are looked at", Tag.of("Quiet", Tone.QUIET))
                : new Standing("Reports are looked at in time", Tag.of("In time", Tone.DONE));
    }
}
