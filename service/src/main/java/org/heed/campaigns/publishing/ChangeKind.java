package org.heed.campaigns.publishing;

/** How much a publication matters to readers. */
public enum ChangeKind {
    /** Readers should know: it has a note, and the page is dated anew. */
    MAJOR,
    /** A slip put right: kept in the history, not shown, and the page keeps its date. */
    MINOR,
    /** Somebody read the page and found that it still holds: readers are told. */
    REVIEWED;

    /** True when the public sees the entry. */
    public boolean isPublic() {
        return this != MINOR;
    }
}
