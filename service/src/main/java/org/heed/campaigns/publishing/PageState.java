package org.heed.campaigns.publishing;

/** Where a page stands in the making; what the public sees is another matter. */
public enum PageState {
    DRAFT("Draft"),
    APPROVED("Approved"),
    /** Approved, and going before the public by itself at an instant. */
    SCHEDULED("Scheduled"),
    PUBLISHED("Published");

    private final String title;

    PageState(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }
}
