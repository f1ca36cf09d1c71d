package org.heed.reports.outcome;

import java.util.List;
import org.heed.ground.store.FactListener;
import org.heed.ground.web.OnStaffFront;
import org.heed.reports.routing.ReportRouted;
import org.springframework.stereotype.Component;

/** Counts each report that was routed, once. */
@Component
@OnStaffFront
final class Cohort implements FactListener<ReportRouted> {
    private final Ledger ledger;

    Cohort(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "outcome.cohort";
    }

    @Override
    public Class<ReportRouted> hears() {
        return ReportRouted.class;
    }

    @Override
    public void hear(ReportRouted fact) {
        hearAll(List.of(fact));
    }

    @Override
    public void hearAll(List<ReportRouted> facts) {
        ledger.arrive(facts);
    }
}
