package org.heed.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heed public}: one front alone, over a database that both can reach. */
@Command(
        name = "public",
        mixinStandardHelpOptions = true,
        description = "Runs the public front alone: it seals and accepts, and can open nothing.")
final class PublicCommand implements Callable<Integer> {
    @Mixin
    ProgramOptions options = new ProgramOptions();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Program program = Program.start(options, Program.Sides.PUBLIC, line -> {
            out.println(line);
            out.flush();
        });
        program.untilStopped();
        return 0;
    }
}
