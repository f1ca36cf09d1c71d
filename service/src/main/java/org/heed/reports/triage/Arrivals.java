package org.heed.reports.triage;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heed.ground.store.FactListener;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.Region;
import org.heed.reports.routing.ReportRouted;
import org.heed.reports.triage.Card.Provenance;
import org.heed.reports.triage.Card.Standing;
import org.springframework.stereotype.Component;

/** Makes a card for each report that was routed, with a proposed urgency. */
@Component
@OnStaffFront
final class Arrivals implements FactListener<ReportRouted> {
    private final Cards cards;
    private final UrgencyRules rules = UrgencyRules.shipped();

    Arrivals(Cards cards) {
        this.cards = cards;
    }

    @Override
    public String name() {
        return "triage.arrivals";
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
        cards.add(facts.stream().map(this::card).toList());
    }

    private Card card(ReportRouted fact) {
        Set<Region> regions = new HashSet<>(fact.alsoRegions());
        fact.region().ifPresent(regions::add);
        UrgencyRules.Proposal proposal = rules.propose(fact.signals());
        return new Card(
                fact.report(),
                fact.channel(),
                fact.acceptedAt(),
                fact.force(),
                fact.region(),
                regions,
                State.RECEIVED,
                new Standing(proposal.urgency(), proposal.reasons(), Optional.empty()),
                new Provenance(fact.signals().basis(), fact.signals().isAnonymous(), fact.precision()),
                Optional.empty(),
                0,
                fact.copyOf());
    }
}
