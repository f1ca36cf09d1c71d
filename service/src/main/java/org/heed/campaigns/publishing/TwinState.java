package org.heed.campaigns.publishing;

/** How a page's Welsh stands to its English. */
public enum TwinState {
    MISSING("No Welsh"),
    /** The English was changed since, and the Welsh was not. */
    OLDER("Welsh is older"),
    CURRENT("Welsh");

    private final String title;

    TwinState(String title) {
        this.title = title;
    }

    /** As shown to staff. */
    public String title() {
        return title;
    }
}
