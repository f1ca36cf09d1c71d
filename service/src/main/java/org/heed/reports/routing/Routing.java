package org.heed.reports.routing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heed.ground.geography.Geography;
import org.heed.ground.geography.PlaceAnswer;
import org.heed.ground.geography.PlaceQuery;
import org.heed.ground.geography.Places;
import org.heed.ground.store.BackgroundWork;
import org.heed.ground.store.Fact;
import org.heed.ground.store.Outbox;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.ReportId;
import org.heed.reports.intake.Inbox;
import org.heed.reports.intake.OpenedReport;
import org.springframework.stereotype.Component;

/** Opens what was accepted, decides which force and region answers, and can decide again. */
@Component
@OnStaffFront
public final class Routing implements BackgroundWork {
    private static final int AT_ONCE = 400;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Inbox inbox;
    private final Places places;
    private final Decisions decisions;
    private final Outbox outbox;
    private final Decider decider;
    private final NearCopies copies = new NearCopies();

    public Routing(Inbox inbox, Places places, Decisions decisions, Outbox outbox, Geography geography) {
        this.inbox = inbox;
        this.places = places;
        this.decisions = decisions;
        this.outbox = outbox;
        this.decider = new Decider(Rules.shipped(), geography);
    }

    @Override
    public String name() {
        return "routing.arrivals";
    }

    /** Routes some of what nobody has opened yet. */
    @Override
    public int doSome() {
        return inbox.workOnAll(AT_ONCE, this::route);
    }

    /** The decision that was kept for a report. */
    public Optional<Decision> decision(ReportId report) {
        return decisions.find(report);
    }

    /** The rule that decided, as a sentence. */
    public String because(Decision decision) {
        return decider.because(decision.grounds().rule());
    }

    /**
     * Decides again with the rules and data of now, and keeps nothing. It opens the report but shows none of it. Empty
     * where no decision was kept.
     */
    public Optional<Replay> replay(ReportId report) {
        return decisions
                .find(report)
                .flatMap(kept ->
                        inbox.open(report).map(opened -> new Replay(kept, decider.decide(opened, places::find))));
    }

    private void route(List<OpenedReport> opened) {
        Map<PlaceQuery, PlaceAnswer> asked = new HashMap<>(); // a surge speaks of few places
        Map<ReportId, OpenedReport> firsts = new LinkedHashMap<>();
        List<Fact> facts = new ArrayList<>();
        List<OpenedReport> later = new ArrayList<>();
        for (OpenedReport report : opened) {
            if (report.content().isAddition()) {
                if (!firsts.containsKey(report.report())
                        && decisions.find(report.report()).isEmpty()) {
                    // it says too little to route by; tried again when its report has been routed
                    throw new IllegalStateException("an addition came before its report");
                }
                later.add(report);
            } else if (firsts.putIfAbsent(report.report(), report) != null) {
                later.add(report);
            }
        }
        List<Decision> made = firsts.values().stream()
                .map(report -> decider.decide(report, query -> asked.computeIfAbsent(query, places::find)))
                .toList();
        Set<ReportId> fresh = decisions.keepNew(made);
        for (Decision decision : made) {
            OpenedReport report = firsts.get(decision.report());
            if (report != null && fresh.contains(decision.report())) {
                facts.add(routed(decision, report));
                cameBy(report).ifPresent(facts::add);
            } else if (report != null) {
                later.add(report);
            }
        }
        later.forEach(report -> facts.add(new ReportAmended(report.report(), report.acceptedAt())));
        outbox.tellAll(facts);
    }

    /**
     * The placement whose short link led to a report, with the day of the report. It opens the report and shows none of
     * it. Empty where no link did.
     */
    public Optional<ReportCameByLink> cameByLink(ReportId report) {
        return inbox.open(report).flatMap(Routing::cameBy);
    }

    private static Optional<ReportCameByLink> cameBy(OpenedReport report) {
        return Rules.placement(report.content().answers())
                .map(code -> new ReportCameByLink(code, LocalDate.ofInstant(report.acceptedAt(), LONDON)));
    }

    private ReportRouted routed(Decision decision, OpenedReport report) {
        return new ReportRouted(
                decision.report(),
                decision.force(),
                decision.region(),
                decision.alsoRegions(),
                decision.grounds().precision(),
                report.channel(),
                report.acceptedAt(),
                decider.signals(report.content().answers()),
                copies.earlier(
                        report.report(),
                        decision.force(),
                        report.acceptedAt(),
                        report.content().answers().value("what").orElse("")));
    }
}
