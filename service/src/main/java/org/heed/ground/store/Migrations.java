package org.heed.ground.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the shape that this program expects, as its owner. */
public final class Migrations {
    /** Rows before a change are read in the same statement (RETURNING OLD), which came with this version. */
    private static final int OLDEST_SERVER = 18;

    private Migrations() {}

    /** Creates the roles where the server lacks them, then runs what is missing. Safe to run again. */
    public static void run(DatabaseAccess access) {
        createMissingRoles(access);
        try {
            Flyway.configure()
                    .dataSource(access.source(DatabaseRole.OWNER))
                    .locations("classpath:db/migration")
                    .defaultSchema("store")
                    .createSchemas(true)
                    .outOfOrder(true) // numbers are grouped by room, and each room's schema is its own
                    .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            throw new StoreException(
                    "migration-failed",
                    "the database at " + access.url() + " could not be migrated: "
                            + String.valueOf(failed.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("no reason given"),
                    failed);
        }
    }

    private static void requireVersion(Statement statement, DatabaseAccess access) throws SQLException {
        try (var row = statement.executeQuery("select current_setting('server_version_num')::int / 10000")) {
            row.next();
            if (row.getInt(1) < OLDEST_SERVER) {
                throw new StoreException(
                        "database-too-old",
                        "the PostgreSQL at " + access.url() + " is version " + row.getInt(1) + "; Heed needs "
                                + OLDEST_SERVER + " or later");
            }
        }
    }

    private static void createMissingRoles(DatabaseAccess access) {
        try (Connection connection = access.source(DatabaseRole.OWNER).getConnection();
                Statement statement = connection.createStatement()) {
            requireVersion(statement, access);
            for (DatabaseRole role : DatabaseRole.values()) {
                if (role != DatabaseRole.OWNER && !exists(statement, role)) {
                    statement.execute("create role " + role.code() + " nologin");
                    statement.execute("grant " + role.code() + " to current_user");
                }
            }
        } catch (SQLException failed) {
            throw new StoreException(
                    "database-not-reached",
                    "no connection to " + access.url() + ", or its user may not create roles: SQL state "
                            + failed.getSQLState(),
                    failed);
        }
    }

    private static boolean exists(Statement statement, DatabaseRole role) throws SQLException {
        try (var found = statement.executeQuery("select from pg_roles where rolname = '" + role.code() + "'")) {
            return found.next();
        }
    }
}
