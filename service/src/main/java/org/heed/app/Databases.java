package org.heed.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Properties;
import org.heed.ground.store.DatabaseAccess;
import org.heed.ground.store.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;

/** The database a command works on: the embedded one over a data folder, or a PostgreSQL of one's own. */
final class Databases implements AutoCloseable {
    private final DatabaseAccess access;
    private final @Nullable EmbeddedDatabase embedded;

    private Databases(DatabaseAccess access, @Nullable EmbeddedDatabase embedded) {
        this.access = access;
        this.embedded = embedded;
    }

    static Databases start(DataFolder folder, @Nullable String url) {
        if (url != null) {
            return new Databases(parse(url), null);
        }
        EmbeddedDatabase embedded = EmbeddedDatabase.start(folder.path());
        return new Databases(embedded.access(), embedded);
    }

    /** The database of the program that runs over the folder and goes on serving meanwhile. */
    static DatabaseAccess running(DataFolder folder, @Nullable String url) {
        if (url != null) {
            return parse(url);
        }
        Properties running = folder.running()
                .orElseThrow(() ->
                        new Mistake("the program over " + folder.path() + " is just starting; try again in a moment"));
        return EmbeddedDatabase.accessTo(folder.path(), running.getProperty("database"));
    }

    /** Reads {@code postgresql://user:password@host:port/name}, with or without {@code jdbc:} before it. */
    static DatabaseAccess parse(String url) {
        try {
            URI uri = new URI(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
            boolean postgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            if (!postgres || uri.getHost() == null || uri.getPath().length() < 2) {
                throw new Mistake("--database-url must look like postgresql://user:password@host:5432/name");
            }
            String[] user = (uri.getUserInfo() == null ? "postgres" : uri.getUserInfo()).split(":", 2);
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
            return new DatabaseAccess(
                    "jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + query,
                    user[0],
                    user.length > 1 ? user[1] : "",
                    Map.of());
        } catch (URISyntaxException malformed) {
            throw new Mistake("--database-url must look like postgresql://user:password@host:5432/name", malformed);
        }
    }

    DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
