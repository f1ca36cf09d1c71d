package org.heed.campaigns.publishing;

import java.time.LocalDate;
import java.util.List;

/**
 * The heads of all histories as they stood together when a day was over.
 *
 * @param text the canonical text: the day, how many pages, then for each its slug, last entry's number and hash
 * @param previous hash of the day before that was sealed, or 64 zeros
 * @param hash SHA-256 of the previous hash, a line feed, and the text
 */
public record DayOfHeads(LocalDate day, int pages, String text, String previous, String hash) {

    /** The head of one page's history. */
    record Head(String slug, int number, String hash) {}

    /** The heads of a day under the hash of the day before. */
    static DayOfHeads of(LocalDate day, List<Head> heads, String previous) {
        StringBuilder text = new StringBuilder("heed-heads-1\nday: " + day + "\npages: " + heads.size() + "\n");
        for (Head head : heads) {
            text.append("head: ")
                    .append(head.slug())
                    .append(' ')
                    .append(head.number())
                    .append(' ');
            text.append(head.hash()).append('\n');
        }
        return new DayOfHeads(day, heads.size(), text.toString(), previous, Hashes.sha256(previous + "\n" + text));
    }

    /** The bytes, in UTF-8, whose SHA-256 is the hash. */
    public String hashedText() {
        return previous + "\n" + text;
    }
}
