package org.heed.ground.mail;

/** What is done with a mailing. That it is finished is no state of its own: it follows from its letters. */
public enum MailingState {
    PREPARED("Prepared"),
    SENDING("Sending"),
    PAUSED("Paused"),
    STOPPED("Stopped");

    private final String title;

    MailingState(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }
}
