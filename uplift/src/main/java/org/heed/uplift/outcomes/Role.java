package org.heed.uplift.outcomes;

/** What may be said of an outcome: one is planned as primary, the others are exploratory however small their p. */
public enum Role {
    /** The one outcome that the plan named. */
    PRIMARY,
    /** Looked at besides: it suggests, and decides nothing. */
    EXPLORATORY
}
