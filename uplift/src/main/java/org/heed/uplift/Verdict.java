package org.heed.uplift;

/** What may be said about a campaign. */
public enum Verdict {
    /** The interval holds "no effect", or the design is too small to ever exclude it. */
    COULD_NOT_TELL,
    /** The whole interval lies above "no effect". */
    ROSE,
    /** The whole interval lies below "no effect". */
    FELL
}
