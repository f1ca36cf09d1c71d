package org.heed.measurement.workbench;

/** A column of numbers that an analyst may name. */
public enum Column {
    /** What is measured. */
    OUTCOME("--outcome"),
    /** Of the outcome, what was useful. */
    USEFUL("--useful"),
    /** What was spent. */
    COST("--cost");

    private final String option;

    Column(String option) {
        this.option = option;
    }

    String option() {
        return option;
    }
}
