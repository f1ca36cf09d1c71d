package org.heed.campaigns.content;

import org.heed.campaigns.coverage.ForceCovered;
import org.heed.ground.store.FactListener;
import org.heed.ground.web.OnStaffFront;
import org.springframework.stereotype.Component;

/** A force that a cinema reaches by now needs none. */
@Component
@OnStaffFront
final class CoveredListener implements FactListener<ForceCovered> {
    private final Tasks tasks;

    CoveredListener(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "content.force-covered";
    }

    @Override
    public Class<ForceCovered> hears() {
        return ForceCovered.class;
    }

    @Override
    public void hear(ForceCovered fact) {
        tasks.covered(fact.campaign(), fact.force(), fact.change());
    }
}
