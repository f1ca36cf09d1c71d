package org.heed.campaigns.content;

import org.heed.campaigns.plan.PlanChanged;
import org.heed.ground.store.FactListener;
import org.heed.ground.web.OnStaffFront;
import org.springframework.stereotype.Component;

/** When the launch moves, so does the day on which content is due. */
@Component
@OnStaffFront
final class LaunchListener implements FactListener<PlanChanged> {
    private final Tasks tasks;

    LaunchListener(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "content.due-again";
    }

    @Override
    public Class<PlanChanged> hears() {
        return PlanChanged.class;
    }

    @Override
    public void hear(PlanChanged fact) {
        tasks.dueAgain(fact.campaign());
    }
}
