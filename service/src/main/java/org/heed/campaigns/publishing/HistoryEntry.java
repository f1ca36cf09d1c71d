package org.heed.campaigns.publishing;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One entry of a page's history.
 *
 * @param number its place, from 1
 * @param at when it happened, to the microsecond
 * @param note what readers are told, one line
 * @param words SHA-256 of what the page said from then on
 * @param previous hash of the entry before, or 64 zeros
 * @param hash SHA-256 of the previous hash and this entry's canonical text
 */
public record HistoryEntry(
        String slug,
        int number,
        Instant at,
        ChangeKind kind,
        String note,
        String words,
        Origin origin,
        String previous,
        String hash) {

    static final String BEGINNING = "0".repeat(64);
    static final int LONGEST_NOTE = 300;

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    public HistoryEntry {
        if (note.isBlank()
                || note.length() > LONGEST_NOTE
                || LINE_BREAK.matcher(note).find()) {
            throw new IllegalArgumentException(
                    "a note must be one line of 1 to " + LONGEST_NOTE + " characters, had " + note.length());
        }
    }

    /** One line a value, in a fixed order. */
    String canonicalText() {
        return """
                heed-history-1
                page: %s
                number: %d
                at: %s
                kind: %s
                words: %s
                origin: %s
                note: %s
                """.formatted(slug, number, at, kind, words, origin, note);
    }

    String expectedHash() {
        return Hashes.sha256(previous + "\n" + canonicalText());
    }

    /** The entry with the hash that its text asks for. */
    HistoryEntry sealed() {
        return new HistoryEntry(slug, number, at, kind, note, words, origin, previous, expectedHash());
    }
}
