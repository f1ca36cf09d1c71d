package org.heed.reports.outcome;

/** How recording an outcome ends. */
public sealed interface Recorded {

    /** It stands, and the counts know it. */
    record Done() implements Recorded {}

    /** Nothing was recorded; says why in a sentence for the person who tried. */
    record Refused(String why) implements Recorded {}
}
