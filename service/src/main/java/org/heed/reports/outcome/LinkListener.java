package org.heed.reports.outcome;

import org.heed.ground.store.FactListener;
import org.heed.ground.web.OnStaffFront;
import org.heed.reports.routing.ReportCameByLink;
import org.springframework.stereotype.Component;

/** Counts each report that a placement's link led to, once. */
@Component
@OnStaffFront
final class LinkListener implements FactListener<ReportCameByLink> {
    private final Placed placed;

    LinkListener(Placed placed) {
        this.placed = placed;
    }

    @Override
    public String name() {
        return "outcome.link";
    }

    @Override
    public Class<ReportCameByLink> hears() {
        return ReportCameByLink.class;
    }

    @Override
    public void hear(ReportCameByLink fact) {
        placed.received(fact);
    }
}
