package org.heed.measurement.panel;

/** What is counted in a panel. */
public enum Measure {
    /** Reports accepted, by the day of acceptance. */
    REPORTS("Reports"),
    /** Of the reports accepted on a day, those that have since been found useful: a cohort, not a day of work. */
    USEFUL("Useful reports");

    private final String title;

    Measure(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }
}
