package org.heed.reports.replies;

import java.sql.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.heed.ground.vault.HolderKey;
import org.heed.ground.web.OnPublicFront;
import org.heed.ground.words.ReportId;
import org.heed.reports.intake.Receipt;
import org.heed.reports.intake.Receipts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the page of a receipt. A right and a wrong receipt cost the same: one keyed hash, two questions to the database
 * that each give one row of one size, one key pair, and five boxes tried. What is left of a difference, since a box that
 * opens must be read, is hidden by answering on a beat. The database itself refuses to write meanwhile.
 */
@Component
@OnPublicFront
public final class Visits {
    private static final ReportId NOBODYS = new ReportId(new UUID(0x8000, 0x8000_0000_0000_0000L));

    /** A visit takes 1 to 2 ms; it is answered a whole number of beats after it began. */
    private static final long BEAT_NANOS = 4_000_000;

    private final Receipts receipts;
    private final JdbcClient database;
    private final TransactionTemplate readOnly;

    public Visits(Receipts receipts, JdbcClient database, PlatformTransactionManager transactions) {
        this.receipts = receipts;
        this.database = database;
        this.readOnly = new TransactionTemplate(transactions);
        readOnly.setReadOnly(true);
    }

    /** The page of a receipt: its report and the questions on it. */
    public record Visit(ReportId report, List<AskedQuestion> questions) {
        public Visit {
            questions = List.copyOf(questions);
        }

        @Override
        public String toString() {
            return "Visit[" + report + "]";
        }
    }

    /** What a receipt opens; empty where it belongs to no report. */
    public Optional<Visit> open(Receipt receipt) {
        long began = System.nanoTime();
        Optional<Visit> visit = find(receipt);
        awaitBeat(began);
        return visit;
    }

    private static void awaitBeat(long began) {
        long beats = (System.nanoTime() - began) / BEAT_NANOS + 1;
        long left;
        while ((left = began + beats * BEAT_NANOS - System.nanoTime()) > 0
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
        }
    }

    private Optional<Visit> find(Receipt receipt) {
        byte[] lookup = receipts.lookup(receipt);
        Fetched fetched = java.util.Objects.requireNonNull(
                readOnly.execute(status -> new Fetched(receipts.report(lookup), boxes(lookup))));
        HolderKey.Reader reader = receipt.replyKey().reader();
        ReportId report = fetched.report().orElse(NOBODYS);
        List<AskedQuestion> questions = new ArrayList<>();
        fetched.boxes().forEach(box -> AskedQuestion.open(reader, box, report).ifPresent(questions::add));
        return fetched.report().map(found -> new Visit(found, questions));
    }

    private record Fetched(Optional<ReportId> report, List<byte[]> boxes) {}

    private List<byte[]> boxes(byte[] lookup) {
        return database.sql("select replies.boxes(?)")
                .param(lookup)
                .query((row, number) -> {
                    Array boxes = row.getArray(1);
                    return List.of((byte[][]) boxes.getArray());
                })
                .single();
    }
}
