package org.heed.reports.triage;

/** How a change to a report ends. */
public sealed interface Done {

    /** It was made. */
    record Made() implements Done {}

    /** It was not made, and nothing changed; says why in a sentence for the person who tried. */
    record Refused(String why) implements Done {}
}
