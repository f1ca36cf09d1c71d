package org.heed.uplift.outcomes;

/**
 * What an outcome may decide. Three tests at 5 % find something in up to 15 % of campaigns without effect, so only one of
 * them may decide; which one is fixed before the start.
 */
public enum Role {
    /** The one outcome that the plan named: its interval keeps its level. */
    PRIMARY,
    /** Any other: shown to learn from, never a proof. */
    EXPLORATORY
}
