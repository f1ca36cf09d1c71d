package org.heed.measurement.panel;

import org.heed.reports.intake.Inbox;

/** What measurement must never do: reach for a report. HouseTest plants it to show that its rule can fail. */
public final class PlantedBreach {
    private PlantedBreach() {}

    public static Class<?> reach() {
        return Inbox.class;
    }
}
