package org.heed.campaigns.placements;

/** What a short link stands on. */
public enum PlacementKind {
    SITE("Cinema or other site"),
    POSTER("Poster"),
    SOCIAL("Social media post"),
    RADIO("Radio"),
    PARTNER("Partner"),
    NEWS("News");

    private final String title;

    PlacementKind(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }
}
