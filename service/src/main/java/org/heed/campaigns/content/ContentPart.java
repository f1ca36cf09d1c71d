package org.heed.campaigns.content;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.heed.campaigns.plan.CampaignPart;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.access.Right;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.CampaignId;
import org.springframework.stereotype.Component;

/** What content says on a campaign's first page. */
@Component
@OnStaffFront
final class ContentPart implements CampaignPart {
    private final Tasks tasks;
    private final Plans plans;
    private final Clock clock;

    ContentPart(Tasks tasks, Plans plans, Clock clock) {
        this.tasks = tasks;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return "Content";
    }

    @Override
    public Right right() {
        return Right.MAKE_CONTENT;
    }

    @Override
    public String href(CampaignId campaign) {
        return "/content/tasks?campaign=" + campaign;
    }

    @Override
    public Standing standing(CampaignId campaign) {
        List<ContentTask> all = tasks.of(campaign).stream()
                .filter(task -> task.state() != State.WITHDRAWN)
                .toList();
        if (all.isEmpty()) {
            return new Standing("No force needs content of its own so far", Tag.of("Nothing to do", Tone.QUIET));
        }
        long approved =
                all.stream().filter(task -> task.state() == State.APPROVED).count();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        boolean over = plans.campaign(campaign)
                .filter(one -> today.isAfter(one.run().lastDay()))
                .isPresent();
        // nothing is late for a campaign that is over
        long overdue =
                over ? 0 : all.stream().filter(task -> task.isOverdue(today)).count();
        String sentence = approved + " of " + all.size() + " forces have their own content";
        Tag state;
        if (approved == all.size()) {
            state = Tag.of("All approved", Tone.DONE);
        } else if (overdue > 0) {
            state = Tag.of(overdue + " overdue", Tone.URGENT);
        } else {
            state = Tag.of(all.size() - approved + " to do", Tone.GOING);
        }
        return new Standing(sentence, state);
    }
}
