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
 * @param welsh the same in Welsh; entries of before there was a twin have none
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
        String hash,
        Welsh welsh) {

    static final String BEGINNING = "0".repeat(64);
    static final int LONGEST_NOTE = 300;

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    /**
     * What an entry says of the page's Welsh twin.
     *
     * @param format 1 for an entry that says nothing of it, 2 for one that does
     * @param words SHA-256 of what the page said in Welsh from then on, or empty where it said nothing
     * @param note what readers are told in Welsh, one line, or empty
     */
    public record Welsh(int format, String words, String note) {
        static final Welsh UNTOLD = new Welsh(1, "", "");
    }

    public HistoryEntry {
        requireLine(note, 1);
        requireLine(welsh.note, 0);
    }

    /** An entry that says nothing of a twin. */
    public HistoryEntry(
            String slug,
            int number,
            Instant at,
            ChangeKind kind,
            String note,
            String words,
            Origin origin,
            String previous,
            String hash) {
        this(slug, number, at, kind, note, words, origin, previous, hash, Welsh.UNTOLD);
    }

    private static void requireLine(String note, int shortest) {
        if ((shortest > 0 && note.isBlank())
                || note.length() > LONGEST_NOTE
                || LINE_BREAK.matcher(note).find()) {
            throw new IllegalArgumentException("a note must be one line of " + shortest + " to " + LONGEST_NOTE
                    + " characters, had " + note.length());
        }
    }

    /** One line a value, in a fixed order. */
    String canonicalText() {
        return welsh.format == 1
                ? """
                heed-history-1
                page: %s
                number: %d
                at: %s
                kind: %s
                words: %s
                origin: %s
                note: %s
                """.formatted(slug, number, at, kind, words, origin, note)
                : """
                heed-history-2
                page: %s
                number: %d
                at: %s
                kind: %s
                words: %s
                words-cy: %s
                origin: %s
                note: %s
                note-cy: %s
                """.formatted(slug, number, at, kind, words, dash(welsh.words), origin, note, dash(welsh.note));
    }

    private static String dash(String value) {
        return value.isEmpty() ? "-" : value;
    }

    /** The bytes, in UTF-8, whose SHA-256 is the hash: the hash before, a line feed, and the canonical text. */
    public String hashedText() {
        return previous + "\n" + canonicalText();
    }

    String expectedHash() {
        return Hashes.sha256(hashedText());
    }

    /** The entry with the hash that its text asks for. */
    HistoryEntry sealed() {
        return new HistoryEntry(slug, number, at, kind, note, words, origin, previous, expectedHash(), welsh);
    }
}
