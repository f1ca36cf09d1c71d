package org.heed.measurement.planner;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.heed.measurement.panel.DesignForm;
import org.heed.uplift.Bound;
import org.heed.uplift.planning.Power;
import org.heed.uplift.planning.PowerPoint;
import org.heed.uplift.planning.SmallestEffect;

/** Designs and what they could show, in words and figures. */
public final class Words {
    private Words() {}

    /** Such as "rotation, 2 blocks of 4 weeks". */
    public static String name(DesignForm form) {
        return switch (form.shape()) {
            case BLOCK -> "One block of " + weeks(form.weeksOn());
            case ROTATION -> "Rotation, " + form.steps() + " blocks of " + weeks(form.weeksOn());
            case WAVES -> "Waves, " + form.steps() + " steps of " + weeks(form.weeksOn());
        };
    }

    /** What a manager would book. */
    public static String plain(DesignForm form, int regions) {
        return switch (form.shape()) {
            case BLOCK ->
                form.eachStep() + " of " + regions + " regions see it for " + weeks(form.weeksOn())
                        + "; the others never do.";
            case ROTATION ->
                "For " + weeks(form.weeksOn()) + " " + form.eachStep() + " regions see it, then nobody for "
                        + weeks(form.weeksOff()) + ", then it is drawn anew; " + form.steps() + " times, "
                        + weeks(form.weeks()) + " in all. Every region has its turn about equally often.";
            case WAVES ->
                "Every " + weeks(form.weeksOn()) + " "
                        + (form.eachStep() == 1 ? "1 more region begins" : form.eachStep() + " more regions begin")
                        + ", and all go on to the end; " + weeks(form.weeks()) + " in all.";
        };
    }

    private static String weeks(int number) {
        return number == 1 ? "1 week" : number + " weeks";
    }

    /** The smallest effect that 4 of 5 such campaigns would show. */
    public static String shown(Power power, Function<Power.Quoted, SmallestEffect> which) {
        return switch (power) {
            case Power.Quoted quoted -> shown(which.apply(quoted));
            case Power.Refused refused -> "not quoted";
        };
    }

    private static String shown(SmallestEffect smallest) {
        return switch (smallest) {
            case SmallestEffect.Found found -> {
                String upper = switch (found.size().interval().upper()) {
                    case Bound.At(double value) -> percent(value);
                    case Bound.Unbounded none -> "more";
                };
                String lower = switch (found.size().interval().lower()) {
                    case Bound.At(double value) -> percent(value);
                    case Bound.Unbounded none -> "less";
                };
                yield "+" + percent(found.size().value()) + " (" + lower + " to " + upper + ")";
            }
            case SmallestEffect.BeyondGrid beyond -> "more than +" + percent(beyond.largest());
        };
    }

    /** Such as "5.1%": how often an effect was found where there was none. */
    public static String falsely(Power power) {
        PowerPoint point = power.falsePositives();
        return String.format(Locale.UK, "%.1f%%", 100 * point.found().rate());
    }

    /** The design that would show the smallest effect in 4 of 5 campaigns; empty where none may be quoted. */
    public static Optional<Option> best(List<Option> options, Function<Option, Power> measure) {
        return options.stream()
                .filter(option -> smallest(measure.apply(option)) < Double.MAX_VALUE)
                .min(Comparator.comparingDouble(option -> smallest(measure.apply(option))));
    }

    private static double smallest(Power power) {
        return power instanceof Power.Quoted quoted && quoted.at80() instanceof SmallestEffect.Found found
                ? found.size().value()
                : Double.MAX_VALUE;
    }

    /** Why power is not quoted, or empty. */
    public static String refused(Power power) {
        return power instanceof Power.Refused refused ? refused.reason().text() : "";
    }

    static String percent(double share) {
        return String.format(Locale.UK, "%.0f%%", 100 * share);
    }
}
