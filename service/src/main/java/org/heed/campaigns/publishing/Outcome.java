package org.heed.campaigns.publishing;

/** What came of the wish to do something with a page. */
public sealed interface Outcome {

    /** It is done. */
    record Done(long page) implements Outcome {}

    /** That step may not be taken from where it stands. */
    record NotNow(PageState state) implements Outcome {}

    /** What the public finds there does not allow it, such as changing what was withdrawn. */
    record NotThere(Standing standing) implements Outcome {}

    /** The instant to go live has passed already. */
    record Past() implements Outcome {}

    /** Gates of its campaign are open that stand before publishing; {@code names} as in a sentence. */
    record GateOpen(String names) implements Outcome {}

    /** Whoever changed it last cannot approve it. */
    record OwnWork() implements Outcome {}

    /** Somebody changed it in the meantime: it must be read again first. */
    record Changed() implements Outcome {}

    /** Another page has that address. */
    record AddressTaken() implements Outcome {}

    /** There is no such page. */
    record Unknown() implements Outcome {}
}
