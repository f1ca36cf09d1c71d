package org.heed.app;

import picocli.CommandLine.Command;

/** {@code heed public}: the public front alone, over a database that both can reach. */
@Command(
        name = "public",
        mixinStandardHelpOptions = true,
        description = "Runs the public front alone: it seals and accepts, and can open nothing.")
final class PublicCommand extends ServeCommand {
    PublicCommand() {
        super(Program.Sides.PUBLIC);
    }
}
