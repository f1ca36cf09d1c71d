package org.heed.measurement.workbench;

/** A column of numbers that an analyst may name. */
public enum Column {
    /** What is measured. */
    OUTCOME("--outcome"),
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
