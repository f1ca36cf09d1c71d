package org.heed.measurement.scoreboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people enter on a scoreboard: figures that were measured outside, and lessons. Nothing is ever written over. */
@Component
@OnStaffFront
public final class Surveys {
    private final Transactions transactions;
    private final JdbcClient database;
    private final AuditLog audit;
    private final Clock clock;

    public Surveys(Transactions transactions, JdbcClient database, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest figure of each measure, in the order in which measures first came. */
    public List<SurveyFigure> of(CampaignId campaign) {
        return database.sql("""
                        select * from (
                          select distinct on (stage, measure) *, min(id) over (partition by stage, measure) as first
                          from scoreboard.survey where campaign = ? order by stage, measure, id desc
                        ) latest order by first
                        """).param(campaign.code()).query(Surveys::read).list();
    }

    private static SurveyFigure read(ResultSet row, int number) throws SQLException {
        int asked = row.getInt("respondents");
        return new SurveyFigure(
                Stage.valueOf(row.getString("stage")),
                row.getString("measure"),
                row.getBigDecimal("value"),
                SurveyFigure.Unit.valueOf(row.getString("unit")),
                asked == 0 ? OptionalInt.empty() : OptionalInt.of(asked),
                row.getString("period"),
                row.getString("source"));
    }

    /** Keeps the figures of a file, all or none. */
    public void keep(CampaignId campaign, List<SurveyFigure> figures, Person person) {
        transactions.inOne(() -> {
            for (SurveyFigure figure : figures) {
                database.sql("""
                                insert into scoreboard.survey
                                  (campaign, stage, measure, value, unit, respondents, period, source, entered_by, entered_at)
                                values (?, ?, ?, ?, ?, nullif(?, 0), ?, ?, ?, ?)
                                """)
                        .params(
                                campaign.code(),
                                figure.stage().name(),
                                figure.measure(),
                                figure.value(),
                                figure.unit().name(),
                                figure.respondents().orElse(0),
                                figure.period(),
                                figure.source(),
                                person.id(),
                                now())
                        .update();
            }
            record(campaign, person, figures.size() + " figures of surveys entered");
        });
    }

    /** What was learnt, oldest first. */
    public List<Lesson> lessons(CampaignId campaign) {
        return database.sql("select kind, text, entered_by from scoreboard.lesson where campaign = ? order by id")
                .param(campaign.code())
                .query((row, number) -> new Lesson(
                        Lesson.Kind.valueOf(row.getString("kind")), row.getString("text"), row.getString("entered_by")))
                .list();
    }

    public void learn(CampaignId campaign, Lesson lesson, Person person) {
        transactions.inOne(() -> {
            database.sql(
                            "insert into scoreboard.lesson (campaign, kind, text, entered_by, entered_at) values (?, ?, ?, ?, ?)")
                    .params(campaign.code(), lesson.kind().name(), lesson.text(), person.id(), now())
                    .update();
            record(campaign, person, "lesson entered");
        });
    }

    private void record(CampaignId campaign, Person person, String what) {
        audit.record(person.id(), person.role().name(), Verb.ALTERATION, "campaign:" + campaign, what);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
