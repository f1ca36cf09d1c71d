package org.heed.uplift.comparison;

/**
 * The effect on one group in one period.
 *
 * @param group first treated period of the group
 * @param period counted from 0
 * @param effect with its influence function
 */
record Cell(int group, int period, Influenced effect) {

    boolean isAfterStart() {
        return period >= group;
    }
}
