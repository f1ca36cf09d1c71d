package org.heed.uplift.synthetic;

/** Which units and which periods before the flight a double difference compares with, and how they are weighted. */
public enum Contrast {

    /** Synthetic difference in differences: both chosen, with an intercept each. */
    SYNTHETIC_DID("synthetic difference in differences"),

    /** Synthetic control with a very small ridge: donors chosen, no periods before the flight subtracted. */
    SYNTHETIC_CONTROL("synthetic control"),

    /** Difference in differences: all donors and all periods count the same. */
    DIFFERENCE_IN_DIFFERENCES("difference in differences"),

    /** De-meaned synthetic control (DIFP): donors chosen with an intercept, all periods count the same. */
    DEMEANED_CONTROL("de-meaned synthetic control");

    private final String label;

    Contrast(String label) {
        this.label = label;
    }

    /** The name to print beside a result. */
    public String label() {
        return label;
    }
}
