package org.heed.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heed staff}: one front alone, over a database that both can reach. */
@Command(name = "staff", mixinStandardHelpOptions = true, description = "Runs the staff front and the workers alone.")
final class StaffCommand implements Callable<Integer> {
    @Mixin
    ProgramOptions options = new ProgramOptions();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Program program = Program.start(options, Program.Sides.STAFF, line -> {
            out.println(line);
            out.flush();
        });
        program.untilStopped();
        return 0;
    }
}
