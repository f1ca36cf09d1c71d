package org.heed.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F1: what was acknowledged survives kill -9. */
class KillTest {

    @TempDir
    Path folder;

    @Test
    void twentyKillsUnderLoadLoseNothingThatWasAcknowledged() throws Exception {
        FaultsCommand.Outcome outcome = new FaultsCommand().run(folder);
        assertAll(
                () -> assertTrue(outcome.acked() > 1_000, "only " + outcome.acked() + " acknowledged"),
                () -> assertEquals(0, outcome.missing(), "missing"),
                () -> assertEquals(0, outcome.duplicated(), "duplicated"));
    }
}
