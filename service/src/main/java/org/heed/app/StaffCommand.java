package org.heed.app;

import picocli.CommandLine.Command;

/** {@code heed staff}: the staff front alone, over a database that both can reach. */
@Command(name = "staff", mixinStandardHelpOptions = true, description = "Runs the staff front and the workers alone.")
final class StaffCommand extends ServeCommand {
    StaffCommand() {
        super(Program.Sides.STAFF);
    }
}
