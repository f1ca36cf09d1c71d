package org.heed.campaigns.publishing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heed.ground.web.OnPublicFront;
import org.heed.ground.words.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Embargoed copies as the public front may read them: one at a time, and only with its secret. */
@Component
@OnPublicFront
public final class EmbargoedCopies {
    private final JdbcClient database;
    private final Clock clock;

    /**
     * A copy in one language.
     *
     * @param live when it goes before the public, as far as that is known
     * @param isLive true once it did
     */
    public record Copy(
            String slug,
            PageKind kind,
            Language language,
            Words words,
            Origin origin,
            String reader,
            Instant ends,
            Optional<Instant> live,
            boolean isLive) {}

    public EmbargoedCopies(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The copy in each of its languages, English first; none where the secret is wrong or the copy has ended. */
    public List<Copy> find(String secret) {
        return database.sql("select * from publishing.embargoed(?, ?) order by language desc")
                .params(Embargoes.hash(secret), Timestamp.from(clock.instant()))
                .query((row, number) -> new Copy(
                        row.getString("slug"),
                        PageKinds.shipped().of(row.getString("kind")),
                        new Language(row.getString("language")),
                        new Words(row.getString("title"), row.getString("summary"), row.getString("body")),
                        Origin.valueOf(row.getString("origin")),
                        row.getString("reader"),
                        row.getTimestamp("ends_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("goes_live_at")).map(Timestamp::toInstant),
                        row.getBoolean("is_live")))
                .list();
    }
}
