package org.heed.ground.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a form: for each field's name a message, in the order of the page. The first message stays. */
public record FieldErrors(Map<String, String> messages) {
    private static final FieldErrors NONE = new FieldErrors(Map.of());

    /** One line of the error summary: a message that links to its field. */
    public record Entry(String href, String message) {}

    public FieldErrors {
        messages = Collections.unmodifiableMap(new LinkedHashMap<>(messages));
    }

    public static FieldErrors none() {
        return NONE;
    }

    public static FieldErrors of(String field, String message) {
        return NONE.with(field, message);
    }

    public FieldErrors with(String field, String message) {
        Map<String, String> more = new LinkedHashMap<>(messages);
        more.putIfAbsent(field, message);
        return new FieldErrors(more);
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /** The message of a field, or an empty text. */
    public String of(String field) {
        return messages.getOrDefault(field, "");
    }

    public List<Entry> entries() {
        return messages.entrySet().stream()
                .map(error -> new Entry("#" + Field.idOf(error.getKey()), error.getValue()))
                .toList();
    }

    /** The title of the page, with "Error:" before it when there is something to put right. */
    String title(String title, Phrases words) {
        return isEmpty() ? title : words.get("error.prefix") + " " + title;
    }
}
