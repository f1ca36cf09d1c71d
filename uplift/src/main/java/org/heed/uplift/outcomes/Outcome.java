package org.heed.uplift.outcomes;

/** Which of the linked outcomes an effect is about. */
public enum Outcome {
    /** All events. */
    ALL,
    /** The useful ones among them. */
    USEFUL,
    /** The share useful. */
    SHARE_USEFUL
}
