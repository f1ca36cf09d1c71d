package org.heed.campaigns.partners;

import java.util.List;
import org.heed.ground.web.OnPublicFront;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The approved messages that everybody may share, as the public front reads them. */
@Component
@OnPublicFront
public final class SharedWords {
    private final JdbcClient database;

    public SharedWords(JdbcClient database) {
        this.database = database;
    }

    /** A message; its Welsh is empty where there is none. */
    public record Message(String english, String welsh) {}

    /** The messages, newest first. */
    public List<Message> all() {
        return database.sql("select english, welsh from partners.share_text order by put_out_at desc limit 30")
                .query((row, number) -> new Message(row.getString("english"), row.getString("welsh")))
                .list();
    }
}
