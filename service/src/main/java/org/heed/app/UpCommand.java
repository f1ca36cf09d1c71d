package org.heed.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heed up}: both fronts, the workers and the database in one process. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Runs everything: public front, staff front, workers, embedded PostgreSQL.")
final class UpCommand implements Callable<Integer> {
    @Mixin
    ProgramOptions options = new ProgramOptions();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Program program = Program.start(options, Program.Sides.BOTH, line -> {
            out.println(line);
            out.flush();
        });
        program.untilStopped();
        return 0;
    }
}
