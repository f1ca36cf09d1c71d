package org.heed.ground.store;

/** The PostgreSQL role of each kind of process; the role is the true wall between them. */
public enum DatabaseRole {
    /** Owns the schemas and migrates them; no front runs as it. */
    OWNER("heed_owner"),
    /** The public front: inserts reports, reads what is published, reads no report. */
    PUBLIC("heed_public"),
    /** The staff front and its workers. */
    STAFF("heed_staff"),
    /** Measurement: counts without persons. */
    MEASUREMENT("heed_measurement");

    private final String code;

    DatabaseRole(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
