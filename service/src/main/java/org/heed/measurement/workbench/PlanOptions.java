package org.heed.measurement.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.planning.PowerSettings;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Choice;
import org.heed.uplift.randomisation.Constraint;
import org.heed.uplift.randomisation.Design;
import org.heed.uplift.randomisation.Listing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A campaign that is still to come. */
final class PlanOptions {
    /** Enough for a p of 0.001, few enough to test thousands of placebo campaigns against. */
    private static final int LARGEST_SET = 2_000;

    @Option(
            names = "--choose",
            paramLabel = "NUMBER",
            description = "How many units will be on (default: just under half of them).")
    @Nullable
    Integer choose;

    @Option(
            names = "--periods",
            paramLabel = "NUMBER",
            defaultValue = "6",
            description = "How many days, weeks, months or years the campaign will last (${DEFAULT-VALUE}).")
    int periods = 6;

    @Option(
            names = "--before",
            paramLabel = "NUMBER",
            description = "How many periods before it will be compared with (default: two thirds of what there is).")
    @Nullable
    Integer before;

    @Option(
            names = "--effects",
            split = ",",
            paramLabel = "SHARE",
            description = "Effects to look for (default: 0.05,0.1,0.15,0.2,0.3,0.4,0.5).")
    List<Double> effects = new ArrayList<>(List.of(0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5));

    @Option(
            names = "--draws",
            paramLabel = "NUMBER",
            defaultValue = "2000",
            description = "Placebo campaigns to look at (${DEFAULT-VALUE}).")
    int draws = 2000;

    @Option(names = "--include", split = ",", paramLabel = "UNIT", description = "Units that must be on.")
    List<String> include = new ArrayList<>();

    @Option(names = "--exclude", split = ",", paramLabel = "UNIT", description = "Units that must not be on.")
    List<String> exclude = new ArrayList<>();

    int chosen(Panel history) {
        return choose == null ? Math.max(1, (history.units().size() - 1) / 2) : choose;
    }

    Choice choice(Panel history) {
        return Choice.of(chosen(history), history.units())
                .including(include.toArray(String[]::new))
                .excluding(exclude.toArray(String[]::new));
    }

    /** So many periods, right after the history. */
    Flight flight(Panel history) {
        Timeline timeline = history.timeline();
        if (periods < 1) {
            throw new WorkbenchException("--periods must be at least 1, was " + periods);
        }
        var from = timeline.end(timeline.count() - 1).plusDays(1);
        return new Flight(from, from.plus(timeline.step().multipliedBy(periods)).minusDays(1));
    }

    int before(Panel history) {
        return before == null ? Math.max(1, (history.timeline().count() - periods) * 2 / 3) : before;
    }

    /** Every admissible assignment, or a sample where there are very many. */
    AssignmentSet set(Design design, List<Constraint> constraints, long seed) {
        boolean few = design.atMost().bitLength() < 31 && design.atMost().intValueExact() <= LARGEST_SET;
        return few
                ? Listing.whole(design, constraints).set()
                : Listing.sample(design, constraints, LARGEST_SET, new SplittableRandom(seed))
                        .set();
    }

    List<Constraint> fixed() {
        List<Constraint> fixed = new ArrayList<>();
        if (!include.isEmpty()) {
            fixed.add(new Constraint.MustBeOn(new TreeSet<>(include)));
        }
        if (!exclude.isEmpty()) {
            fixed.add(new Constraint.MustBeOff(new TreeSet<>(exclude)));
        }
        return fixed;
    }

    PowerSettings settings(double level) {
        return new PowerSettings(1 - level, effects, draws);
    }
}
