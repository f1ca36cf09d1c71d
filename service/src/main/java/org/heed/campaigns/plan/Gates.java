package org.heed.campaigns.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The gates of a campaign: each is passed by a second person with a reason, and is open again when what it covered
 * changes. Rooms that come later ask {@link #open} before they do what a gate stands before, and tell {@link #changed}
 * when they change something that gates cover.
 */
@Component
@OnStaffFront
public final class Gates {
    private static final int LONGEST_REASON = 2_000;

    private final Transactions transactions;
    private final JdbcClient database;
    private final PlanRows plans;
    private final Oasis oasis;
    private final AuditLog audit;
    private final Clock clock;
    private final List<Gate> gates = Gate.shipped();

    public Gates(Transactions transactions, JdbcClient database, Oasis oasis, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.plans = new PlanRows(database);
        this.oasis = oasis;
        this.audit = audit;
        this.clock = clock;
    }

    /** The gates that are open and stand before something; empty where it may happen. */
    public List<Gate> open(CampaignId campaign, Gate.Before before) {
        return states(campaign).stream()
                .filter(state -> state.isOpen() && state.gate().before() == before)
                .map(GateState::gate)
                .toList();
    }

    /** Every gate that concerns a campaign and how it stands, in order; empty where there is no such campaign. */
    public List<GateState> states(CampaignId campaign) {
        return plans.find(campaign)
                .map(known -> gates.stream()
                        .filter(gate -> gate.concerns(known.intent()))
                        .map(gate -> state(known, gate))
                        .toList())
                .orElse(List.of());
    }

    /** How one gate stands; empty where it does not concern the campaign. */
    public Optional<GateState> state(CampaignId campaign, String gate) {
        return states(campaign).stream()
                .filter(state -> state.gate().code().equals(gate))
                .findFirst();
    }

    private GateState state(Campaign campaign, Gate gate) {
        record Kept(GateState.Passage passage, String covers) {}
        Optional<Kept> latest = database.sql("""
                        select passed_by, passed_at, reason, covers from plan.passage
                        where campaign = ? and gate = ? order by id desc limit 1
                        """)
                .params(campaign.id().code(), gate.code())
                .query((row, number) -> new Kept(
                        new GateState.Passage(
                                row.getString("passed_by"),
                                row.getTimestamp("passed_at").toInstant(),
                                row.getString("reason")),
                        row.getString("covers")))
                .optional();
        boolean stale = latest.isPresent() && !latest.get().covers().equals(covers(campaign, gate));
        return new GateState(gate, latest.map(Kept::passage), stale);
    }

    /** Lets a campaign through a gate, with the person's own reason. */
    public Passing pass(CampaignId id, String code, String reason, Person person) {
        return transactions.inOne(() -> {
            Optional<Campaign> campaign = plans.lock(id);
            Optional<GateState> state = state(id, code);
            if (campaign.isEmpty() || state.isEmpty()) {
                return new Passing.Unknown();
            }
            Gate gate = state.get().gate();
            if (!gate.roles().contains(person.role())) {
                return new Passing.Refused("This gate is passed by: " + gate.rolesInWords() + ".");
            }
            if (authors(id, gate).contains(person.id())) {
                return new Passing.Refused(
                        "You planned or wrote some of what this gate covers. Another person must look at it.");
            }
            if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                return new Passing.Refused("Write what you looked at, in " + LONGEST_REASON + " characters or fewer.");
            }
            database.sql("insert into plan.passage (campaign, gate, passed_by, passed_at, reason, covers)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(id.code(), code, person.id(), now(), reason.strip(), covers(campaign.get(), gate))
                    .update();
            audit.record(person.id(), person.role().name(), Verb.ALTERATION, "campaign:" + id, "gate passed: " + code);
            return new Passing.Done();
        });
    }

    /**
     * Says that something which gates cover was changed by a room that plan does not know; the gates that cover it are
     * open again. To be called in the transaction of the change.
     *
     * @param subject as the gates name it, such as {@code content}
     */
    public void changed(CampaignId campaign, String subject, Person person) {
        database.sql("""
                        insert into plan.subject as s (campaign, subject, changes, changed_by, changed_at)
                        select id, ?, 1, ?, ? from plan.campaign where id = ?
                        on conflict (campaign, subject) do update
                        set changes = s.changes + 1, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """).params(subject, person.id(), now(), campaign.code()).update();
    }

    /** Who may not pass a gate: those who planned the campaign, and those who wrote last what the gate covers. */
    private Set<String> authors(CampaignId id, Gate gate) {
        Set<String> authors = new HashSet<>(plans.authors(id));
        for (String subject : gate.covers()) {
            Written written = oasis.written(id, subject);
            if (written.version() > 0) {
                authors.add(written.by());
            }
        }
        authors.addAll(database.sql("select changed_by from plan.subject where campaign = ? and subject = any(?)")
                .params(id.code(), gate.covers().toArray(String[]::new))
                .query(String.class)
                .list());
        return authors;
    }

    /** SHA-256 of all that a gate covers as it is now. */
    private String covers(Campaign campaign, Gate gate) {
        StringBuilder text = new StringBuilder();
        for (String subject : new TreeSet<>(gate.covers())) {
            text.append(subject).append('\n').append(covered(campaign, subject)).append('\n');
        }
        return PlanText.hash(text.toString());
    }

    private String covered(Campaign campaign, String subject) {
        Intent intent = campaign.intent();
        return switch (subject) {
            case "brief" -> intent.brief().toString();
            case "arms" -> intent.arms().toString();
            case "flights" -> intent.timetable().toString();
            case "design" -> intent.design().toString();
            default -> written(campaign.id(), subject) + "/" + changes(campaign.id(), subject);
        };
    }

    private String written(CampaignId id, String section) {
        return new TreeMap<>(oasis.written(id, section).answers()).toString();
    }

    private int changes(CampaignId id, String subject) {
        return database.sql("select changes from plan.subject where campaign = ? and subject = ?")
                .params(id.code(), subject)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Gates by name, as in a sentence. */
    public static String names(List<Gate> gates) {
        return gates.stream().map(Gate::name).collect(Collectors.joining(", "));
    }
}
