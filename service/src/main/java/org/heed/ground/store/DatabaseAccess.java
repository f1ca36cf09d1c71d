package org.heed.ground.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the database is and how each role signs in. A role without a password of its own signs in as the owner and
 * then steps down with {@code SET ROLE}; that keeps mistakes out, but only roles with passwords are a wall against a
 * taken process.
 *
 * @param url JDBC address without user and password
 * @param owner user that migrates
 * @param ownerPassword its password, empty where the server asks for none
 * @param passwords password of each role that signs in by itself
 */
public record DatabaseAccess(String url, String owner, String ownerPassword, Map<DatabaseRole, String> passwords) {
    public DatabaseAccess {
        passwords = Map.copyOf(passwords);
    }

    /** A pool of at most so many connections for the role. */
    public HikariDataSource pool(DatabaseRole role, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(role.code());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(2, connections));
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(20_000);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setDataSource(source(role));
        if (role != DatabaseRole.OWNER && !passwords.containsKey(role)) {
            config.setConnectionInitSql("set role " + role.code());
        }
        return new HikariDataSource(config);
    }

    /** Single connections, unpooled, as the role signs in. */
    public PGSimpleDataSource source(DatabaseRole role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        String password = passwords.get(role);
        source.setUser(password == null ? owner : role.code());
        source.setPassword(password == null ? ownerPassword : password);
        source.setApplicationName(role.code());
        source.setReWriteBatchedInserts(true);
        source.setTcpKeepAlive(true);
        return source;
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + "]";
    }
}
