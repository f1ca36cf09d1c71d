package org.heed.measurement.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How sure, from which seed, and what single methods may be told. */
final class TuningOptions {
    @Option(
            names = "--level",
            paramLabel = "SHARE",
            defaultValue = "0.95",
            description = "Confidence level of intervals (${DEFAULT-VALUE}).")
    double level = 0.95;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Seed of everything that is drawn (${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            defaultValue = "none",
            description = "Correction of asc: none or ridge (${DEFAULT-VALUE}).")
    String model = "none";

    @Option(names = "--ridge", description = "The same as --model ridge.")
    boolean ridge;

    @Option(
            names = "--lambda",
            paramLabel = "NUMBER",
            description = "Penalty of ridge (default: found by leaving out one period at a time).")
    @Nullable
    Double lambda;

    @Option(names = "--no-fixed-effects", description = "Synthetic controls on the level of the outcome.")
    boolean noFixedEffects;

    @Option(
            names = "--statistic",
            paramLabel = "NAME",
            defaultValue = "log-did",
            description = "What ri compares: log-did, score or ratio-of-ratios (${DEFAULT-VALUE}).")
    String statistic = "log-did";

    double level() {
        if (!(level > 0 && level < 1)) {
            throw new WorkbenchException("--level must lie between 0 and 1, such as 0.95, was " + level);
        }
        return level;
    }

    Tuning tuning() {
        return new Tuning(
                noFixedEffects ? Tuning.Intercept.NONE : Tuning.Intercept.FIXED_EFFECTS,
                ridge ? Tuning.Model.RIDGE : one(Tuning.Model.values(), model, "--model"),
                lambda == null ? OptionalDouble.empty() : OptionalDouble.of(lambda),
                one(Tuning.Test.values(), statistic, "--statistic"));
    }

    private static <E extends Enum<E>> E one(E[] all, String typed, String option) {
        List<String> names = Arrays.stream(all).map(TuningOptions::typed).toList();
        int at = names.indexOf(typed);
        if (at < 0) {
            throw new WorkbenchException(option + " is one of " + String.join(", ", names) + ", was '" + typed + "'"
                    + Nearest.question(typed, names));
        }
        return all[at];
    }

    private static String typed(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
