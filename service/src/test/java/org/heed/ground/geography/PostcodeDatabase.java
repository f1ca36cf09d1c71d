package org.heed.ground.geography;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database with this room's schema alone, for its tests. */
final class PostcodeDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "geography_" + COUNT.incrementAndGet();

    private PostcodeDatabase() {}

    static PostcodeDatabase fresh() {
        PostcodeDatabase database = new PostcodeDatabase();
        execute(Server.RUNNING.getPostgresDatabase(), "create database " + database.name + " owner heed_owner");
        execute(database.owner(), migration());
        return database;
    }

    DataSource owner() {
        return Server.RUNNING.getDatabase("heed_owner", name);
    }

    JdbcClient staff() {
        return JdbcClient.create(Server.RUNNING.getDatabase("heed_staff", name));
    }

    /** One connection that stays open. */
    SingleConnectionDataSource openStaff() {
        try {
            return new SingleConnectionDataSource(
                    Server.RUNNING.getDatabase("heed_staff", name).getConnection(), true);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    JdbcClient publicFront() {
        return JdbcClient.create(Server.RUNNING.getDatabase("heed_public", name));
    }

    private static String migration() {
        try (InputStream script =
                PostcodeDatabase.class.getResourceAsStream("/db/migration/V040__geography_postcodes.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** One durable server for the run. */
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_wal_size", "2GB")
                        .start();
                execute(server.getPostgresDatabase(), """
                        create role heed_owner login;
                        create role heed_public login;
                        create role heed_staff login;
                        create role heed_measurement login;
                        """);
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
