package org.heed.campaigns.publishing;

import java.util.Map;
import java.util.Optional;

/** What the public finds at a page's address. */
public enum Standing {
    UNPUBLISHED("Not published"),
    LIVE("Live"),
    /** The page with a banner that says why it no longer holds. */
    WITHDRAWN("Withdrawn"),
    /** Nothing but that it was removed for a legal reason, and when. */
    REMOVED("Removed");

    private static final Map<Standing, Map<ChangeKind, Standing>> TABLE = Map.of(
            UNPUBLISHED,
            Map.of(ChangeKind.MAJOR, LIVE),
            LIVE,
            Map.of(
                    ChangeKind.MAJOR, LIVE,
                    ChangeKind.MINOR, LIVE,
                    ChangeKind.REVIEWED, LIVE,
                    ChangeKind.WITHDRAWN, WITHDRAWN,
                    ChangeKind.REMOVED, REMOVED),
            WITHDRAWN,
            Map.of(ChangeKind.REMOVED, REMOVED, ChangeKind.RESTORED, LIVE),
            REMOVED,
            Map.of(ChangeKind.RESTORED, LIVE));

    private final String title;

    Standing(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Where an entry of a kind leads; empty where it may not be made. */
    public Optional<Standing> after(ChangeKind kind) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(kind));
    }
}
