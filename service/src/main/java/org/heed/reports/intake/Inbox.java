package org.heed.reports.intake;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.heed.ground.vault.Opener;
import org.heed.ground.vault.Sealed;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.Channel;
import org.heed.ground.words.ReportId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** The staff side of the door: opens what was accepted. The public front has no such component, key or right. */
@Component
@OnStaffFront
public final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final JdbcClient database;
    private final Opener opener;
    private final ContentCode code;
    private final TransactionTemplate transaction;

    public Inbox(JdbcClient database, Opener opener, ContentCode code, PlatformTransactionManager transactions) {
        this.database = database;
        this.opener = opener;
        this.code = code;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Claims accepted rows that nobody has worked on yet and hands each to the work, in one transaction. A claim is a row
     * lock, so it ends with the worker; work that throws is tried again later and holds up no other row.
     *
     * @return how many rows were claimed
     */
    public int workOn(int most, Consumer<OpenedReport> work) {
        Integer claimed = transaction.execute(status -> {
            Map<Long, OpenedReport> opened = new LinkedHashMap<>();
            int rows = claim(most, opened);
            List<Long> done = new ArrayList<>();
            opened.forEach((seq, report) -> {
                if (worked(status, Map.of(seq, report), all -> work.accept(all.getFirst()))) {
                    done.add(seq);
                }
            });
            markOpened(done);
            return rows;
        });
        return claimed == null ? 0 : claimed;
    }

    /**
     * Does the same with all rows of a claim at once, oldest first, for work that is cheaper together. Where it throws,
     * each row is tried alone, so that a bad one holds up no other.
     *
     * @return how many rows were claimed
     */
    public int workOnAll(int most, Consumer<List<OpenedReport>> work) {
        Integer claimed = transaction.execute(status -> {
            Map<Long, OpenedReport> opened = new LinkedHashMap<>();
            int rows = claim(most, opened);
            if (opened.size() > 1 && worked(status, opened, work)) {
                markOpened(opened.keySet());
                return rows;
            }
            List<Long> done = new ArrayList<>();
            opened.forEach((seq, report) -> {
                if (worked(status, Map.of(seq, report), work)) {
                    done.add(seq);
                }
            });
            markOpened(done);
            return rows;
        });
        return claimed == null ? 0 : claimed;
    }

    /**
     * Locks rows and opens them; one that does not open is put off here and now. Numbers are claimed before boxes are
     * fetched: the whole backlog of a surge may have to be sorted, and its boxes would not fit in memory.
     */
    private int claim(int most, Map<Long, OpenedReport> opened) {
        List<Row> rows = database.sql("""
                        with claimed as materialized (
                          select seq from intake.inbox where opened_at is null and next_try <= now()
                          order by lane, seq limit ? for update skip locked
                        )
                        select seq, report, accepted_at, channel, wrapped_key, box
                        from intake.inbox join claimed using (seq) order by lane, seq
                        """).param(most).query(Row::read).list();
        for (Row row : rows) {
            try {
                opened.put(
                        row.seq(),
                        new OpenedReport(row.report(), row.acceptedAt(), row.channel(), open(row), List.of()));
            } catch (RuntimeException closed) {
                putOff(row.seq(), row.report(), closed);
            }
        }
        return rows.size();
    }

    private boolean worked(TransactionStatus status, Map<Long, OpenedReport> rows, Consumer<List<OpenedReport>> work) {
        Object savepoint = status.createSavepoint();
        try {
            work.accept(List.copyOf(rows.values()));
            status.releaseSavepoint(savepoint);
            return true;
        } catch (RuntimeException failed) {
            status.rollbackToSavepoint(savepoint);
            if (rows.size() == 1) {
                rows.forEach((seq, report) -> putOff(seq, report.report(), failed));
            }
            return false;
        }
    }

    private void markOpened(Collection<Long> rows) {
        if (!rows.isEmpty()) {
            database.sql("update intake.inbox set opened_at = now() where seq = any(?)")
                    .param(rows.toArray(Long[]::new))
                    .update();
        }
    }

    private void putOff(long seq, ReportId report, RuntimeException failed) {
        LOG.warn("report {} not worked on: {}", report, failed.getClass().getSimpleName());
        postpone(seq);
    }

    private void postpone(long seq) {
        database.sql("""
                        update intake.inbox set fails = fails + 1,
                          next_try = now() + least(interval '10 minutes', interval '1 second' * power(2, least(fails, 10)))
                        where seq = ?
                        """).param(seq).update();
    }

    /** How many accepted rows nobody has worked on yet. */
    public int waiting() {
        return database.sql("select count(*) from intake.inbox where opened_at is null")
                .query(Integer.class)
                .single();
    }

    /** Opens one report with its amendments. Record the look first. */
    public Optional<OpenedReport> open(ReportId report) {
        List<Row> rows =
                database.sql("""
                        select seq, report, accepted_at, channel, wrapped_key, box from intake.inbox
                        where report = ? order by seq
                        """).param(report.value()).query(Row::read).list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Row first = rows.getFirst();
        List<OpenedReport.Amendment> amendments = rows.stream()
                .skip(1)
                .map(row -> new OpenedReport.Amendment(row.acceptedAt(), open(row)))
                .toList();
        return Optional.of(
                new OpenedReport(first.report(), first.acceptedAt(), first.channel(), open(first), amendments));
    }

    /** Where a question can be left for the reporter; empty for reports that have no such place. */
    public Optional<ReplyAddress> replyAddress(ReportId report) {
        return database.sql("""
                        select seq, report, accepted_at, channel, wrapped_key, box, receipt from intake.inbox
                        where report = ? order by seq limit 1
                        """)
                .param(report.value())
                .query((row, number) -> {
                    byte[] lookup = row.getBytes("receipt");
                    return read(Row.read(row, number), code::replyKey)
                            .map(key -> new ReplyAddress(lookup, key.publicKey()));
                })
                .optional()
                .flatMap(found -> found);
    }

    private Content open(Row row) {
        return read(row, code::read);
    }

    private <T> T read(Row row, Reader<T> reader) {
        try {
            return reader.read(opener.open(new Sealed(row.wrappedKey(), row.box()), Entry.associated(row.report())));
        } catch (IOException garbled) {
            throw new IllegalStateException("report " + row.report() + " opened but could not be read", garbled);
        }
    }

    private interface Reader<T> {
        T read(byte[] content) throws IOException;
    }

    @SuppressWarnings("ArrayRecordComponent") // a row in flight
    private record Row(long seq, ReportId report, Instant acceptedAt, Channel channel, byte[] wrappedKey, byte[] box) {
        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getLong("seq"),
                    new ReportId(row.getObject("report", UUID.class)),
                    row.getTimestamp("accepted_at").toInstant(),
                    Channel.of(row.getString("channel")),
                    row.getBytes("wrapped_key"),
                    row.getBytes("box"));
        }

        @Override
        public String toString() {
            return "Row[" + seq + "]";
        }
    }
}
