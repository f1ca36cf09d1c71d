package org.heed.ground.mail;

/** Where a letter to one recipient stands. */
public enum LetterState {
    WAITING("Waiting", Kind.OPEN),
    /** Claimed by a worker, who may have handed it over already. */
    SENDING("On its way", Kind.OPEN),
    /** A worker was lost on the way; nobody can say whether it went out. */
    UNCERTAIN("Uncertain", Kind.OPEN),
    SENT("Sent", Kind.FINAL),
    /** The server will not take it, whenever it is tried. */
    REFUSED("Refused", Kind.FINAL),
    /** The address asked not to be written to, or does not exist. */
    SUPPRESSED("Not written to", Kind.FINAL),
    /** Its mailing was stopped before it went. */
    STOPPED("Stopped", Kind.FINAL);

    private enum Kind {
        OPEN,
        FINAL
    }

    private final String title;
    private final Kind kind;

    LetterState(String title, Kind kind) {
        this.title = title;
        this.kind = kind;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /** True when nothing will happen to it any more. */
    public boolean isFinal() {
        return kind == Kind.FINAL;
    }
}
