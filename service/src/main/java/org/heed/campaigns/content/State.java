package org.heed.campaigns.content;

/** Where a content task stands. */
public enum State {
    TO_DO("To do"),
    IN_PROGRESS("In progress"),
    IN_REVIEW("To approve"),
    APPROVED("Approved"),
    WITHDRAWN("Not needed");

    private final String title;

    State(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /** True while somebody has to do something. */
    public boolean isOpen() {
        return this == TO_DO || this == IN_PROGRESS || this == IN_REVIEW;
    }
}
