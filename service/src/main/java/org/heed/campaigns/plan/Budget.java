package org.heed.campaigns.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What campaigns cost, line by line. Money moves on after a plan is frozen, so it is no part of the frozen text. */
@Component
@OnStaffFront
public final class Budget {
    private final Transactions transactions;
    private final JdbcClient database;
    private final AuditLog audit;
    private final Clock clock;

    public Budget(Transactions transactions, JdbcClient database, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** A line as it is kept. */
    public record Kept(long id, CostLine line) {}

    /**
     * All money of a campaign, in pence.
     *
     * @param left planned less what is committed or spent, whichever is more, line by line; below 0 where it is overdrawn
     */
    public record Sum(long planned, long committed, long spent, long left) {}

    /** The lines of a campaign, in the order of media and of entry. */
    public List<Kept> lines(CampaignId campaign) {
        return database.sql("""
                        select id, medium, what, planned, committed, spent from plan.cost
                        where campaign = ? and removed_at is null order by id
                        """).param(campaign.code()).query(Budget::kept).list().stream()
                .sorted(java.util.Comparator.comparing(kept -> kept.line().medium()))
                .toList();
    }

    /** A line of a campaign. */
    public Optional<Kept> line(CampaignId campaign, long id) {
        return lines(campaign).stream().filter(kept -> kept.id() == id).findFirst();
    }

    public Sum sum(CampaignId campaign) {
        long planned = 0;
        long committed = 0;
        long spent = 0;
        long left = 0;
        for (Kept kept : lines(campaign)) {
            CostLine line = kept.line();
            planned += line.planned();
            committed += line.committed();
            spent += line.spent();
            left += line.planned() - Math.max(line.committed(), line.spent());
        }
        return new Sum(planned, committed, spent, left);
    }

    /** Adds a line; nothing where there is no such campaign. */
    public void add(CampaignId campaign, CostLine line, Person person) {
        transactions.inOne(() -> {
            database.sql("""
                            insert into plan.cost (campaign, medium, what, planned, committed, spent, changed_by, changed_at)
                            select id, ?, ?, ?, ?, ?, ?, ? from plan.campaign where id = ?
                            """)
                    .params(
                            line.medium().name(),
                            line.what(),
                            line.planned(),
                            line.committed(),
                            line.spent(),
                            person.id(),
                            now(),
                            campaign.code())
                    .update();
            record(person, campaign, "cost added: " + line.medium() + ", planned " + line.planned() + " pence");
        });
    }

    /** Changes a line of the campaign. */
    public void change(CampaignId campaign, Kept kept, Person person) {
        transactions.inOne(() -> {
            CostLine line = kept.line();
            database.sql("""
                            update plan.cost set medium = ?, what = ?, planned = ?, committed = ?, spent = ?,
                              changed_by = ?, changed_at = ?
                            where id = ? and campaign = ? and removed_at is null
                            """)
                    .params(
                            line.medium().name(),
                            line.what(),
                            line.planned(),
                            line.committed(),
                            line.spent(),
                            person.id(),
                            now(),
                            kept.id(),
                            campaign.code())
                    .update();
            record(
                    person,
                    campaign,
                    "cost " + kept.id() + " changed: planned " + line.planned() + ", committed " + line.committed()
                            + ", spent " + line.spent() + " pence");
        });
    }

    /** Takes a line out; its row stays. */
    public void remove(CampaignId campaign, long id, Person person) {
        transactions.inOne(() -> {
            database.sql("update plan.cost set removed_at = ?, changed_by = ? where id = ? and campaign = ?"
                            + " and removed_at is null")
                    .params(now(), person.id(), id, campaign.code())
                    .update();
            record(person, campaign, "cost " + id + " taken out");
        });
    }

    private void record(Person person, CampaignId campaign, String what) {
        audit.record(person.id(), person.role().name(), Verb.ALTERATION, "campaign:" + campaign, what);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("id"),
                new CostLine(
                        Medium.valueOf(row.getString("medium")),
                        row.getString("what"),
                        row.getLong("planned"),
                        row.getLong("committed"),
                        row.getLong("spent")));
    }
}
