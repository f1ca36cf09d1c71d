package org.heed.measurement.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.Flight;
import org.heed.campaigns.plan.Holds;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.store.BackgroundWork;
import org.heed.ground.web.OnStaffFront;
import org.heed.reports.outcome.FirstLooks;
import org.springframework.stereotype.Component;

/**
 * Holds the time until a report is first looked at against its limits, and proposes that the next flight of a campaign
 * waits where they are not kept. A manager decides; nothing waits by itself.
 */
@Component
@OnStaffFront
public final class PaceWatch implements BackgroundWork {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final FirstLooks looks;
    private final Plans plans;
    private final Holds holds;
    private final Clock clock;
    private final PaceLimits limits = PaceLimits.shipped();
    private volatile Instant next = Instant.EPOCH;

    public PaceWatch(FirstLooks looks, Plans plans, Holds holds, Clock clock) {
        this.looks = looks;
        this.plans = plans;
        this.holds = holds;
        this.clock = clock;
    }

    public PaceLimits limits() {
        return limits;
    }

    /** How each limit stands now. */
    public List<PaceFinding> findings() {
        LocalDate since = today().minusDays(limits.days() - 1L);
        return limits.rules().stream()
                .map(rule -> new PaceFinding(rule, looks.pace(rule.urgencies(), rule.within(), since)))
                .toList();
    }

    /** The next flight of a campaign that begins soon. */
    public Optional<Flight> next(Campaign campaign) {
        LocalDate today = today();
        return campaign.intent().timetable().flights().stream()
                .filter(flight -> flight.run().first().friday().isAfter(today))
                .filter(flight -> !flight.run().first().friday().isAfter(today.plusDays(limits.aheadDays())))
                .min(Comparator.comparing(flight -> flight.run().first()));
    }

    /** Looks once; gives how many flights it proposed to hold. */
    public int look() {
        List<PaceFinding> slipping =
                findings().stream().filter(PaceFinding::slips).toList();
        if (slipping.isEmpty()) {
            return 0;
        }
        String because = slipping.stream()
                .map(finding -> finding.sentence(limits.days()))
                .collect(Collectors.joining(" "));
        int proposed = 0;
        for (Campaign campaign : plans.campaigns()) {
            Optional<Flight> flight = next(campaign);
            if (flight.isPresent() && holds.propose(campaign.id(), flight.get(), because)) {
                proposed++;
            }
        }
        return proposed;
    }

    @Override
    public String name() {
        return "watch.pace";
    }

    @Override
    public int doSome() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return 0;
        }
        next = now.plus(EVERY);
        return look();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    /** How soon the reports of the last days were looked at, by the day they came. */
    public java.util.SortedMap<LocalDate, java.util.SortedMap<Integer, Integer>> days(int count) {
        return looks.byDay(today().minusDays(count - 1L), today().plusDays(1));
    }
}
