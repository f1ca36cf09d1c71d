package org.heed.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands that serve share: start, say where, wait until somebody stops them. */
abstract class ServeCommand implements Callable<Integer> {
    private final Program.Sides sides;

    @Mixin
    ProgramOptions options = new ProgramOptions();

    @Spec
    CommandSpec spec;

    ServeCommand(Program.Sides sides) {
        this.sides = sides;
    }

    @Override
    public final Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Program program = Program.start(options, sides, line -> {
            out.println(line);
            out.flush();
        });
        program.untilStopped();
        return 0;
    }
}
