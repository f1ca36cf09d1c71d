package org.heed.campaigns.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heed.campaigns.plan.Campaign.Origin;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.Outbox;
import org.heed.ground.store.Transactions;
import org.heed.ground.vault.SigningKey;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The campaigns, their plans, and the freezing of a plan before its start. */
@Component
@OnStaffFront
public final class Plans {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Transactions transactions;
    private final PlanRows rows;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Oasis oasis;
    private final Gates gates;
    private final Holds holds;
    private final SigningKey key;
    private final Clock clock;

    @Autowired
    Plans(
            Transactions transactions,
            JdbcClient database,
            Outbox outbox,
            AuditLog audit,
            Around around,
            SigningKey key,
            Clock clock) {
        this.transactions = transactions;
        this.rows = new PlanRows(database);
        this.outbox = outbox;
        this.audit = audit;
        this.oasis = around.oasis();
        this.gates = around.gates();
        this.holds = around.holds();
        this.key = key;
        this.clock = clock;
    }

    /** The same plans as at another time: for a demonstration that plans a campaign of the past. */
    public Plans asOf(Clock other) {
        return new Plans(this, other);
    }

    private Plans(Plans same, Clock clock) {
        this.transactions = same.transactions;
        this.rows = same.rows;
        this.outbox = same.outbox;
        this.audit = same.audit;
        this.oasis = same.oasis;
        this.gates = same.gates;
        this.holds = same.holds;
        this.key = same.key;
        this.clock = clock;
    }

    /** What stands around a plan and has a say when it is frozen or launched. */
    @Component
    @OnStaffFront
    record Around(Oasis oasis, Gates gates, Holds holds) {}

    /** Every plan, the latest start first. */
    public List<Plan> all() {
        return campaigns().stream().map(Campaign::plan).toList();
    }

    /** A plan by its campaign. */
    public Optional<Plan> find(CampaignId id) {
        return campaign(id).map(Campaign::plan);
    }

    /** Every campaign, the latest start first. */
    public List<Campaign> campaigns() {
        return transactions.inOne(rows::all);
    }

    /** A campaign with all its words. */
    public Optional<Campaign> campaign(CampaignId id) {
        return transactions.inOne(() -> rows.find(id));
    }

    /** The text that was frozen, whose SHA-256 is the plan's hash; empty while the plan may still change. */
    public Optional<String> frozenText(CampaignId id) {
        return rows.frozenText(id);
    }

    /** The signature on a frozen plan; empty while it may still change, and for those fixed before there were any. */
    public Optional<PlanSeal> seal(CampaignId id) {
        return rows.seal(id).map(PlanSeal::parse);
    }

    /** The public key that signs plans from now on, as a PEM file. */
    public String publicKey() {
        return key.publicPem();
    }

    /** When the campaign was launched; empty while it was not. */
    public Optional<Instant> launchedAt(CampaignId id) {
        return rows.launchedAt(id);
    }

    /** Keeps a new campaign. */
    public Creation create(Intent intent, Person person) {
        return create(intent, Origin.PERSON, person);
    }

    Creation create(Intent intent, Origin origin, Person person) {
        return transactions.inOne(() -> {
            boolean kept = rows.keep(intent, origin, person.id(), now());
            if (!kept) {
                return new Creation.IdTaken(intent.id());
            }
            rows.keepParts(intent);
            record(person, intent.id(), Verb.ALTERATION, "campaign planned");
            return new Creation.Created(intent.id());
        });
    }

    /** Changes a plan that is not frozen. */
    public Revision revise(Intent intent, Person person) {
        return transactions.inOne(() -> {
            Optional<Campaign> known = rows.lock(intent.id());
            if (known.isEmpty()) {
                return new Revision.Unknown(intent.id());
            }
            if (known.get().fixed().isPresent()) {
                return new Revision.AlreadyFixed(known.get().fixed().get());
            }
            rows.replace(intent, person.id(), now());
            record(person, intent.id(), Verb.ALTERATION, "campaign plan changed");
            outbox.tell(new PlanChanged(intent.id()));
            return new Revision.Revised();
        });
    }

    /** Freezes a plan for good: its canonical text is kept with its hash, its seed and the time. */
    public Fixing fix(CampaignId id, Person person) {
        return transactions.inOne(() -> {
            Optional<Campaign> known = rows.lock(id);
            if (known.isEmpty()) {
                return new Fixing.Unknown(id);
            }
            Campaign campaign = known.get();
            if (campaign.fixed().isPresent()) {
                return new Fixing.AlreadyFixed(campaign.fixed().get());
            }
            if (campaign.hasStarted(LocalDate.ofInstant(clock.instant(), LONDON))) {
                return new Fixing.TooLate(campaign.run().first().friday());
            }
            List<Gate> open = gates.open(id, Gate.Before.FIX);
            if (!open.isEmpty()) {
                return new Fixing.GatesOpen(open);
            }
            return new Fixing.Done(freeze(campaign.intent(), person));
        });
    }

    /** Lets a campaign go, once its gates are passed and no flight of it waits. */
    public Launching launch(CampaignId id, Person person) {
        return transactions.inOne(() -> {
            Optional<Campaign> known = rows.lock(id);
            if (known.isEmpty()) {
                return new Launching.Unknown(id);
            }
            Optional<Instant> before = rows.launchedAt(id);
            if (before.isPresent()) {
                return new Launching.Already(before.get());
            }
            List<Gate> open = Stream.of(Gate.Before.FIX, Gate.Before.LAUNCH)
                    .flatMap(what -> gates.open(id, what).stream())
                    .toList();
            if (!open.isEmpty()) {
                return new Launching.GatesOpen(open);
            }
            Optional<Hold> waiting = holds.of(id).stream()
                    .filter(hold -> hold.decided().isEmpty() || hold.holds())
                    .findFirst();
            if (waiting.isPresent()) {
                return new Launching.OnHold(waiting.get());
            }
            rows.launch(id, person.id(), now());
            record(person, id, Verb.ALTERATION, "campaign launched");
            outbox.tell(new CampaignLaunched(id));
            return new Launching.Done();
        });
    }

    private Fixed freeze(Intent intent, Person person) {
        String text = PlanText.of(intent, oasis.objectives(intent.id()), oasis.audiences(intent.id()));
        Fixed fixed = new Fixed(now().toInstant(), person.id(), PlanText.hash(text));
        rows.freeze(intent, text, fixed);
        rows.sign(intent.id(), PlanSeal.of(text, fixed.at(), key).text());
        record(person, intent.id(), Verb.ALTERATION, "campaign plan fixed, SHA-256 " + fixed.hash());
        outbox.tell(new PlanFixed(intent.id(), fixed.hash()));
        return fixed;
    }

    private void record(Person person, CampaignId id, Verb verb, String reason) {
        audit.record(person.id(), person.role().name(), verb, "campaign:" + id, reason);
    }

    /** To the microsecond, as the database keeps it. */
    private Timestamp now() {
        Instant instant = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Timestamp.from(instant);
    }
}
