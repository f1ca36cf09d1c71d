package org.heed.campaigns.content;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heed.ground.access.Role;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Content tasks as rows, and what was heard of each force. */
final class TaskRows {
    private static final String TASK = """
            select t.id, t.campaign, t.force, t.state, t.owner, t.due, t.text, t.maker, t.approver, t.version,
                   s.covered
            from content.task t join content.standing s on s.campaign = t.campaign and s.force = t.force
            """;

    private final JdbcClient database;

    TaskRows(JdbcClient database) {
        this.database = database;
    }

    /** Remembers what was heard of a force; false when something later was heard already. */
    boolean hear(CampaignId campaign, Force force, long change, boolean covered) {
        return database.sql("""
                        insert into content.standing as s (campaign, force, change, covered) values (?, ?, ?, ?)
                        on conflict (campaign, force) do update set change = excluded.change, covered = excluded.covered
                        where s.change < excluded.change
                        """)
                        .params(campaign.code(), force.code(), change, covered)
                        .update()
                == 1;
    }

    void create(CampaignId campaign, Force force, LocalDate due, Timestamp now) {
        database.sql("""
                        insert into content.task (campaign, force, state, owner, due, text, changed_at)
                        values (?, ?, 'TO_DO', 'FORCE_COMMUNICATIONS', ?, '', ?)
                        on conflict (campaign, force) do nothing
                        """)
                .params(campaign.code(), force.code(), Date.valueOf(due), now)
                .update();
    }

    Optional<ContentTask> find(long id) {
        return database.sql(TASK + " where t.id = ?")
                .param(id)
                .query(TaskRows::task)
                .optional();
    }

    /** The task, held until the transaction ends. */
    Optional<ContentTask> lock(long id) {
        return database.sql(TASK + " where t.id = ? for update of t")
                .param(id)
                .query(TaskRows::task)
                .optional();
    }

    Optional<ContentTask> lock(CampaignId campaign, Force force) {
        return database.sql(TASK + " where t.campaign = ? and t.force = ? for update of t")
                .params(campaign.code(), force.code())
                .query(TaskRows::task)
                .optional();
    }

    /** What is open first, then by the day it is due. */
    List<ContentTask> all() {
        return database.sql(TASK + """
                        order by t.state in ('APPROVED', 'WITHDRAWN'), t.due, t.campaign, t.force
                        """).query(TaskRows::task).list();
    }

    List<ContentTask> of(CampaignId campaign) {
        return all().stream().filter(task -> task.campaign().equals(campaign)).toList();
    }

    void move(long id, State state, Timestamp now) {
        database.sql("update content.task set state = ?, version = version + 1, changed_at = ? where id = ?")
                .params(state.name(), now, id)
                .update();
    }

    void write(long id, State state, String text, String maker, Timestamp now) {
        database.sql("""
                        update content.task set state = ?, text = ?, maker = ?, approver = null, version = version + 1,
                            changed_at = ? where id = ?
                        """).params(state.name(), text, maker, now, id).update();
    }

    void approve(long id, String approver, Timestamp now) {
        database.sql("""
                        update content.task set state = 'APPROVED', approver = ?, version = version + 1, changed_at = ?
                        where id = ?
                        """).params(approver, now, id).update();
    }

    void setDue(CampaignId campaign, LocalDate due) {
        database.sql("update content.task set due = ? where campaign = ?")
                .params(Date.valueOf(due), campaign.code())
                .update();
    }

    void setOwner(long id, Role owner, Timestamp now) {
        database.sql("update content.task set owner = ?, changed_at = ? where id = ?")
                .params(owner.name(), now, id)
                .update();
    }

    private static ContentTask task(ResultSet row, int number) throws SQLException {
        return new ContentTask(
                row.getLong("id"),
                CampaignId.of(row.getString("campaign")),
                Force.of(row.getString("force")),
                State.valueOf(row.getString("state")),
                Role.valueOf(row.getString("owner")),
                row.getDate("due").toLocalDate(),
                row.getString("text"),
                Optional.ofNullable(row.getString("maker")),
                Optional.ofNullable(row.getString("approver")),
                row.getBoolean("covered"),
                row.getInt("version"));
    }
}
