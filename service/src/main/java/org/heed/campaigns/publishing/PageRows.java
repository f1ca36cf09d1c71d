package org.heed.campaigns.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heed.campaigns.publishing.PublicPage.Live;
import org.heed.ground.words.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages, what was published of them, and their history as rows. */
final class PageRows {
    private static final String PAGE = """
            select p.id, p.slug, p.campaign, p.title, p.summary, p.body, p.state, p.author, p.approver, p.origin,
                   p.version, min(h.at) as first_at, max(h.at) filter (where h.kind <> 'MINOR') as updated_at
            from publishing.page p left join publishing.history h on h.page = p.id
            """;

    private final JdbcClient database;

    PageRows(JdbcClient database) {
        this.database = database;
    }

    List<PublicPage> all() {
        return database.sql(PAGE + " group by p.id order by max(p.changed_at) desc")
                .query(PageRows::page)
                .list();
    }

    Optional<PublicPage> find(long id) {
        return database.sql(PAGE + " where p.id = ? group by p.id")
                .param(id)
                .query(PageRows::page)
                .optional();
    }

    /** The page, held until the transaction ends. */
    Optional<PublicPage> lock(long id) {
        database.sql("select id from publishing.page where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    /** The new page's number; empty when another page has that address. */
    Optional<Long> create(
            String slug, Optional<CampaignId> campaign, Words words, String author, Origin origin, Timestamp now) {
        return database.sql("""
                        insert into publishing.page (slug, campaign, title, summary, body, state, author, origin, changed_at)
                        values (?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?)
                        on conflict (slug) do nothing returning id
                        """)
                .params(
                        slug,
                        campaign.map(CampaignId::code).orElse(""),
                        words.title(),
                        words.summary(),
                        words.body(),
                        author,
                        origin.name(),
                        now)
                .query(Long.class)
                .optional();
    }

    void write(long id, Words words, String author, Timestamp now) {
        database.sql("""
                        update publishing.page set title = ?, summary = ?, body = ?, state = 'DRAFT', author = ?,
                            approver = null, version = version + 1, changed_at = ? where id = ?
                        """)
                .params(words.title(), words.summary(), words.body(), author, now, id)
                .update();
    }

    void approve(long id, String approver, Timestamp now) {
        database.sql("""
                        update publishing.page set state = 'APPROVED', approver = ?, version = version + 1, changed_at = ?
                        where id = ?
                        """).params(approver, now, id).update();
    }

    void setPublished(long id, Timestamp now) {
        database.sql("""
                        update publishing.page set state = 'PUBLISHED', version = version + 1, changed_at = ? where id = ?
                        """).params(now, id).update();
    }

    /** Adds an entry, and with it what the page says from now on. */
    void append(long page, HistoryEntry entry, Words words, String person) {
        database.sql("""
                        insert into publishing.history (page, number, at, kind, note, words, origin, previous, hash, text,
                            entered_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        page,
                        entry.number(),
                        Timestamp.from(entry.at()),
                        entry.kind().name(),
                        entry.note(),
                        entry.words(),
                        entry.origin().name(),
                        entry.previous(),
                        entry.hash(),
                        entry.canonicalText(),
                        person)
                .update();
        database.sql(
                        "insert into publishing.edition (page, number, title, summary, body, hash) values (?, ?, ?, ?, ?, ?)")
                .params(page, entry.number(), words.title(), words.summary(), words.body(), entry.hash())
                .update();
    }

    /** What the public sees now. */
    Optional<Words> live(long page) {
        return database.sql("""
                        select title, summary, body from publishing.edition where page = ? order by number desc limit 1
                        """)
                .param(page)
                .query((row, number) ->
                        new Words(row.getString("title"), row.getString("summary"), row.getString("body")))
                .optional();
    }

    /** The hash that the latest edition was published under; that of the beginning before the first. */
    String head(long page) {
        return database.sql("select hash from publishing.edition where page = ? order by number desc limit 1")
                .param(page)
                .query(String.class)
                .optional()
                .orElse(HistoryEntry.BEGINNING);
    }

    /** Oldest first. */
    List<HistoryEntry> history(long page) {
        return database.sql("""
                        select p.slug, h.number, h.at, h.kind, h.note, h.words, h.origin, h.previous, h.hash
                        from publishing.history h join publishing.page p on p.id = h.page
                        where h.page = ? order by h.number
                        """)
                .param(page)
                .query((row, number) -> new HistoryEntry(
                        row.getString("slug"),
                        row.getInt("number"),
                        row.getTimestamp("at").toInstant(),
                        ChangeKind.valueOf(row.getString("kind")),
                        row.getString("note"),
                        row.getString("words"),
                        Origin.valueOf(row.getString("origin")),
                        row.getString("previous"),
                        row.getString("hash")))
                .list();
    }

    private static PublicPage page(ResultSet row, int number) throws SQLException {
        return new PublicPage(
                row.getLong("id"),
                row.getString("slug"),
                Optional.of(row.getString("campaign"))
                        .filter(code -> !code.isEmpty())
                        .map(CampaignId::of),
                new Words(row.getString("title"), row.getString("summary"), row.getString("body")),
                PageState.valueOf(row.getString("state")),
                row.getString("author"),
                Optional.ofNullable(row.getString("approver")),
                live(row),
                Origin.valueOf(row.getString("origin")),
                row.getInt("version"));
    }

    private static Optional<Live> live(ResultSet row) throws SQLException {
        Timestamp first = row.getTimestamp("first_at");
        if (first == null) {
            return Optional.empty();
        }
        Instant updated = row.getTimestamp("updated_at").toInstant();
        return Optional.of(new Live(first.toInstant(), updated));
    }
}
