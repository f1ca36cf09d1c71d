package org.heed.measurement.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heed.uplift.Flight;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Choice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the treated units came to be chosen. */
final class DesignOptions {
    @Option(
            names = "--set",
            paramLabel = "FILE",
            description = "The logged set of all assignments that could have been drawn (text of an assignment set).")
    @Nullable
    Path set;

    @Option(
            names = "--ran",
            paramLabel = "NUMBER",
            description = "Which assignment of --set ran, counted from 1 (default: --treated over --from to --to).")
    @Nullable
    Integer ran;

    @Option(
            names = "--drawn",
            description = "The treated units were drawn at random from all choices of as many units.")
    boolean drawn;

    @Option(names = "--include", split = ",", paramLabel = "UNIT", description = "Units that were in every choice.")
    List<String> include = new ArrayList<>();

    @Option(names = "--exclude", split = ",", paramLabel = "UNIT", description = "Units that were in no choice.")
    List<String> exclude = new ArrayList<>();

    /** The assignment that ran, where it is named by its number in a logged set. */
    Optional<Assignment> named() {
        return set == null || ran == null ? Optional.empty() : Optional.of(numbered(parse(set), ran));
    }

    private static Assignment numbered(AssignmentSet all, int number) {
        if (number < 1 || number > all.size()) {
            throw new WorkbenchException(
                    "--ran must lie in 1 to " + all.size() + ", the size of the set, was " + number);
        }
        return all.assignments().get(number - 1);
    }

    /** The design of a campaign on these units. */
    Design design(List<String> units, List<String> treated, Flight flight, long seed) {
        if (set != null) {
            return logged(set, treated, flight);
        }
        try {
            Choice choice = Choice.of(treated.size(), units)
                    .including(include.toArray(String[]::new))
                    .excluding(exclude.toArray(String[]::new));
            Design.Origin origin = drawn ? Design.Origin.DRAWN : Design.Origin.SUPPOSED;
            return Design.choices(choice, treated, flight, seed, origin);
        } catch (IllegalArgumentException unfit) {
            throw new WorkbenchException("the design: " + unfit.getMessage(), unfit);
        }
    }

    private Design logged(Path file, List<String> treated, Flight flight) {
        AssignmentSet all = parse(file);
        if (ran != null) {
            return Design.logged(all, numbered(all, ran));
        }
        Assignment block = Assignment.block(treated, flight);
        if (!all.contains(block)) {
            throw new WorkbenchException("the set in '" + file.getFileName() + "' does not hold what ran, "
                    + block.text().replace('\t', ' ') + ": a test needs the set from which it was drawn (or name the"
                    + " assignment that ran with --ran)");
        }
        return Design.logged(all, block);
    }

    private static AssignmentSet parse(Path file) {
        try {
            return AssignmentSet.parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new WorkbenchException("the set '" + file + "' cannot be read: check its name", unreadable);
        } catch (IllegalArgumentException unfit) {
            throw new WorkbenchException("'" + file.getFileName() + "': " + unfit.getMessage(), unfit);
        }
    }
}
