package org.heed.measurement.statement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.heed.uplift.Interval;

/** An effect in plain words: never more certain than its interval. */
public final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Words() {}

    /** Such as {@code 23 January 2019}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The headline: what moved, by how much, how sure; or that it could not be told. */
    public static String headline(Statement.Stated stated) {
        String what = stated.measure().title();
        Estimate change = stated.effect().percentChange();
        return switch (stated.effect().verdict()) {
            case ROSE -> what + " rose by " + percent(change.value()) + " in the regions that saw the campaign.";
            case FELL -> what + " fell by " + percent(-change.value()) + " in the regions that saw the campaign.";
            case COULD_NOT_TELL ->
                "We could not tell whether the campaign changed " + what.toLowerCase(Locale.UK) + ".";
        };
    }

    /** What the interval says about the size of the effect. */
    public static String range(Statement.Stated stated) {
        Interval interval = stated.effect().percentChange().interval();
        String level = Math.round(interval.level() * 100) + "%";
        String lower = end(interval.lower(), "any fall");
        String upper = end(interval.upper(), "any rise");
        String could = stated.effect().canDecide()
                ? ""
                : " This design has only " + stated.effect().assignments()
                        + " possible choices of regions, too few to reach that level whatever had happened.";
        return "Changes from " + lower + " to " + upper + " fit what was counted, at the level of " + level + "."
                + could;
    }

    private static String end(Bound bound, String unbounded) {
        return switch (bound) {
            case Bound.At(double value) -> signed(value);
            case Bound.Unbounded none -> unbounded;
        };
    }

    /** Such as {@code +32 %}, {@code −4 %}. */
    public static String signed(double percent) {
        String sign = percent < 0 ? "−" : "+";
        return sign + percent(Math.abs(percent));
    }

    private static String percent(double value) {
        return String.format(Locale.UK, "%.0f%%", value);
    }
}
