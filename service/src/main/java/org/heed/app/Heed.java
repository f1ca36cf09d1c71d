package org.heed.app;

import org.heed.campaigns.pictures.TemplateException;
import org.heed.campaigns.publishing.HistoryCommand;
import org.heed.ground.geography.GeographyException;
import org.heed.ground.store.StoreException;
import org.heed.ground.vault.VaultException;
import org.heed.measurement.workbench.UpliftCommand;
import org.heed.measurement.workbench.WorkbenchException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's command line. A mistake of the user's is one line on standard error and exit code 2. */
@Command(
        name = "heed",
        version = "heed 0.1.0",
        mixinStandardHelpOptions = true,
        description = "Closes the loop between a police request to the public and what comes of it.",
        subcommands = {
            UpCommand.class,
            PublicCommand.class,
            StaffCommand.class,
            DemoCommand.class,
            PlanCommand.class,
            GeographyCommand.class,
            FormsCommand.class,
            KitCommand.class,
            BenchCommand.class,
            PublishCommand.class,
            HistoryCommand.class,
            UpliftCommand.class,
            CommandLine.HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Heed {
    private Heed() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        // one log for both fronts, opened by the command itself
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Heed())
                .setParameterExceptionHandler((mistake, args) -> {
                    CommandLine command = mistake.getCommandLine();
                    command.getErr()
                            .println("heed: " + oneLine(String.valueOf(mistake.getMessage())) + " (see '"
                                    + command.getCommandSpec().qualifiedName() + " --help')");
                    return 2;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("heed: " + oneLine(explain(failure)));
                    return isTheUsers(failure) ? 2 : 1;
                });
    }

    private static boolean isTheUsers(Throwable failure) {
        return failure instanceof Mistake
                || failure instanceof TemplateException
                || failure instanceof StoreException
                || failure instanceof VaultException
                || failure instanceof GeographyException
                || failure instanceof WorkbenchException;
    }

    private static String explain(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null && !isTheUsers(deepest)) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        return isTheUsers(deepest) && message != null
                ? message
                : "unexpected " + deepest.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
