package org.heed.reports.intake;

import java.util.Optional;
import java.util.UUID;
import org.heed.ground.web.OnPublicFront;
import org.heed.ground.words.ReportId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the report of a receipt, for its holder; by the keyed hash alone, and nothing of the report but its id. */
@Component
@OnPublicFront
public final class Receipts {
    private static final ReportId NOBODYS = new ReportId(new UUID(0, 0));

    private final JdbcClient database;
    private final Door door;

    public Receipts(JdbcClient database, Door door) {
        this.database = database;
        this.door = door;
    }

    /** The keyed hash of a receipt, 16 bytes. */
    public byte[] lookup(Receipt receipt) {
        return door.lookup(receipt);
    }

    /** The report of a keyed hash; one row comes back whether there is one or not. */
    public Optional<ReportId> report(byte[] lookup) {
        return database.sql("select intake.report_of_receipt(?)")
                .param(lookup)
                .query((row, number) -> new ReportId(row.getObject(1, UUID.class)))
                .optional()
                .filter(report -> !report.equals(NOBODYS));
    }
}
