package org.heed.campaigns.publishing;

import java.util.List;

/**
 * The history of a page: a chain in which each entry's hash covers the hash before it, so that an entry that was
 * changed, dropped, added or moved is found and named.
 */
public final class PublicHistory {

    /** What a check of a history finds. */
    public sealed interface Verdict {

        /** Every entry is as it was written, and none is missing. */
        record Intact(int entries) implements Verdict {}

        /** Something was altered. */
        record Broken(int number, String why) implements Verdict {}
    }

    private PublicHistory() {}

    /**
     * Checks the entries of one page, oldest first.
     *
     * @param head the hash of the latest entry as it was kept elsewhere, so that a dropped end is found too
     */
    public static Verdict verify(List<HistoryEntry> entries, String head) {
        String previous = HistoryEntry.BEGINNING;
        int number = 0;
        for (HistoryEntry entry : entries) {
            number++;
            if (entry.number() != number) {
                return new Verdict.Broken(number, "entry " + number + " is missing or moved");
            }
            if (!entry.previous().equals(previous)) {
                return new Verdict.Broken(number, "entry " + number + " does not follow the one before it");
            }
            if (!entry.hash().equals(entry.expectedHash())) {
                return new Verdict.Broken(number, "entry " + number + " is not what was written");
            }
            previous = entry.hash();
        }
        return previous.equals(head)
                ? new Verdict.Intact(number)
                : new Verdict.Broken(number + 1, "the history does not end with the latest entry");
    }
}
