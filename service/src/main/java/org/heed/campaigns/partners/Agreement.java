package org.heed.campaigns.partners;

/** How far an organisation has agreed to be a partner. */
public enum Agreement {
    NONE("No agreement"),
    ASKED("Asked"),
    AGREED("Agreed");

    private final String title;

    Agreement(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }
}
