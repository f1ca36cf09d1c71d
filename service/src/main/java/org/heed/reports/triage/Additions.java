package org.heed.reports.triage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.heed.ground.store.FactListener;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.ReportId;
import org.heed.reports.routing.ReportAmended;
import org.springframework.stereotype.Component;

/** Marks the card of a report that its reporter added to; one that was closed is open again. */
@Component
@OnStaffFront
final class Additions implements FactListener<ReportAmended> {
    private final Cards cards;
    private final History history;

    Additions(Cards cards, History history) {
        this.cards = cards;
        this.history = history;
    }

    @Override
    public String name() {
        return "triage.additions";
    }

    @Override
    public Class<ReportAmended> hears() {
        return ReportAmended.class;
    }

    @Override
    public void hear(ReportAmended fact) {
        hearAll(List.of(fact));
    }

    @Override
    public void hearAll(List<ReportAmended> facts) {
        Map<ReportId, Instant> latest = facts.stream()
                .collect(Collectors.toMap(
                        ReportAmended::report,
                        ReportAmended::acceptedAt,
                        (one, other) -> one.isAfter(other) ? one : other,
                        () -> new TreeMap<>(java.util.Comparator.comparing(ReportId::value))));
        if (cards.amend(latest).size() < latest.size()) {
            // the arrival itself has not been heard yet; tried again later
            throw new IllegalStateException("a report was amended that has no card yet");
        }
        history.add(facts.stream()
                .map(fact -> Event.ofMachine(fact.report(), fact.acceptedAt(), Event.Kind.AMENDED, ""))
                .toList());
    }
}
