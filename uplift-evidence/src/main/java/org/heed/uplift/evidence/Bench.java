package org.heed.uplift.evidence;

import org.heed.uplift.evidence.published.PublishedCommand;
import org.heed.uplift.evidence.speed.UpliftBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code heed bench uplift}, {@code coverage} and {@code published}. */
@Command(
        name = "heed bench",
        mixinStandardHelpOptions = true,
        description = "Measures the library uplift.",
        subcommands = {UpliftBench.class, CoverageCommand.class, PublishedCommand.class})
public final class Bench {

    private Bench() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Bench())
                .setParameterExceptionHandler((mistake, given) -> {
                    mistake.getCommandLine().getErr().println("heed: " + mistake.getMessage());
                    return 2;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("heed: " + failure.getMessage());
                    return 1;
                });
        System.exit(line.execute(args));
    }
}
