package org.heed.campaigns.plan;

import java.sql.Date;
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
import org.heed.ground.words.Week;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps proposals and decisions as rows. */
@Component
@OnStaffFront
final class KeptHolds implements Holds {
    private final Transactions transactions;
    private final JdbcClient database;
    private final AuditLog audit;
    private final Clock clock;

    KeptHolds(Transactions transactions, JdbcClient database, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Hold> of(CampaignId campaign) {
        return database.sql("select * from plan.hold where campaign = ? order by id desc")
                .param(campaign.code())
                .query(KeptHolds::hold)
                .list();
    }

    @Override
    public boolean propose(CampaignId campaign, Flight flight, String because) {
        return transactions.inOne(() -> {
            database.sql("select id from plan.campaign where id = ? for update")
                    .param(campaign.code())
                    .query(String.class)
                    .optional();
            return database.sql("""
                                    insert into plan.hold (campaign, medium, first_week, weeks, because, proposed_at)
                                    select ?, ?, ?, ?, ?, ? where not exists (select from plan.hold
                                      where campaign = ? and medium = ? and first_week = ?)
                                    """)
                            .params(
                                    campaign.code(),
                                    flight.medium().name(),
                                    friday(flight),
                                    flight.run().weeks(),
                                    because,
                                    Timestamp.from(clock.instant()),
                                    campaign.code(),
                                    flight.medium().name(),
                                    friday(flight))
                            .update()
                    == 1;
        });
    }

    @Override
    public boolean decide(CampaignId campaign, long hold, Hold.Choice choice, String reason, Person person) {
        return transactions.inOne(() -> {
            boolean decided = database.sql("""
                                    update plan.hold set decision = ?, reason = ?, decided_by = ?, decided_at = ?
                                    where id = ? and campaign = ? and decision is null
                                    """)
                            .params(
                                    choice.name(),
                                    reason,
                                    person.id(),
                                    Timestamp.from(clock.instant()),
                                    hold,
                                    campaign.code())
                            .update()
                    == 1;
            if (decided) {
                audit.record(
                        person.id(),
                        person.role().name(),
                        Verb.ALTERATION,
                        "campaign:" + campaign,
                        "flight " + hold + ": " + choice);
            }
            return decided;
        });
    }

    private static Date friday(Flight flight) {
        return Date.valueOf(flight.run().first().friday());
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        String decision = row.getString("decision");
        return new Hold(
                row.getLong("id"),
                Medium.valueOf(row.getString("medium")),
                new Run(new Week(row.getDate("first_week").toLocalDate()), row.getInt("weeks")),
                row.getString("because"),
                row.getTimestamp("proposed_at").toInstant(),
                decision == null
                        ? Optional.empty()
                        : Optional.of(new Hold.Decided(
                                Hold.Choice.valueOf(decision),
                                row.getString("reason"),
                                row.getString("decided_by"),
                                row.getTimestamp("decided_at").toInstant())));
    }
}
