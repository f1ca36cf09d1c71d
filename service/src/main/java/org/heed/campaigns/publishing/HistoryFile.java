package org.heed.campaigns.publishing;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.campaigns.publishing.HistoryEntry.Welsh;
import org.heed.campaigns.publishing.PublicHistory.Verdict;
import org.heed.ground.words.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A history as a file that anybody can check with nothing else: the entries with their canonical texts and hashes, and
 * what the page says now. The heads of all pages, day by day, are such a file too.
 */
public final class HistoryFile {
    static final String HISTORY = "heed-history";
    static final String DAYS = "heed-heads";

    private static final JsonMapper JSON = JsonMapper.shared();

    private HistoryFile() {}

    /**
     * What a file tells.
     *
     * @param name of the page, or of the heads of all pages
     * @param head hash of its last entry
     */
    public record Told(String name, int entries, String head, Verdict verdict) {}

    /** The history of a page, and its words in the languages that it is read in; none of a page that was removed. */
    public static byte[] history(String slug, List<HistoryEntry> entries, List<NewsItem> items) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", HISTORY);
        file.put("page", slug);
        file.put("beginning", HistoryEntry.BEGINNING);
        file.put(
                "head",
                entries.isEmpty() ? HistoryEntry.BEGINNING : entries.getLast().hash());
        file.put("entries", entries.stream().map(HistoryFile::told).toList());
        Map<String, Object> words = new LinkedHashMap<>();
        for (NewsItem item : items) {
            if (!item.isRemoved()) {
                words.put(item.setting().language().tag(), item.words().hashedText());
            }
        }
        file.put("words", words);
        return JSON.writeValueAsBytes(file);
    }

    private static Map<String, Object> told(HistoryEntry entry) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("number", entry.number());
        told.put("at", entry.at().toString());
        told.put("kind", entry.kind().name());
        told.put("note", entry.note());
        told.put("note_cy", entry.welsh().note());
        told.put("words", entry.words());
        told.put("words_cy", entry.welsh().words());
        told.put("origin", entry.origin().name());
        told.put("format", entry.welsh().format());
        told.put("previous", entry.previous());
        told.put("hash", entry.hash());
        told.put("text", entry.canonicalText());
        return told;
    }

    /** The heads of all histories, day by day. */
    public static byte[] days(List<DayOfHeads> days) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", DAYS);
        file.put("beginning", HistoryEntry.BEGINNING);
        file.put(
                "head", days.isEmpty() ? HistoryEntry.BEGINNING : days.getLast().hash());
        file.put("days", days.stream().map(HistoryFile::told).toList());
        return JSON.writeValueAsBytes(file);
    }

    private static Map<String, Object> told(DayOfHeads day) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("day", day.day().toString());
        told.put("pages", day.pages());
        told.put("text", day.text());
        told.put("previous", day.previous());
        told.put("hash", day.hash());
        told.put("signature", day.signature());
        told.put("key", day.key());
        return told;
    }

    /** Checks a file of either kind; one that is neither is an {@link IllegalArgumentException}. */
    public static Told verify(byte[] file) {
        try {
            JsonNode read = JSON.readTree(file);
            return switch (text(read, "format")) {
                case HISTORY -> verifyHistory(read);
                case DAYS -> verifyDays(read);
                default -> throw new IllegalArgumentException("the file must be a history of Heed's pages");
            };
        } catch (JacksonException | DateTimeException malformed) {
            throw new IllegalArgumentException("the file must be a history of Heed's pages", malformed);
        }
    }

    /** True where an entry of the file has that hash. */
    static boolean holds(byte[] file, String hash) {
        JsonNode read = JSON.readTree(file);
        for (String list : List.of("entries", "days")) {
            for (JsonNode told : read.path(list)) {
                if (hash.equals(told.path("hash").asString(""))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Has a page's file the entries that the days tell of? A file of the days itself always has. */
    static Verdict verify(byte[] file, SignedDays days) {
        JsonNode read = JSON.readTree(file);
        return text(read, "format").equals(HISTORY)
                ? days.verify(text(read, "page"), entries(read))
                : new Verdict.Intact(days.days().size());
    }

    private static List<HistoryEntry> entries(JsonNode read) {
        String slug = text(read, "page");
        List<HistoryEntry> entries = new ArrayList<>();
        for (JsonNode told : array(read, "entries")) {
            entries.add(new HistoryEntry(
                    slug,
                    number(told, "number"),
                    Instant.parse(text(told, "at")),
                    ChangeKind.valueOf(text(told, "kind")),
                    text(told, "note"),
                    text(told, "words"),
                    Origin.valueOf(text(told, "origin")),
                    text(told, "previous"),
                    text(told, "hash"),
                    new Welsh(number(told, "format"), text(told, "words_cy"), text(told, "note_cy"))));
        }
        return entries;
    }

    private static Told verifyHistory(JsonNode read) {
        String slug = text(read, "page");
        List<HistoryEntry> entries = entries(read);
        for (int at = 0; at < entries.size(); at++) {
            HistoryEntry entry = entries.get(at);
            if (!entry.canonicalText().equals(text(array(read, "entries").get(at), "text"))) {
                return new Told(
                        slug,
                        at + 1,
                        entry.hash(),
                        new Verdict.Broken(
                                entry.number(), "entry " + entry.number() + " says one thing and its text another"));
            }
        }
        String head = text(read, "head");
        Verdict chain = PublicHistory.verify(entries, head);
        Verdict verdict = chain instanceof Verdict.Intact && !entries.isEmpty()
                ? words(entries.getLast(), read).orElse(chain)
                : chain;
        return new Told(slug, entries.size(), head, verdict);
    }

    /** What the page says now must be what its last entry says it says. */
    private static Optional<Verdict> words(HistoryEntry last, JsonNode read) {
        JsonNode words = read.path("words");
        return broken(last, words.path(Language.ENGLISH.tag()), last.words(), "English")
                .or(() -> broken(
                        last, words.path(Language.WELSH.tag()), last.welsh().words(), "Welsh"));
    }

    private static Optional<Verdict> broken(HistoryEntry last, JsonNode words, String hash, String language) {
        return !words.isString() || Hashes.sha256(words.asString()).equals(hash)
                ? Optional.empty()
                : Optional.of(new Verdict.Broken(
                        last.number(), "the " + language + " words are not those that the last entry tells of"));
    }

    private static Told verifyDays(JsonNode read) {
        SignedDays days = SignedDays.of(read);
        return new Told(SignedDays.NAME, days.days().size(), days.head(), days.verify());
    }

    static JsonNode array(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isArray()) {
            throw new IllegalArgumentException("the file must have a list of " + name);
        }
        return value;
    }

    static int number(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isInt()) {
            throw new IllegalArgumentException("each entry must have a number as " + name);
        }
        return value.asInt();
    }

    static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            throw new IllegalArgumentException("the file must have a text as " + name);
        }
        return value.asString();
    }
}
