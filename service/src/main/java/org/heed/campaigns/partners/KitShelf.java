package org.heed.campaigns.partners;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.heed.ground.store.BackgroundWork;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts kits out where the public front can hand them to whoever holds a link. A kit is put together in the background,
 * piece by piece, and replaces the one before only when it is whole.
 */
@Component
@OnStaffFront
public final class KitShelf implements BackgroundWork {
    private static final int PIECE = 1 << 20;

    private final Transactions transactions;
    private final JdbcClient database;
    private final KitSource source;
    private final Clock clock;

    public KitShelf(Transactions transactions, JdbcClient database, KitSource source, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.source = source;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "partners.kits";
    }

    /** Asks for a new version of a campaign's kit for a sector, in both languages; one that is asked for already will do. */
    public void want(CampaignId campaign, String sector) {
        if (!source.sectors().contains(sector)) {
            return;
        }
        for (Language language : new Language[] {Language.ENGLISH, Language.WELSH}) {
            database.sql("""
                            insert into partners.kit (campaign, sector, language, version, wanted_at)
                            select ?, ?, ?, coalesce(max(version), 0) + 1, ? from partners.kit
                            where campaign = ? and sector = ? and language = ?
                            having not coalesce(bool_or(made_at is null), false)
                            on conflict do nothing
                            """)
                    .params(
                            campaign.code(),
                            sector,
                            language.tag(),
                            Timestamp.from(clock.instant()),
                            campaign.code(),
                            sector,
                            language.tag())
                    .update();
        }
    }

    /** The latest version that is whole; 0 where there is none. */
    public int version(CampaignId campaign, String sector) {
        return database.sql("""
                        select coalesce(max(version), 0) from partners.kit
                        where campaign = ? and sector = ? and made_at is not null
                        """)
                .params(campaign.code(), sector)
                .query(Integer.class)
                .single();
    }

    private record Wanted(long id, CampaignId campaign, String sector, Language language) {
        static Wanted read(ResultSet row, int number) throws SQLException {
            return new Wanted(
                    row.getLong("id"),
                    CampaignId.of(row.getString("campaign")),
                    row.getString("sector"),
                    new Language(row.getString("language")));
        }
    }

    @Override
    public int doSome() {
        return transactions.inOne(() -> {
            Optional<Wanted> wanted = database.sql("""
                            select id, campaign, sector, language from partners.kit where made_at is null
                            order by id limit 1 for update skip locked
                            """).query(Wanted::read).optional();
            wanted.ifPresent(this::make);
            return wanted.isPresent() ? 1 : 0;
        });
    }

    private void make(Wanted kit) {
        Pieces pieces = new Pieces(kit.id());
        try (DigestOutputStream out = new DigestOutputStream(pieces, sha256())) {
            source.stream(kit.campaign(), kit.sector(), kit.language(), out);
            out.flush();
            pieces.finish();
            database.sql("update partners.kit set made_at = ?, size = ?, sha256 = ? where id = ?")
                    .params(
                            Timestamp.from(clock.instant()),
                            pieces.size,
                            HexFormat.of().formatHex(out.getMessageDigest().digest()),
                            kit.id())
                    .update();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        database.sql("""
                        delete from partners.kit_part where kit in (
                          select o.id from partners.kit o join partners.kit n
                            on n.campaign = o.campaign and n.sector = o.sector and n.language = o.language
                          where n.id = ? and o.version < n.version - 1)
                        """).param(kit.id()).update(); // the one before stays for whoever is taking it just now
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }

    /** Writes a row for each megabyte. */
    private final class Pieces extends OutputStream {
        private final long kit;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private int number;
        private long size;

        Pieces(long kit) {
            this.kit = kit;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            int at = from;
            int left = length;
            while (left > 0) {
                int some = Math.min(left, PIECE - filled);
                System.arraycopy(bytes, at, piece, filled, some);
                filled += some;
                at += some;
                left -= some;
                if (filled == PIECE) {
                    finish();
                }
            }
        }

        void finish() {
            if (filled > 0) {
                database.sql("insert into partners.kit_part (kit, number, bytes) values (?, ?, ?)")
                        .params(kit, number, Arrays.copyOf(piece, filled))
                        .update();
                size += filled;
                number++;
                filled = 0;
            }
        }
    }
}
