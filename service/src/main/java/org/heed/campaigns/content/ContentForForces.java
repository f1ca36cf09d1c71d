package org.heed.campaigns.content;

import java.util.HashMap;
import java.util.Map;
import org.heed.campaigns.coverage.ForceContent;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;
import org.springframework.stereotype.Component;

/**
 * Lets a task stand from the moment in which its force loses the last showing. The facts say the same a little later;
 * what was heard already changes nothing.
 */
@Component
@OnStaffFront
final class ContentForForces implements ForceContent {
    private final Tasks tasks;

    ContentForForces(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void uncovered(CampaignId campaign, Force force, long change) {
        tasks.uncovered(campaign, force, change);
    }

    @Override
    public void covered(CampaignId campaign, Force force, long change) {
        tasks.covered(campaign, force, change);
    }

    @Override
    public Map<Force, Task> of(CampaignId campaign) {
        Map<Force, Task> all = new HashMap<>();
        for (ContentTask task : tasks.of(campaign)) {
            if (task.state() != State.WITHDRAWN) {
                all.put(
                        task.force(),
                        new Task(
                                task.owner().title(),
                                task.due(),
                                task.state().title(),
                                task.state() == State.APPROVED,
                                "/content/tasks/" + task.id()));
            }
        }
        return all;
    }
}
