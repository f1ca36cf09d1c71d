package org.heed.campaigns.publishing;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heed.campaigns.publishing.HistoryEntry.Welsh;
import org.heed.campaigns.publishing.PublicPage.Live;
import org.heed.campaigns.publishing.PublicPage.Review;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages, what was published of them, and their history as rows. */
final class PageRows {
    private static final String PAGE = """
            select p.id, p.slug, p.kind, p.campaign, p.title, p.summary, p.body, p.state, p.author, p.approver, p.origin,
                   p.version, p.owner, p.review_months, p.review_due, p.goes_live_at, p.goes_live_kind, p.goes_live_note,
                   p.goes_live_note_cy, p.scheduled_by, t.language, t.title as twin_title, t.summary as twin_summary,
                   t.body as twin_body, t.follows, h.first_at, h.updated_at, s.kind as standing
            from publishing.page p
            left join publishing.twin t on t.page = p.id
            left join lateral (
                select min(at) as first_at, max(at) filter (where kind <> 'MINOR') as updated_at
                from publishing.history where page = p.id
            ) h on true
            left join lateral (
                select kind from publishing.history
                where page = p.id and kind in ('WITHDRAWN', 'REMOVED', 'RESTORED') order by number desc limit 1
            ) s on s.kind <> 'RESTORED'
            """;

    private final JdbcClient database;

    PageRows(JdbcClient database) {
        this.database = database;
    }

    List<PublicPage> all() {
        return database.sql(PAGE + " order by p.changed_at desc, p.id desc")
                .query(PageRows::page)
                .list();
    }

