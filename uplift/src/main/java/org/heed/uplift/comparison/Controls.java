package org.heed.uplift.comparison;

/** Whom an event study compares a group with. */
public enum Controls {
    /** Units that are never treated in the panel. */
    NEVER_TREATED,
    /** Units that are not treated yet: the former, and those whose treatment begins later than the period compared. */
    NOT_YET_TREATED
}
