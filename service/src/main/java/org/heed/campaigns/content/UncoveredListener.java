package org.heed.campaigns.content;

import org.heed.campaigns.coverage.ForceUncovered;
import org.heed.ground.store.FactListener;
import org.heed.ground.web.OnStaffFront;
import org.springframework.stereotype.Component;

/** A force that no cinema reaches gets a content task. */
@Component
@OnStaffFront
final class UncoveredListener implements FactListener<ForceUncovered> {
    private final Tasks tasks;

    UncoveredListener(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "content.force-uncovered";
    }

    @Override
    public Class<ForceUncovered> hears() {
        return ForceUncovered.class;
    }

    @Override
    public void hear(ForceUncovered fact) {
        tasks.uncovered(fact.campaign(), fact.force(), fact.change());
    }
}
