package org.heed.campaigns.plan;

/** Where a campaign is seen or heard. */
public enum Medium {
    CINEMA("Cinema"),
    SOCIAL("Social media"),
    RADIO("Radio"),
    POSTER("Posters"),
    PARTNERS("Partners"),
    NEWS("News");

    private final String title;

    Medium(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }
}
