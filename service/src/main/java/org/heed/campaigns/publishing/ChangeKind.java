package org.heed.campaigns.publishing;

/** What an entry of a page's history tells. */
public enum ChangeKind {
    /** Readers should know: it has a note, and the page is dated anew. */
    MAJOR,
    /** A slip put right: kept in the history, not shown on the page, and the page keeps its date. */
    MINOR,
    /** Somebody read the page and found that it still holds: readers are told. */
    REVIEWED,
    /** The page no longer holds; it stays readable below a banner that says why. */
    WITHDRAWN,
    /** The page was taken away for a legal reason; its address says so. */
    REMOVED,
    /** What was withdrawn or removed holds again. */
    RESTORED;

    /** True when the page itself shows the entry; the whole history shows all of them. */
    public boolean isPublic() {
        return this != MINOR;
    }

    /** True for those by which words go before the public. */
    public boolean isPublication() {
        return this == MAJOR || this == MINOR;
    }
}
