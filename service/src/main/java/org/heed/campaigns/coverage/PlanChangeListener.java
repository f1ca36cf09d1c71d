package org.heed.campaigns.coverage;

import org.heed.campaigns.plan.PlanChanged;
import org.heed.ground.store.FactListener;
import org.heed.ground.web.OnStaffFront;
import org.springframework.stereotype.Component;

/** Other weeks or regions may leave other forces uncovered. */
@Component
@OnStaffFront
final class PlanChangeListener implements FactListener<PlanChanged> {
    private final Bookings bookings;

    PlanChangeListener(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public String name() {
        return "coverage.check-again";
    }

    @Override
    public Class<PlanChanged> hears() {
        return PlanChanged.class;
    }

    @Override
    public void hear(PlanChanged fact) {
        bookings.checkAgain(fact.campaign());
    }
}
