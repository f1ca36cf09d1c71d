package org.heed.measurement.planner;

import org.heed.measurement.panel.DesignForm;
import org.heed.uplift.planning.Power;

/**
 * A design that costs as much as the others, and what it could show.
 *
 * @param form shape, steps and weeks
 * @param regionWeeks that it buys, on average over its assignments
 * @param assignments how many could be drawn
 * @param smallestP the smallest p it can ever give
 * @param reports power for reports
 * @param useful power for useful reports
 */
public record Option(
        DesignForm form, double regionWeeks, int assignments, double smallestP, Power reports, Power useful) {

    /** A short name that says the whole form, for addresses and forms. */
    public String key() {
        return key(form);
    }

    static String key(DesignForm form) {
        return form.shape() + "-" + form.steps() + "-" + form.eachStep() + "-" + form.weeksOn() + "-" + form.weeksOff();
    }
}
