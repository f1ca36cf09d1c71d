package org.heed.reports.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.ground.store.FactListener;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.ReportId;
import org.heed.reports.triage.ReportHandedOver;
import org.springframework.stereotype.Component;

/** Moves a report in the counts when it has another owner. */
@Component
@OnStaffFront
final class Moves implements FactListener<ReportHandedOver> {
    private final Ledger ledger;

    Moves(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "outcome.moves";
    }

    @Override
    public Class<ReportHandedOver> hears() {
        return ReportHandedOver.class;
    }

    @Override
    public void hear(ReportHandedOver fact) {
        hearAll(List.of(fact));
    }

    @Override
    public void hearAll(List<ReportHandedOver> facts) {
        Map<ReportId, Ledger.Move> latest = new LinkedHashMap<>();
        for (ReportHandedOver fact : facts) {
            latest.merge(
                    fact.report(),
                    new Ledger.Move(fact.report(), fact.to(), fact.turn()),
                    (one, other) -> one.turn() > other.turn() ? one : other);
        }
        ledger.move(latest.values());
    }
}
