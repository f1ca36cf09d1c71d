package org.heed.ground.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.heed.ground.web.OnStaffFront;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps entries that nobody can change afterwards: the staff role may insert and read, never update or delete. */
@Component
@OnStaffFront
public final class AuditLog {
    private final JdbcClient database;
    private final Clock clock;

    public AuditLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Records what a person is about to do or has just done; where this fails, the thing must not be shown. */
    public void record(String person, String role, Verb verb, String object, String reason) {
        database.sql("insert into audit.entry (at, person, role, verb, object, reason) values (?, ?, ?, ?, ?, ?)")
                .params(Timestamp.from(clock.instant()), person, role, verb.name(), object, reason)
                .update();
    }

    /** The latest entries about an object, newest first. */
    public List<Look> about(String object, int most) {
        return database.sql("""
                        select at, person, role, verb, object, reason from audit.entry
                        where object = ? order by id desc limit ?
                        """).params(object, most).query(Look.class).list();
    }

    /** The latest entries of all, newest first. */
    public List<Look> latest(int most) {
        return database.sql("""
                        select at, person, role, verb, object, reason from audit.entry order by id desc limit ?
                        """).param(most).query(Look.class).list();
    }
}
