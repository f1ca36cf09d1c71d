package org.heed.ground.geography;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.store.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A fresh database as this room's tests ask for it. */
final class PostcodeDatabase {
    private final TestDatabase database = TestDatabase.fresh();

    private PostcodeDatabase() {}

    static PostcodeDatabase fresh() {
        return new PostcodeDatabase();
    }

    DataSource owner() {
        return database.access().source(DatabaseRole.OWNER);
    }

    JdbcClient staff() {
        return JdbcClient.create(database.access().source(DatabaseRole.STAFF));
    }

    /** One connection that stays open. */
    SingleConnectionDataSource openStaff() {
        try {
            return new SingleConnectionDataSource(
                    database.access().source(DatabaseRole.STAFF).getConnection(), true);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    JdbcClient publicFront() {
        return JdbcClient.create(database.access().source(DatabaseRole.PUBLIC));
    }
}
