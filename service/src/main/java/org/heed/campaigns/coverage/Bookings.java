package org.heed.campaigns.coverage;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.heed.campaigns.coverage.Upload.Tally;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.geography.Geography;
import org.heed.ground.store.Fact;
import org.heed.ground.store.Outbox;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Books cinemas and withdraws them. Whatever changes bookings checks in the same transaction which forces are uncovered
 * now, and tells those that became so and those that are so no longer.
 */
@Component
@OnStaffFront
public final class Bookings {
    private final Transactions transactions;
    private final BookingRows rows;
    private final Plans plans;
    private final Geography geography;
    private final Outbox outbox;
    private final AuditLog audit;
    private final ObjectProvider<ForceContent> content;
    private final Clock clock;

    public Bookings(
            Transactions transactions,
            JdbcClient database,
            Plans plans,
            Geography geography,
            Outbox outbox,
            AuditLog audit,
            ObjectProvider<ForceContent> content,
            Clock clock) {
        this.transactions = transactions;
        this.rows = new BookingRows(database);
        this.plans = plans;
        this.geography = geography;
        this.outbox = outbox;
        this.audit = audit;
        this.content = content;
        this.clock = clock;
    }

    /** Books them; those that stand already are changed where they differ. */
    public Tally book(Campaign campaign, List<Booking> bookings, Person person) {
        return transactions.inOne(() -> {
            long change = rows.count(campaign.id());
            Tally tally = rows.keep(campaign.id(), bookings, person.id(), now());
            record(person, campaign.id(), tally.fresh() + " booked, " + tally.changed() + " changed");
            outbox.tell(new CoverageBooked(campaign.id(), change));
            check(campaign, change);
            return tally;
        });
    }

    /** Takes a booking back; it stays as a record. False when it does not stand. */
    public boolean withdraw(Campaign campaign, long booking, Person person) {
        return withdraw(campaign, List.of(booking), person) == 1;
    }

    /** Takes several back at once, as when a cinema closes; they stay as records. Gives how many stood. */
    public int withdraw(Campaign campaign, List<Long> bookings, Person person) {
        return transactions.inOne(() -> {
            long change = rows.count(campaign.id());
            List<Long> withdrawn = rows.withdraw(campaign.id(), bookings, person.id(), now());
            if (withdrawn.isEmpty()) {
                return 0;
            }
            record(person, campaign.id(), "withdrawn: " + numbers(withdrawn));
            outbox.tell(new CoverageBooked(campaign.id(), change));
            check(campaign, change);
            return withdrawn.size();
        });
    }

    /** The first twenty numbers; the rows themselves say the rest. */
    private static String numbers(List<Long> bookings) {
        String first = bookings.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "));
        return bookings.size() > 20 ? bookings.size() + " bookings, " + first + " and others" : "booking " + first;
    }

    /** Checks a campaign again after its plan has changed; one that was never booked is left alone. */
    void checkAgain(CampaignId id) {
        transactions.inOne(() -> {
            if (rows.hasEverChanged(id)) {
                long change = rows.count(id);
                plans.campaign(id).ifPresent(campaign -> check(campaign, change));
            }
        });
    }

    private void check(Campaign campaign, long change) {
        CampaignId id = campaign.id();
        SortedSet<Force> uncovered = Rule.uncovered(
                geography.forces(campaign.run().first().friday()),
                campaign.intent().arms(),
                rows.shown(id, campaign.run()));
        SortedSet<Force> told = rows.toldUncovered(id);
        List<Fact> facts = new ArrayList<>();
        for (Force force : without(uncovered, told)) {
            rows.noteUncovered(id, force, now());
            facts.add(new ForceUncovered(id, force, change));
            content.forEach(room -> room.uncovered(id, force, change));
        }
        for (Force force : without(told, uncovered)) {
            rows.noteCovered(id, force);
            facts.add(new ForceCovered(id, force, change));
            content.forEach(room -> room.covered(id, force, change));
        }
        outbox.tellAll(facts);
    }

    private static SortedSet<Force> without(SortedSet<Force> all, SortedSet<Force> others) {
        SortedSet<Force> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private void record(Person person, CampaignId id, String what) {
        audit.record(person.id(), person.role().name(), Verb.ALTERATION, "campaign:" + id, what);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
