package org.heed.measurement.workbench;

/** A column of numbers that an analyst may name. */
public enum Column {
    /** What is measured. */
    OUTCOME("--outcome"),
    /** Of the outcome, what was useful. */
    USEFUL("--useful"),
    /** What was spent. */
    COST("--cost"),
    /** The first period in which a unit was treated, 0 for never; the same in all rows of a unit. */
    FIRST_TREATED("--first-treated");

    private final String option;

    Column(String option) {
        this.option = option;
    }

    String option() {
        return option;
    }
}
