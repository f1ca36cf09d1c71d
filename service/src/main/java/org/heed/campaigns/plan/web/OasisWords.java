package org.heed.campaigns.plan.web;

import java.time.LocalDate;

/** Days as the page writes them. */
public final class OasisWords {
    private OasisWords() {}

    public static String day(LocalDate day) {
        return PlanForm.DAY.format(day);
    }
}
