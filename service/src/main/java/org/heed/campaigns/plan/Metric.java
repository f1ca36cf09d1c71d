package org.heed.campaigns.plan;

/** The one outcome by which a campaign is judged; every other is explored only. */
public enum Metric {
    REPORTS("Reports"),
    USEFUL("Useful reports");

    private final String title;

    Metric(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }
}
