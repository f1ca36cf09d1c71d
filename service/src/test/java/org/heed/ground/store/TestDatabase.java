package org.heed.ground.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A migrated database of its own for one test class, on one real PostgreSQL for the whole run, with a client for each
 * role. Close it after the class.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DatabaseAccess access;
    private final Map<DatabaseRole, HikariDataSource> pools = new EnumMap<>(DatabaseRole.class);

    private TestDatabase(DatabaseAccess access) {
        this.access = access;
    }

    public static TestDatabase fresh() {
        DatabaseAccess server = Server.ACCESS;
        String name = "test_" + COUNT.incrementAndGet();
        try (Connection connection = Server.admin().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template heed");
            statement.execute("grant connect on database " + name + " to public");
        } catch (SQLException failed) {
            throw new IllegalStateException("no fresh database", failed);
        }
        return new TestDatabase(new DatabaseAccess(
                server.url().replaceAll("/heed$", "/" + name),
                server.owner(),
                server.ownerPassword(),
                server.passwords()));
    }

    public DatabaseAccess access() {
        return access;
    }

    public synchronized HikariDataSource pool(DatabaseRole role) {
        return pools.computeIfAbsent(role, wanted -> access.pool(wanted, 16));
    }

    public JdbcClient client(DatabaseRole role) {
        return JdbcClient.create(pool(role));
    }

    public Transactions transactions(DatabaseRole role) {
        return new Transactions(new JdbcTransactionManager(pool(role)));
    }

    @Override
    public synchronized void close() {
        pools.values().forEach(HikariDataSource::close);
    }

    /** One server for the run, started at first use and stopped with the JVM. */
    private static final class Server {
        private static final DatabaseAccess ACCESS = start();

        private static DatabaseAccess start() {
            try {
                Path folder = Files.createTempDirectory("heed-test-database");
                EmbeddedDatabase database = EmbeddedDatabase.start(folder);
                Runtime.getRuntime().addShutdownHook(new Thread(database::abandon));
                Migrations.run(database.access());
                return database.access();
            } catch (IOException failed) {
                throw new IllegalStateException("no folder for the test database", failed);
            }
        }

        private static org.postgresql.ds.PGSimpleDataSource admin() {
            return ACCESS.source(DatabaseRole.OWNER);
        }
    }
}
