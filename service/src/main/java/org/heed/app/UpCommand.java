package org.heed.app;

import picocli.CommandLine.Command;

/** {@code heed up}: both fronts, the workers and the database in one process. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Runs everything: public front, staff front, workers, embedded PostgreSQL.")
final class UpCommand extends ServeCommand {
    UpCommand() {
        super(Program.Sides.BOTH);
    }
}
