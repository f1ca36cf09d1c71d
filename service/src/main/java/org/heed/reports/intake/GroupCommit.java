package org.heed.reports.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.heed.ground.vault.GroupRota;
import org.heed.ground.vault.Sealed;
import org.heed.ground.vault.Sealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Commits reports that arrive together in one transaction, so that a surge costs one fsync for many of them. Each is
 * answered only after its commit. Where the database refuses a group because of one row, the rows are tried one by one,
 * so that a bad row never fails its neighbours.
 */
@Component
final class GroupCommit implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    /** At this size a group's own bytes start to weigh more than its fsync. */
    private static final int LARGEST_GROUP = 256;

    private static final int WAITING_ROOM = 8_192;

    private static final String INSERT = """
            insert into intake.inbox (report, digest, channel, receipt, wrapped_key, box, lane)
            select r, d, c, l, ?, b, n
            from unnest(?::uuid[], ?::bytea[], ?::text[], ?::bytea[], ?::bytea[], ?::smallint[]) as t(r, d, c, l, b, n)
            on conflict do nothing
            """;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING_ROOM);
    private final DataSource database;
    private final GroupRota rota;
    private final Thread writer;
    private volatile boolean open = true;

    GroupCommit(@Qualifier("inboxDataSource") DataSource database, Sealer sealer) {
        this.database = database;
        this.rota = new GroupRota(sealer);
        // one writer: while it commits, the next group gathers, so groups grow with the load
        this.writer = Thread.ofPlatform().name("inbox-writer").unstarted(this::write);
        writer.start();
    }

    /** Completes when the entry is on disk; fails when it is not known to be. */
    CompletableFuture<Void> add(Entry entry) {
        Waiting waiting = new Waiting(entry, new CompletableFuture<>());
        if (!open || !queue.offer(waiting)) {
            waiting.committed().completeExceptionally(new IllegalStateException("the waiting room is full"));
        }
        return waiting.committed();
    }

    private void write() {
        List<Waiting> group = new ArrayList<>(LARGEST_GROUP);
        while (open || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, LARGEST_GROUP - 1);
                    commit(group);
                } else {
                    rota.rest();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                group.clear();
            }
        }
    }

    private void commit(List<Waiting> group) {
        try {
            insert(group);
            group.forEach(Waiting::done);
        } catch (SQLException refused) {
            if (group.size() > 1 && blamesData(refused)) {
                group.forEach(waiting -> commit(List.of(waiting)));
                return;
            }
            LOG.warn(
                    "{} reports not stored, SQL state {}; their senders are asked to try again",
                    group.size(),
                    refused.getSQLState());
            group.forEach(waiting -> waiting.committed().completeExceptionally(refused));
        } catch (RuntimeException broken) {
            LOG.error(
                    "{} reports not stored: {}", group.size(), broken.getClass().getSimpleName());
            group.forEach(waiting -> waiting.committed().completeExceptionally(broken));
        }
    }

    /** Class 22 is bad data, class 23 a broken constraint; everything else concerns the whole group. */
    private static boolean blamesData(SQLException refused) {
        String state = refused.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private void insert(List<Waiting> group) throws SQLException {
        int size = group.size();
        UUID[] reports = new UUID[size];
        byte[][] digests = new byte[size][];
        String[] channels = new String[size];
        byte[][] receipts = new byte[size][];
        byte[][] boxes = new byte[size][];
        Short[] lanes = new Short[size];
        byte[] wrappedKey = new byte[0];
        Sealer.Group sealing = rota.forMembers(size);
        for (int at = 0; at < size; at++) {
            Entry entry = group.get(at).entry();
            Sealed sealed = sealing.seal(entry.content(), Entry.associated(entry.report()));
            reports[at] = entry.report().value();
            digests[at] = entry.digest();
            channels[at] = entry.channel().code();
            receipts[at] = entry.receipt();
            boxes[at] = sealed.box();
            lanes[at] = (short) entry.lane().ordinal();
            wrappedKey = sealed.wrappedKey();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setBytes(1, wrappedKey);
            insert.setArray(2, connection.createArrayOf("uuid", reports));
            insert.setArray(3, connection.createArrayOf("bytea", digests));
            insert.setArray(4, connection.createArrayOf("text", channels));
            insert.setArray(5, connection.createArrayOf("bytea", receipts));
            insert.setArray(6, connection.createArrayOf("bytea", boxes));
            insert.setArray(7, connection.createArrayOf("smallint", lanes));
            insert.executeUpdate();
            if (insert.getWarnings() != null) {
                // a commit that a standby did not confirm comes back as success with a warning
                throw new SQLException("the commit came with a warning", "01000");
            }
        }
    }

    /** Stops taking, and writes out what has been taken. */
    @Override
    public void destroy() throws InterruptedException {
        open = false;
        writer.join(10_000);
        rota.close();
    }

    private record Waiting(Entry entry, CompletableFuture<Void> committed) {
        void done() {
            committed.complete(null);
        }
    }
}
