package org.heed.ground.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditLogIT {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aLookIsKeptWithWhoWhatAndWhy() {
        AuditLog log = new AuditLog(database.client(DatabaseRole.STAFF), NOON);
        log.record("demo-officer", "TRIAGE_OFFICER", Verb.CONSULTATION, "report-1", "triage");
        assertThat(log.about("report-1", 10))
                .containsExactly(new Look(
                        NOON.instant(), "demo-officer", "TRIAGE_OFFICER", Verb.CONSULTATION, "report-1", "triage"));
    }

    @Test
    void nobodyOnTheStaffFrontCanChangeOrDropAnEntry() {
        JdbcClient staff = database.client(DatabaseRole.STAFF);
        assertThatThrownBy(() ->
                        staff.sql("update audit.entry set reason = 'other'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> staff.sql("delete from audit.entry").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> staff.sql("truncate audit.entry").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void thePublicFrontCannotEvenReadIt() {
        assertThatThrownBy(() -> database.client(DatabaseRole.PUBLIC)
                        .sql("select count(*) from audit.entry")
                        .query(Integer.class)
                        .single())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
