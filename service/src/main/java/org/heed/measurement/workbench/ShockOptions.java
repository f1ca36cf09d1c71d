package org.heed.measurement.workbench;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What else happened, and what hangs on it. */
final class ShockOptions {
    @Option(
            names = "--events",
            paramLabel = "FILE.csv",
            description = "What else happened: date, kind, name, units (divided by semicolons; empty if national).")
    @Nullable
    Path events;

    @Option(
            names = "--event-weeks",
            paramLabel = "NUMBER",
            defaultValue = "4",
            description =
                    "How many weeks after a local event its units are left out for comparison (${DEFAULT-VALUE}).")
    int weeks = 4;

    @Option(
            names = "--leave-one-out",
            description = "Measure again without each period and each unit, and say what hangs on one of them (ri).")
    boolean leaveOneOut;

    Shocks shocks() {
        return new Shocks(
                Optional.ofNullable(events).map(EventFile::read),
                weeks,
                leaveOneOut ? Shocks.Ranges.LEAVE_ONE_OUT : Shocks.Ranges.NONE);
    }
}
