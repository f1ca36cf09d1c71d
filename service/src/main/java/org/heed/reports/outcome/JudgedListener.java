package org.heed.reports.outcome;

import java.util.List;
import org.heed.ground.store.FactListener;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.ReportId;
import org.heed.reports.routing.Routing;
import org.springframework.stereotype.Component;

/** Joins a report with its placement once it is known what came of it, and moves the placement's useful count. */
@Component
@OnStaffFront
final class JudgedListener implements FactListener<OutcomeRecorded> {
    private final Placed placed;
    private final Routing routing;

    JudgedListener(Placed placed, Routing routing) {
        this.placed = placed;
        this.routing = routing;
    }

    @Override
    public String name() {
        return "outcome.judged";
    }

    @Override
    public Class<OutcomeRecorded> hears() {
        return OutcomeRecorded.class;
    }

    @Override
    public void hear(OutcomeRecorded fact) {
        hearAll(List.of(fact));
    }

    @Override
    public void hearAll(List<OutcomeRecorded> facts) {
        List<ReportId> reports =
                facts.stream().map(OutcomeRecorded::report).distinct().toList();
        for (ReportId report : placed.amongLed(reports)) {
            routing.cameByLink(report).ifPresent(led -> placed.judged(report, led));
        }
    }
}
