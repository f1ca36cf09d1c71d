package org.heed.reports.triage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.heed.ground.vault.Safe;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.heed.ground.words.ReportId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps offers; a report has at most one that waits, and the database sees to that. */
@Component
@OnStaffFront
final class Offers {
    private final JdbcClient database;
    private final Safe safe;

    Offers(JdbcClient database, Safe safe) {
        this.database = database;
        this.safe = safe;
    }

    void add(Offer offer) {
        database.sql("""
                        insert into triage.offer (report, from_force, to_force, to_region, offered_by, offered_at,
                          deadline, state, reason)
                        values (?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?)
                        """)
                .params(
                        offer.report().value(),
                        offer.from().code(),
                        offer.to().code(),
                        offer.toRegion().map(Region::code).orElse(""),
                        offer.offeredBy(),
                        Timestamp.from(offer.offeredAt()),
                        Timestamp.from(offer.deadline()),
                        offer.state().name(),
                        safe.lock(offer.reason(), place(offer.report(), "reason")))
                .update();
    }

    /** The offer of a report that waits for an answer. */
    Optional<Offer> open(ReportId report) {
        return database.sql("select * from triage.offer where report = ? and state = 'OFFERED'")
                .param(report.value())
                .query(this::read)
                .optional();
    }

    /** Those among the reports that are on offer. */
    Set<ReportId> openAmong(Collection<ReportId> reports) {
        return new HashSet<>(database.sql("""
                        select report from triage.offer where state = 'OFFERED' and report = any(?::uuid[])
                        """)
                .param(reports.stream().map(ReportId::toString).toArray(String[]::new))
                .query((row, number) -> new ReportId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Ends the offer of a report that waits. */
    void end(Offer offer, Offer.State state, Offer.Ending ending) {
        if (!offer.state().mayBecome(state)) {
            throw new IllegalStateException("an offer that is " + offer.state() + " may not become " + state);
        }
        int ended = database.sql("""
                        update triage.offer set state = ?, answered_by = nullif(?, ''), answered_at = ?, answer = ?
                        where report = ? and state = 'OFFERED'
                        """)
                .param(state.name())
                .param(ending.person().orElse(""))
                .param(Timestamp.from(ending.at()))
                .param(ending.words().isEmpty() ? null : safe.lock(ending.words(), place(offer.report(), "answer")))
                .param(offer.report().value())
                .update();
        if (ended != 1) {
            throw new IllegalStateException("one offer must wait, were " + ended);
        }
    }

    /** The reports of offers whose time has run out. */
    List<ReportId> overdue(Instant now, int most) {
        return database.sql("""
                        select report from triage.offer where state = 'OFFERED' and deadline <= ?
                        order by deadline limit ?
                        """)
                .params(Timestamp.from(now), most)
                .query((row, number) -> new ReportId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Offers that wait, the first to run out first. */
    List<Offer> waiting(int most) {
        return database.sql("select * from triage.offer where state = 'OFFERED' order by deadline limit ?")
                .param(most)
                .query(this::read)
                .list();
    }

    /** Offers that have ended, the latest first. */
    List<Offer> ended(int most) {
        return database.sql("""
                        select * from triage.offer where state <> 'OFFERED' order by answered_at desc limit ?
                        """).param(most).query(this::read).list();
    }

    private Offer read(ResultSet row, int number) throws SQLException {
        ReportId report = new ReportId(row.getObject("report", UUID.class));
        Timestamp answered = row.getTimestamp("answered_at");
        return new Offer(
                report,
                Force.of(row.getString("from_force")),
                Force.of(row.getString("to_force")),
                Optional.ofNullable(row.getString("to_region")).map(Region::of),
                row.getString("offered_by"),
                row.getTimestamp("offered_at").toInstant(),
                row.getTimestamp("deadline").toInstant(),
                Offer.State.valueOf(row.getString("state")),
                safe.unlock(row.getBytes("reason"), place(report, "reason")),
                answered == null
                        ? Optional.empty()
                        : Optional.of(new Offer.Ending(
                                Optional.ofNullable(row.getString("answered_by")),
                                answered.toInstant(),
                                unlocked(row.getBytes("answer"), report))));
    }

    private String unlocked(byte @Nullable [] box, ReportId report) {
        return box == null ? "" : safe.unlock(box, place(report, "answer"));
    }

    private static String place(ReportId report, String part) {
        return "triage.offer/" + report + "/" + part;
    }
}
