package org.heed.measurement.workbench;

import picocli.CommandLine.Command;

/** {@code heed uplift}: the measurement library on files of one's own, without a database. */
@Command(
        name = "uplift",
        mixinStandardHelpOptions = true,
        description = "What did a campaign change? Answers from CSV files of one's own.",
        subcommands = {
            EstimateCommand.class,
            CompareCommand.class,
            PlanCommand.class,
            PowerCommand.class,
            CheckCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class UpliftCommand {}
