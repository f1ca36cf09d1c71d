package org.heed.campaigns.publishing;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heed.ground.store.Transactions;
import org.heed.ground.vault.SigningKey;
import org.heed.ground.web.OnStaffFront;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the heads of all histories down together, once a day, each day under the hash of the day before, and signs them:
 * whoever keeps one day's hash, or the public key, can tell later that no page's history was replaced as a whole.
 */
@Component
@OnStaffFront
final class DailyHeads {
    private final Transactions transactions;
    private final JdbcClient database;
    private final SigningKey key;
    private final Clock clock;

    DailyHeads(Transactions transactions, JdbcClient database, SigningKey key, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Seals yesterday, where no node has done so yet. Days on which no node ran are passed over: what stands now is
     * never written down as what stood then.
     *
     * @return 1 when it was sealed by this call
     */
    int sealYesterday() {
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), PublicPages.LONDON).minusDays(1);
        if (last().filter(day -> !day.day().isBefore(yesterday)).isPresent()) {
            return 0;
        }
        return transactions.inOne(() -> {
            // one node at a time; the one that waited finds the day sealed
            database.sql("select pg_advisory_xact_lock(hashtext('publishing.day'))")
                    .query((row, number) -> 0)
                    .list();
            Optional<DayOfHeads> last = last();
            if (last.filter(day -> !day.day().isBefore(yesterday)).isPresent()) {
                return 0;
            }
            List<DayOfHeads.Head> heads = heads();
            if (heads.isEmpty()) {
                return 0;
            }
            DayOfHeads sealed =
                    DayOfHeads.of(yesterday, heads, last.map(DayOfHeads::hash).orElse(HistoryEntry.BEGINNING));
            int written = database.sql("""
                            insert into publishing.day (day, pages, text, previous, hash, at) values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            Date.valueOf(sealed.day()),
                            sealed.pages(),
                            sealed.text(),
                            sealed.previous(),
                            sealed.hash(),
                            Timestamp.from(clock.instant()))
                    .update();
            sign(sealed);
            return written;
        });
    }

    /**
     * Signs the latest day where it is of before there were signatures; its hash covers every day before it.
     *
     * @return 1 when it was signed by this call
     */
    int signLatest() {
        return last().filter(day -> !day.isSigned())
                .map(day -> transactions.inOne(() -> sign(day)))
                .orElse(0);
    }

    private int sign(DayOfHeads day) {
        DayOfHeads signed = day.signedBy(key);
        return database.sql("""
                        insert into publishing.day_signature (day, signature, key, at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(Date.valueOf(day.day()), signed.signature(), signed.key(), Timestamp.from(clock.instant()))
                .update();
    }

    private Optional<DayOfHeads> last() {
        return database.sql("""
                        select day, pages, text, previous, hash, signature, key
                        from publishing.front_day order by day desc limit 1
                        """).query(DayOfHeads.class).optional();
    }

    private List<DayOfHeads.Head> heads() {
        return database.sql("""
                        select p.slug, h.number, h.hash from publishing.page p
                        join lateral (
                            select number, hash from publishing.history where page = p.id order by number desc limit 1
                        ) h on true
                        order by p.slug collate "C"
                        """).query(DayOfHeads.Head.class).list();
    }
}
