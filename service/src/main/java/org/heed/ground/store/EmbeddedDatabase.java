package org.heed.ground.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A PostgreSQL 18 of our own in a folder: durable (fsync, synchronous commit and full page writes on), reachable from
 * this machine only and only with a password.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final Path cluster;
    private final DatabaseAccess access;

    private EmbeddedDatabase(EmbeddedPostgres server, Path cluster, DatabaseAccess access) {
        this.server = server;
        this.cluster = cluster;
        this.access = access;
    }

    /**
     * Starts the server over the folder, making it at the first time. A server that an earlier program left running
     * over the same folder is stopped first, never adopted.
     */
    public static EmbeddedDatabase start(Path folder) {
        Path cluster = folder.resolve("postgres");
        try {
            Files.createDirectories(folder);
            ServerProcess.stop(cluster);
            Secrets secrets = Secrets.in(folder.resolve("database.secrets"));
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            folder.resolve("postgres-program").toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setConnectConfig("password", secrets.of("postgres"))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("wal_compression", "on")
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("password_encryption", "scram-sha-256")
                    .setErrorRedirector(log(folder))
                    .setOutputRedirector(log(folder))
                    .start();
            DatabaseAccess access = secure(server, cluster, secrets);
            return new EmbeddedDatabase(server, cluster, access);
        } catch (IOException | SQLException failed) {
            throw new StoreException(
                    "database-not-started",
                    "the embedded PostgreSQL did not start over " + folder + "; its log is "
                            + folder.resolve("postgres.log"),
                    failed);
        }
    }

    private static ProcessBuilder.Redirect log(Path folder) {
        return ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile());
    }

    /** Gives every role its password and then closes the door that stood open for the first start. */
    private static DatabaseAccess secure(EmbeddedPostgres server, Path cluster, Secrets secrets)
            throws SQLException, IOException {
        DataSource postgres = server.getPostgresDatabase(Map.of("password", secrets.of("postgres")));
        Map<DatabaseRole, String> passwords = new EnumMap<>(DatabaseRole.class);
        for (DatabaseRole role : DatabaseRole.values()) {
            passwords.put(role, secrets.of(role.code()));
        }
        Path hba = cluster.resolve("pg_hba.conf");
        String closed = "host all all 127.0.0.1/32 scram-sha-256\n";
        if (!Files.readString(hba).equals(closed)) {
            try (Connection connection = postgres.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("alter role postgres password '" + secrets.of("postgres") + "'");
                for (DatabaseRole role : DatabaseRole.values()) {
                    createRole(statement, role, secrets.of(role.code()));
                }
                createDatabase(statement);
                Files.writeString(hba, closed);
                statement.execute("select pg_reload_conf()");
            }
        }
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/heed";
        return new DatabaseAccess(url, DatabaseRole.OWNER.code(), secrets.of(DatabaseRole.OWNER.code()), passwords);
    }

    private static void createRole(Statement statement, DatabaseRole role, String password) throws SQLException {
        statement.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + role.code()
                + "') then create role " + role.code() + " login; end if; end $$");
        statement.execute("alter role " + role.code() + " password '" + password + "'");
    }

    private static void createDatabase(Statement statement) throws SQLException {
        try (var found = statement.executeQuery("select from pg_database where datname = 'heed'")) {
            if (found.next()) {
                return;
            }
        }
        statement.execute("alter role heed_owner createdb");
        statement.execute("create database heed owner heed_owner");
        statement.execute("revoke all on database heed from public");
        statement.execute("grant connect on database heed to heed_public, heed_staff, heed_measurement");
    }

    /** How to reach the database of a program that is running over the folder, at the address it announced. */
    public static DatabaseAccess accessTo(Path folder, String url) {
        try {
            Secrets secrets = Secrets.in(folder.resolve("database.secrets"));
            Map<DatabaseRole, String> passwords = new EnumMap<>(DatabaseRole.class);
            for (DatabaseRole role : DatabaseRole.values()) {
                passwords.put(role, secrets.of(role.code()));
            }
            return new DatabaseAccess(url, DatabaseRole.OWNER.code(), secrets.of(DatabaseRole.OWNER.code()), passwords);
        } catch (IOException unreadable) {
            throw new StoreException(
                    "secrets-unreadable", "the database's passwords in " + folder + " cannot be read", unreadable);
        }
    }

    /** Drops the server as a power cut would; for tests that throw the folder away. */
    void abandon() {
        try {
            ServerProcess.abandon(cluster);
            server.close();
        } catch (IOException failed) {
            throw new StoreException("database-not-stopped", "the embedded PostgreSQL did not stop", failed);
        }
    }

    public DatabaseAccess access() {
        return access;
    }

    /**
     * Stops the server: open transactions are rolled back, everything committed is on disk. We wait for its last
     * checkpoint ourselves, since the library gives up after five seconds and leaves the server running.
     */
    @Override
    public void close() {
        try {
            ServerProcess.stop(cluster);
            server.close();
        } catch (IOException failed) {
            throw new StoreException("database-not-stopped", "the embedded PostgreSQL did not stop cleanly", failed);
        }
    }
}
