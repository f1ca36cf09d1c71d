package org.heed.campaigns.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.heed.ground.web.OnPublicFront;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is published, as the public front may read it: through two views that hold nothing else. */
@Component
@OnPublicFront
public final class News {
    private static final String PAGE =
            "select slug, title, summary, body, first_at, updated_at, origin from publishing.front_page";

    private final JdbcClient database;

    public News(JdbcClient database) {
        this.database = database;
    }

    /** The pages that were published or changed last, newest first, without their updates. */
    public List<NewsItem> latest(int most) {
        return database.sql(PAGE + " order by updated_at desc, slug limit ?")
                .param(most)
                .query((row, number) -> item(row, List.of()))
                .list();
    }

    /** A page with everything that readers were told of it. */
    public Optional<NewsItem> find(String slug) {
        List<NewsItem.Update> updates = database.sql(
                        "select at, note from publishing.front_update where slug = ? order by number desc")
                .param(slug)
                .query((row, number) ->
                        new NewsItem.Update(row.getTimestamp("at").toInstant(), row.getString("note")))
                .list();
        return database.sql(PAGE + " where slug = ?")
                .param(slug)
                .query((row, number) -> item(row, updates))
                .optional();
    }

    private static NewsItem item(ResultSet row, List<NewsItem.Update> updates) throws SQLException {
        return new NewsItem(
                row.getString("slug"),
                new Words(row.getString("title"), row.getString("summary"), row.getString("body")),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                Origin.valueOf(row.getString("origin")),
                updates);
    }
}