    Optional<PublicPage> find(long id) {
        return database.sql(PAGE + " where p.id = ?")
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

    /** A page whose instant has come, held until the transaction ends; one that another node holds is left to it. */
    Optional<Long> lockDue(Timestamp now) {
        return database.sql("""
                        select id from publishing.page where state = 'SCHEDULED' and goes_live_at <= ?
                        order by goes_live_at, id limit 1 for update skip locked
                        """).param(now).query(Long.class).optional();
    }

    /** The new page's number; empty when another page has that address. */
    Optional<Long> create(Beginning page, String author, Origin origin, Timestamp now) {
        return database.sql("""
                        insert into publishing.page (slug, kind, campaign, title, summary, body, state, author, owner,
                            review_months, origin, changed_at)
                        values (?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?)
                        on conflict (slug) do nothing returning id
                        """)
                .params(
                        page.slug(),
                        page.kind().code(),
                        page.campaign().map(CampaignId::code).orElse(""),
                        page.manuscript().english().title(),
                        page.manuscript().english().summary(),
                        page.manuscript().english().body(),
                        author,
                        author,
                        page.kind().reviewMonths(),
                        origin.name(),
                        now)
                .query(Long.class)
                .optional();
    }

    void write(long id, Words words, String author, Timestamp now) {
        database.sql("""
                        update publishing.page set title = ?, summary = ?, body = ?, state = 'DRAFT', author = ?,
                            approver = null, goes_live_at = null, goes_live_kind = null, goes_live_note = null,
                            goes_live_note_cy = null, scheduled_by = null, version = version + 1, changed_at = ?
                        where id = ?
                        """)
                .params(words.title(), words.summary(), words.body(), author, now, id)
                .update();
    }

    void writeTwin(long id, Twin twin) {
        database.sql("""
                        insert into publishing.twin (page, language, title, summary, body, follows)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (page, language) do update set title = excluded.title,
                            summary = excluded.summary, body = excluded.body, follows = excluded.follows
                        """)
                .params(
                        id,
                        twin.language().tag(),
                        twin.words().title(),
                        twin.words().summary(),
                        twin.words().body(),
                        twin.follows())
                .update();
    }

    void dropTwin(long id) {
        database.sql("delete from publishing.twin where page = ?").param(id).update();
    }

    void approve(long id, String approver, Timestamp now) {
        database.sql("""
                        update publishing.page set state = 'APPROVED', approver = ?, version = version + 1, changed_at = ?
                        where id = ?
                        """).params(approver, now, id).update();
    }

    void schedule(long id, Schedule schedule, Timestamp now) {
        database.sql("""
                        update publishing.page set state = 'SCHEDULED', goes_live_at = ?, goes_live_kind = ?,
                            goes_live_note = ?, goes_live_note_cy = ?, scheduled_by = ?, version = version + 1,
                            changed_at = ?
                        where id = ?
                        """)
                .params(
                        Timestamp.from(schedule.at()),
                        schedule.change().kind().name(),
                        schedule.change().note(),
                        schedule.change().welsh(),
                        schedule.by(),
                        now,
                        id)
                .update();
    }

    void unschedule(long id, Timestamp now) {
        settle(id, PageState.APPROVED, now);
    }

    void setPublished(long id, Timestamp now) {
        settle(id, PageState.PUBLISHED, now);
    }

    private void settle(long id, PageState state, Timestamp now) {
        database.sql("""
                        update publishing.page set state = ?, goes_live_at = null, goes_live_kind = null,
                            goes_live_note = null, goes_live_note_cy = null, scheduled_by = null,
                            version = version + 1, changed_at = ?
                        where id = ?
                        """).params(state.name(), now, id).update();
    }

    /** Counts a change that leaves the state as it is. */
    void touch(long id, Timestamp now) {
        database.sql("update publishing.page set version = version + 1, changed_at = ? where id = ?")
                .params(now, id)
                .update();
    }

    void setReview(long id, String owner, int months, LocalDate due) {
        database.sql("update publishing.page set owner = ?, review_months = ?, review_due = ? where id = ?")
                .params(owner, months, Date.valueOf(due), id)
                .update();
    }

    /** Pages that are due and whose owner was not told of that day yet; each is marked as told. */
    List<ReviewDue> takeDue(LocalDate today) {
        return database.sql("""
                        update publishing.page set review_told = review_due
                        where id in (
                            select p.id from publishing.page p
                            where p.review_due <= ? and p.review_told is distinct from p.review_due
                                and coalesce((select h.kind from publishing.history h
                                    where h.page = p.id and h.kind in ('WITHDRAWN', 'REMOVED', 'RESTORED')
                                    order by h.number desc limit 1), 'RESTORED') = 'RESTORED'
                            order by p.id limit 100 for update skip locked)
                        returning id, review_due
                        """)
                .param(Date.valueOf(today))
                .query((row, number) -> new ReviewDue(
                        row.getLong("id"), row.getDate("review_due").toLocalDate()))
                .list();
    }

    /** Adds an entry, and with it what the page says from now on. */
    void append(long page, HistoryEntry entry, Manuscript manuscript, String person) {
        database.sql("""
                        insert into publishing.history (page, number, at, kind, note, words, origin, previous, hash, text,
                            entered_by, format, words_cy, note_cy)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                        person,
                        entry.welsh().format(),
                        entry.welsh().words(),
                        entry.welsh().note())
                .update();
        Words words = manuscript.english();
        database.sql(
                        "insert into publishing.edition (page, number, title, summary, body, hash) values (?, ?, ?, ?, ?, ?)")
                .params(page, entry.number(), words.title(), words.summary(), words.body(), entry.hash())
                .update();
        manuscript
                .twin()
                .ifPresent(twin -> database.sql("""
                                insert into publishing.edition_twin (page, number, language, title, summary, body, follows)
                                values (?, ?, ?, ?, ?, ?, ?)
                                """)
                        .params(
                                page,
                                entry.number(),
                                twin.language().tag(),
                                twin.words().title(),
                                twin.words().summary(),
                                twin.words().body(),
                                twin.follows())
                        .update());
    }

    /** What the public sees now. */
    Optional<Manuscript> live(long page) {
        return database.sql("""
                        select e.title, e.summary, e.body, t.language, t.title as twin_title, t.summary as twin_summary,
                            t.body as twin_body, t.follows
                        from publishing.edition e
                        left join publishing.edition_twin t on t.page = e.page and t.number = e.number
                        where e.page = ? order by e.number desc limit 1
                        """)
                .param(page)
                .query((row, number) -> manuscript(row))
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
                        select p.slug, h.number, h.at, h.kind, h.note, h.words, h.origin, h.previous, h.hash, h.format,
                            h.words_cy, h.note_cy
                        from publishing.history h join publishing.page p on p.id = h.page
                        where h.page = ? order by h.number
                        """).param(page).query((row, number) -> entry(row)).list();
    }

    /** An entry of the row at hand. */
    static HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getString("slug"),
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                ChangeKind.valueOf(row.getString("kind")),
                row.getString("note"),
                row.getString("words"),
                Origin.valueOf(row.getString("origin")),
                row.getString("previous"),
                row.getString("hash"),
                new Welsh(row.getInt("format"), row.getString("words_cy"), row.getString("note_cy")));
    }

    private static PublicPage page(ResultSet row, int number) throws SQLException {
        Date due = row.getDate("review_due");
        return new PublicPage(
                row.getLong("id"),
                row.getString("slug"),
                PageKinds.shipped().of(row.getString("kind")),
                Optional.of(row.getString("campaign"))
                        .filter(code -> !code.isEmpty())
                        .map(CampaignId::of),
                manuscript(row),
                PageState.valueOf(row.getString("state")),
                row.getString("author"),
                Optional.ofNullable(row.getString("approver")),
                live(row),
                schedule(row),
                new Review(
                        row.getString("owner"),
                        row.getInt("review_months"),
                        Optional.ofNullable(due).map(Date::toLocalDate)),
                Origin.valueOf(row.getString("origin")),
                row.getInt("version"));
    }

    private static Manuscript manuscript(ResultSet row) throws SQLException {
        String language = row.getString("language");
        Optional<Twin> twin = language == null
                ? Optional.empty()
                : Optional.of(new Twin(
                        new Language(language),
                        new Words(
                                row.getString("twin_title"), row.getString("twin_summary"), row.getString("twin_body")),
                        row.getString("follows")));
        return new Manuscript(new Words(row.getString("title"), row.getString("summary"), row.getString("body")), twin);
    }

    private static Optional<Schedule> schedule(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("goes_live_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new Schedule(
                        at.toInstant(),
                        new Change(
                                ChangeKind.valueOf(row.getString("goes_live_kind")),
                                row.getString("goes_live_note"),
                                row.getString("goes_live_note_cy")),
                        row.getString("scheduled_by")));
    }

    private static Optional<Live> live(ResultSet row) throws SQLException {
        Timestamp first = row.getTimestamp("first_at");
        if (first == null) {
            return Optional.empty();
        }
        Instant updated = row.getTimestamp("updated_at").toInstant();
        String standing = row.getString("standing");
        return Optional.of(
                new Live(first.toInstant(), updated, standing == null ? Standing.LIVE : Standing.valueOf(standing)));
    }
}
