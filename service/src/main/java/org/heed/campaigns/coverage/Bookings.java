package org.heed.campaigns.coverage;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.heed.campaigns.coverage.Upload.Tally;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.geography.Geography;
import org.heed.ground.geography.Places;
import org.heed.ground.store.Fact;
import org.heed.ground.store.Outbox;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;
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
    private final Places places;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    public Bookings(
            Transactions transactions,
            JdbcClient database,
            Plans plans,
            Geography geography,
            Places places,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.rows = new BookingRows(database);
        this.plans = plans;
        this.geography = geography;
        this.places = places;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Books every line of a CSV file, or none: a file with bad lines is kept until a person decides, so that nothing has
     * to be found and uploaded again.
     */
    public Upload upload(Campaign campaign, String name, byte[] content, Person person) {
        return switch (read(campaign, content)) {
            case Reading.Unreadable none -> new Upload.Unreadable(none.reason());
            case Reading.Lines lines
            when lines.bad().isEmpty() -> new Upload.Booked(book(campaign, lines.good(), person));
            case Reading.Lines lines ->
                new Upload.Waiting(transactions.inOne(
                        () -> rows.keepFile(campaign.id(), shortName(name), content, person.id(), now())));
        };
    }

    /** A file that waits, read again as geography and plan are now. */
    public Optional<WaitingFile> waiting(Campaign campaign, UUID id) {
        return rows.waitingFile(campaign.id(), id)
                .flatMap(file -> read(campaign, file.content()) instanceof Reading.Lines lines
                        ? Optional.of(new WaitingFile(file.id(), file.name(), lines))
                        : Optional.empty());
    }

    /** Names and ids of the files that wait, the latest first; their lines are not read. */
    public List<WaitingFile> waiting(CampaignId campaign) {
        return rows.waitingFiles(campaign).stream()
                .map(file -> new WaitingFile(file.id(), file.name(), new Reading.Lines("", ',', List.of(), List.of())))
                .toList();
    }

    /** Books the good lines of a waiting file and lets the bad ones go; empty when it waits no longer. */
    public Optional<Tally> bookGoodLines(Campaign campaign, UUID id, Person person) {
        return transactions.inOne(() -> {
            Optional<WaitingFile> file = waiting(campaign, id);
            if (file.isEmpty() || !rows.decide(id, "BOOKED", person.id(), now())) {
                return Optional.empty();
            }
            return Optional.of(book(campaign, file.get().lines().good(), person));
        });
    }

    /** Lets a waiting file go; nothing of it is booked. */
    public void discard(CampaignId campaign, UUID id, Person person) {
        transactions.inOne(() -> {
            if (rows.waitingFile(campaign, id).isPresent()) {
                rows.decide(id, "DISCARDED", person.id(), now());
            }
        });
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
        return transactions.inOne(() -> {
            long change = rows.count(campaign.id());
            if (!rows.withdraw(campaign.id(), booking, person.id(), now())) {
                return false;
            }
            record(person, campaign.id(), "booking " + booking + " withdrawn");
            outbox.tell(new CoverageBooked(campaign.id(), change));
            check(campaign, change);
            return true;
        });
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
        }
        for (Force force : without(told, uncovered)) {
            rows.noteCovered(id, force);
            facts.add(new ForceCovered(id, force, change));
        }
        outbox.tellAll(facts);
    }

    private static SortedSet<Force> without(SortedSet<Force> all, SortedSet<Force> others) {
        SortedSet<Force> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private Reading read(Campaign campaign, byte[] content) {
        return BookingFile.read(content, campaign.run(), new KnownPlaces(geography, places));
    }

    private void record(Person person, CampaignId id, String what) {
        audit.record(person.id(), person.role().name(), Verb.ALTERATION, "campaign:" + id, what);
    }

    private static String shortName(String name) {
        String plain = name.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.substring(0, Math.min(plain.length(), 200));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
