package org.heed.campaigns.content;

/** What came of the wish to move a task or a message on. */
public sealed interface Outcome {

    /** It is done. */
    record Done() implements Outcome {}

    /** That step may not be taken from where it stands. */
    record NotNow(State state) implements Outcome {}

    /** Whoever made it cannot approve it. */
    record OwnWork() implements Outcome {}

    /** Somebody changed it in the meantime: it must be read again first. */
    record Changed() implements Outcome {}

    /** There is no such thing. */
    record Unknown() implements Outcome {}
}
