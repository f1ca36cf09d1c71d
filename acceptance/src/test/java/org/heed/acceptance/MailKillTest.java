package org.heed.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mailing survives kill -9: nobody is skipped, and whoever is written to twice stood on the list. */
class MailKillTest {

    @TempDir
    Path folder;

    @Test
    void fourKillsSkipNobodyAndDoubleOnlyWhatWasListed() throws Exception {
        MailBench.Outcome outcome = bench().run(folder);
        assertAll(
                () -> assertEquals(1_000, outcome.sent(), "sent"),
                () -> assertEquals(0, outcome.skipped(), "skipped"),
                () -> assertEquals(0, outcome.doubledUnlisted(), "doubled and not listed"),
                () -> assertTrue(outcome.doubled() <= outcome.workers() * outcome.kills(), "doubled"));
    }

    @Test
    void theMeasurementFindsWhomASenderSkipsThatMovesItsCheckpointFirst() throws Exception {
        MailBench bench = bench();
        bench.checkpointFirst = true;
        assertTrue(bench.run(folder).skipped() > 0, "skipped");
    }

    private static MailBench bench() {
        MailBench bench = new MailBench();
        bench.mails = 1_000;
        bench.kills = 4;
        return bench;
    }
}
