package org.heed.campaigns.plan;

/** What came of the wish to let a campaign through a gate. */
public sealed interface Passing {

    /** It is through. */
    record Done() implements Passing {}

    /** It may not be let through by this person; says why in a sentence. */
    record Refused(String why) implements Passing {}

    /** There is no such campaign, or the gate does not concern it. */
    record Unknown() implements Passing {}
}
