package org.heed.campaigns.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heed.ground.words.Language;

/**
 * A page as the public reads it, in one language.
 *
 * @param words empty texts are impossible, so a page that was removed has a dash for each
 * @param updated when readers were last told of a change
 * @param updates what they were told, newest first
 */
public record NewsItem(
        String slug,
        Words words,
        Instant first,
        Instant updated,
        Origin origin,
        List<Update> updates,
        Setting setting) {

    /** What readers were told, and when; in Welsh where somebody wrote it. */
    public record Update(Instant at, String note, String welsh) {
        public Update(Instant at, String note) {
            this(at, note, "");
        }
    }

    /**
     * What is told of a page besides its words.
     *
     * @param twin how the Welsh stands to the English
     * @param notice why and since when the page does not hold; empty while it does
     * @param head hash of the latest entry of its history
     * @param entries how many its history has
     * @param changed when the latest was made
     */
    public record Setting(
            PageKind kind,
            Language language,
            TwinState twin,
            Standing standing,
            Optional<Update> notice,
            String head,
            int entries,
            Instant changed) {}

    public NewsItem {
        updates = List.copyOf(updates);
    }

    /** A page of the usual kind, in English, that holds. */
    public NewsItem(String slug, Words words, Instant first, Instant updated, Origin origin, List<Update> updates) {
        this(
                slug,
                words,
                first,
                updated,
                origin,
                updates,
                new Setting(
                        PageKinds.shipped().usual(),
                        Language.ENGLISH,
                        TwinState.MISSING,
                        Standing.LIVE,
                        Optional.empty(),
                        HistoryEntry.BEGINNING,
                        updates.size(),
                        updated));
    }

    /** True once readers were told of a change after the first publication. */
    public boolean hasChanged() {
        return updated.isAfter(first);
    }

    public boolean isRemoved() {
        return setting.standing() == Standing.REMOVED;
    }

    /** Where it is read, in its own language. */
    public String address() {
        return address(setting.language());
    }

    /** Where it is read in a language. */
    public String address(Language language) {
        return setting.kind().address(slug, language);
    }
}
