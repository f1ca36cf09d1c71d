package org.heed.reports.triage;

/** How soon a report is to be read first and acted on. It speaks of the report, never of a person in it. */
public enum Urgency {
    G0("Emergency", "999 and now: minutes"),
    G1("Immediate", "first look within 15 minutes, action within the hour"),
    G2("Priority", "the same day"),
    G3("Routine", "within 72 hours"),
    G4("No relevance to terrorism", "route elsewhere or close");

    private final String words;
    private final String within;

    Urgency(String words, String within) {
        this.words = words;
        this.within = within;
    }

    public String words() {
        return words;
    }

    /** What it asks for. */
    public String within() {
        return within;
    }

    static Urgency of(int level) {
        return values()[level];
    }
}
