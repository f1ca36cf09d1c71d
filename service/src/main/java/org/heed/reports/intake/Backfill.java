package org.heed.reports.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.heed.ground.store.Transactions;
import org.heed.ground.vault.Sealed;
import org.heed.ground.vault.Sealer;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.ReportId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes reports that were made in the past, such as those of a demonstration year, many at a time: sealed and keyed as at
 * the door, with the time at which they were made.
 */
@Component
@OnStaffFront
public final class Backfill {
    private static final String INSERT = """
            insert into intake.inbox (report, digest, accepted_at, channel, receipt, wrapped_key, box)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final Door door;
    private final Sealer sealer;
    private final JdbcTemplate database;
    private final Transactions transactions;

    Backfill(Door door, Sealer sealer, JdbcTemplate database, Transactions transactions) {
        this.door = door;
        this.sealer = sealer;
        this.database = database;
        this.transactions = transactions;
    }

    /** A report and when it was made. */
    public record Past(Submission submission, Instant acceptedAt) {}

    /** Stores them in one transaction; those that are there already are left as they are. Gives their ids, in order. */
    public List<ReportId> accept(List<Past> reports) {
        List<ReportId> ids = new ArrayList<>(reports.size());
        List<Object[]> rows = new ArrayList<>(reports.size());
        try (Sealer.Group group = sealer.group()) {
            for (Past past : reports) {
                Entry entry = door.entry(past.submission());
                Sealed sealed = group.seal(entry.content(), Entry.associated(entry.report()));
                ids.add(entry.report());
                rows.add(new Object[] {
                    entry.report().value(),
                    entry.digest(),
                    Timestamp.from(past.acceptedAt()),
                    entry.channel().code(),
                    entry.receipt(),
                    sealed.wrappedKey(),
                    sealed.box()
                });
            }
        }
        transactions.inOne(() -> {
            database.batchUpdate(INSERT, rows);
        });
        return ids;
    }
}
