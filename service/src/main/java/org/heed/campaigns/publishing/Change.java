package org.heed.campaigns.publishing;

/**
 * What is told with an entry of the history.
 *
 * @param note one line for readers
 * @param welsh the same in Welsh, or empty where nobody wrote it
 */
public record Change(ChangeKind kind, String note, String welsh) {

    /** Without words of its own: those that such an entry always has. */
    static Change usual(ChangeKind kind) {
        return switch (kind) {
            case MAJOR -> new Change(kind, "First published.", "Cyhoeddwyd gyntaf.");
            case MINOR -> new Change(kind, "A slip put right.", "Cywirwyd llithriad.");
            case REVIEWED ->
                new Change(kind, "Document reviewed. No updates.", "Adolygwyd y ddogfen. Dim diweddariadau.");
            case RESTORED -> new Change(kind, "This page is current again.", "Mae'r dudalen hon yn gyfredol eto.");
            case WITHDRAWN, REMOVED -> throw new IllegalArgumentException("a " + kind + " entry must say why");
        };
    }

    /** With the note given; where it is blank or the usual one, the usual one in both languages. */
    public static Change told(ChangeKind kind, String note) {
        if (kind == ChangeKind.WITHDRAWN || kind == ChangeKind.REMOVED) {
            return new Change(kind, note, "");
        }
        Change usual = usual(kind);
        return note.isBlank() || note.equals(usual.note) ? usual : new Change(kind, note, "");
    }
}
