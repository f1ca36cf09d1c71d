package org.heed.acceptance;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code heed bench} and {@code heed faults}. */
@Command(
        name = "heed",
        mixinStandardHelpOptions = true,
        subcommands = {Harness.Bench.class, FaultsCommand.class})
public final class Harness {
    private Harness() {}

    /** Measures. */
    @Command(
            name = "bench",
            mixinStandardHelpOptions = true,
            description = "Measures, as ratios against a named rival in the same run. The launcher knows more:"
                    + " heed bench uplift, heed bench coverage and heed bench published.",
            subcommands = {IntakeBench.class, MailBench.class, RedirectBench.class})
    static final class Bench {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Harness())
                .setParameterExceptionHandler((mistake, given) -> {
                    mistake.getCommandLine().getErr().println("heed: " + mistake.getMessage());
                    return 2;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("heed: " + failure.getMessage());
                    return failure instanceof HarnessException ? 2 : 1;
                });
        System.exit(line.execute(args));
    }
}
