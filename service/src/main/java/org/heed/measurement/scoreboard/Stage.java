package org.heed.measurement.scoreboard;

/** The stages of the GCS Evaluation Cycle (Government Communication Service, 2024), in order. */
public enum Stage {
    INPUTS("Inputs", "What was put in."),
    OUTPUTS("Outputs", "What was made and delivered, and whom it reached."),
    OUTTAKES("Outtakes", "What people took from it, as surveys say."),
    OUTCOMES("Outcomes", "What people did."),
    IMPACT("Impact", "What came of it, and how sure that is."),
    LEARNING("Learning", "What to keep, to stop and to test next.");

    private final String title;
    private final String asks;

    Stage(String title, String asks) {
        this.title = title;
        this.asks = asks;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /** What the stage is about, in a sentence. */
    public String asks() {
        return asks;
    }
}
