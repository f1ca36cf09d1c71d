package org.heed.measurement.workbench;

import java.util.Optional;
import java.util.TreeSet;
import org.heed.uplift.randomisation.Effect;
import org.heed.uplift.shocks.EffectRange;
import org.heed.uplift.shocks.Event;
import org.heed.uplift.shocks.EventCalendar;
import org.heed.uplift.shocks.LeaveOneOut;
import org.heed.uplift.shocks.Measurement;
import org.heed.uplift.shocks.ShockRule;
import org.heed.uplift.shocks.ShockedEffect;

/**
 * What else happened, and what is asked about it.
 *
 * @param calendar events, if a file names them
 * @param weeks how long an event is felt
 * @param ranges whether the measurement is repeated without each period and unit
 */
record Shocks(Optional<EventCalendar> calendar, int weeks, Ranges ranges) {

    /** Whether the measurement is repeated on less. */
    enum Ranges {
        NONE,
        LEAVE_ONE_OUT
    }

    static Shocks none() {
        return new Shocks(Optional.empty(), 4, Ranges.NONE);
    }

    /** Adds what hangs on one event, one period, one unit. */
    void fill(Finding.Draft draft, Measurement measurement) {
        calendar.ifPresent(events -> events(draft, measurement, events));
        if (ranges == Ranges.LEAVE_ONE_OUT) {
            range(draft, "period", LeaveOneOut.periods(measurement));
            range(draft, "unit", LeaveOneOut.units(measurement));
        }
    }

    private void events(Finding.Draft draft, Measurement measurement, EventCalendar events) {
        TreeSet<String> kinds =
                new TreeSet<>(events.events().stream().map(Event::kind).toList());
        if (kinds.isEmpty()) {
            return;
        }
        ShockRule rule = ShockRule.reportingApart(weeks, kinds);
        ShockedEffect effect = ShockedEffect.of(measurement, rule.handling(), rule.mask(measurement.panel(), events));
        Effect kept = effect.kept();
        draft.with("event_cells", new Figure.Count(effect.dropped()))
                .with("kept_lift", kept.rateRatio().map(ratio -> ratio - 1))
                .with("kept_p", kept.p());
        String change = Numbers.percent(kept.rateRatio().value() - 1) + " (p " + Numbers.p(kept.p()) + ")";
        draft.note(
                effect.dropped() == 0
                        ? "No local event touches this data; national ones cancel, since every unit has them."
                        : "Without the " + effect.dropped() + " unit-periods within " + weeks
                                + " weeks of a local event the change is "
                                + change
                                + (effect.verdictChanges()
                                        ? ": the answer hangs on them."
                                        : ": the answer is the same."));
    }

    private static void range(Finding.Draft draft, String what, EffectRange range) {
        if (range.measured().isEmpty()) {
            draft.note("Without one " + what + " too few possible choices are left to measure again.");
            return;
        }
        double least = range.rateRatios().getMin() - 1;
        double most = range.rateRatios().getMax() - 1;
        draft.with("least_without_" + what, least).with("most_without_" + what, most);
        String hanging = range.verdictChangers().isEmpty()
                ? "the answer hangs on none of them."
                : "the answer hangs on "
                        + String.join(
                                ", ",
                                range.verdictChangers().stream()
                                        .limit(3)
                                        .map(EffectRange.Measured::left)
                                        .toList())
                        + (range.verdictChangers().size() > 3 ? " and others." : ".");
        draft.note("Leaving out any one " + what + ", the change lies between " + Numbers.percent(least) + " and "
                + Numbers.percent(most) + "; " + hanging);
    }
}
