package org.heed.campaigns.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heed.campaigns.publishing.NewsItem.Setting;
import org.heed.campaigns.publishing.NewsItem.Update;
import org.heed.ground.words.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is published, as the public front may read it: through views that hold nothing else. */
@Component
public final class News {
    private static final String PAGE = """
            select slug, kind, language, title, summary, body, first_at, updated_at, changed_at, origin, head_number, head,
                is_current, has_twin, standing, standing_at, standing_note, standing_note_cy
            from publishing.front_page
            """;

    private final JdbcClient database;

    public News(JdbcClient database) {
        this.database = database;
    }

    /** The English pages that were published or changed last, newest first, without their updates. */
    public List<NewsItem> latest(int most) {
        return latest(new Shelf(Optional.empty(), Language.ENGLISH), most, 0);
    }

    /**
     * The pages of a shelf, newest first, without their updates. What a language lacks stands in English; what was
     * removed is left out.
     */
    public List<NewsItem> latest(Shelf shelf, int most, int from) {
        return database.sql(PAGE + """
                        where (kind = ? or ? = '') and standing <> 'REMOVED'
                            and (language = ? or (language = 'en' and not has_twin))
                        order by updated_at desc, slug limit ? offset ?
                        """)
                .params(code(shelf), code(shelf), shelf.language().tag(), most, from)
                .query((row, number) -> item(row, List.of()))
                .list();
    }

    /** How many pages a shelf has. */
    public int count(Shelf shelf) {
        return database.sql("""
                        select count(*) from publishing.front_page
                        where (kind = ? or ? = '') and standing <> 'REMOVED' and language = 'en'
                        """)
                .params(code(shelf), code(shelf))
                .query(Integer.class)
                .single();
    }

    /** Every page in every language, removed ones included, by address. */
    public List<NewsItem> all() {
        return database.sql(PAGE + " order by kind, slug, language desc")
                .query((row, number) -> item(row, List.of()))
                .list();
    }

    /** An English page of any kind, with everything that readers were told of it. */
    public Optional<NewsItem> find(String slug) {
        return find(slug, Language.ENGLISH);
    }

    /** A page in a language, with everything that readers were told of it. */
    public Optional<NewsItem> find(String slug, Language language) {
        return database.sql(PAGE + " where slug = ? and language = ?")
                .params(slug, language.tag())
                .query((row, number) -> item(row, updates(slug)))
                .optional();
    }

    private List<Update> updates(String slug) {
        return database.sql("""
                        select at, note, note_cy from publishing.front_history
                        where slug = ? and kind <> 'MINOR' order by number desc
                        """)
                .param(slug)
                .query((row, number) ->
                        new Update(row.getTimestamp("at").toInstant(), row.getString("note"), row.getString("note_cy")))
                .list();
    }

    /** The hash of the latest entry of a page's history, and which kind it is of; empty where there is no such page. */
    public Optional<Head> head(String slug) {
        return database.sql("""
                        select page_kind, hash, at from publishing.front_history
                        where slug = ? order by number desc limit 1
                        """)
                .param(slug)
                .query((row, number) -> new Head(
                        PageKinds.shipped().of(row.getString("page_kind")),
                        row.getString("hash"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    /** The end of a page's history: it tells whether anything changed. */
    public record Head(PageKind kind, String hash, Instant at) {}

    /** What all pages together stand at; another text whenever anything was published. */
    public String state() {
        return database.sql("""
                        select (select count(*) || ' ' || coalesce(max(at)::text, '') from publishing.front_history)
                            || ' ' || (select count(*) || ' ' || count(nullif(signature, '')) from publishing.front_day)
                        """).query(String.class).single();
    }

    /** When anything was last published. */
    public Instant changed() {
        return database.sql("select coalesce(max(at), 'epoch') from publishing.front_history")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /** The whole history of a page, oldest first, small changes included. */
    public List<HistoryEntry> history(String slug) {
        return database.sql("""
                        select slug, number, at, kind, note, words, origin, previous, hash, format, words_cy, note_cy
                        from publishing.front_history where slug = ? order by number
                        """)
                .param(slug)
                .query((row, number) -> PageRows.entry(row))
                .list();
    }

    /** The heads of all histories, day by day, oldest first. */
    public List<DayOfHeads> days() {
        return database.sql(
                        "select day, pages, text, previous, hash, signature, key from publishing.front_day order by day")
                .query(DayOfHeads.class)
                .list();
    }

    private static String code(Shelf shelf) {
        return shelf.kind().map(PageKind::code).orElse("");
    }

    private static NewsItem item(ResultSet row, List<Update> updates) throws SQLException {
        Language language = new Language(row.getString("language"));
        Standing standing = Standing.valueOf(row.getString("standing"));
        Timestamp since = row.getTimestamp("standing_at");
        return new NewsItem(
                row.getString("slug"),
                standing == Standing.REMOVED
                        ? new Words("–", "–", "–")
                        : new Words(row.getString("title"), row.getString("summary"), row.getString("body")),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                Origin.valueOf(row.getString("origin")),
                updates,
                new Setting(
                        PageKinds.shipped().of(row.getString("kind")),
                        language,
                        twin(row),
                        standing,
                        Optional.ofNullable(since)
                                .map(at -> new Update(at.toInstant(), note(row, ""), note(row, "_cy"))),
                        row.getString("head"),
                        row.getInt("head_number"),
                        row.getTimestamp("changed_at").toInstant()));
    }

    private static TwinState twin(ResultSet row) throws SQLException {
        if (!row.getBoolean("has_twin")) {
            return TwinState.MISSING;
        }
        return row.getBoolean("is_current") ? TwinState.CURRENT : TwinState.OLDER;
    }

    private static String note(ResultSet row, String language) {
        try {
            return row.getString("standing_note" + language);
        } catch (SQLException failed) {
            throw new IllegalStateException("the view must have notes of standing", failed);
        }
    }
}
