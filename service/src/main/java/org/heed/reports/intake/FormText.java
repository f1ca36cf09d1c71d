package org.heed.reports.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.heed.ground.words.Language;

/** The words of a form in one language; what is not translated yet stands in English. */
public final class FormText {
    private final Language language;
    private final Map<String, String> texts;
    private final Map<String, Prose> prose;

    FormText(Language language, Map<String, String> texts, Map<String, Prose> prose) {
        this.language = language;
        this.texts = Map.copyOf(texts);
        this.prose = Map.copyOf(prose);
    }

    /** These words, and those of another language where they are missing here. */
    FormText over(FormText fallback) {
        Map<String, String> allTexts = new HashMap<>(fallback.texts);
        allTexts.putAll(texts);
        Map<String, Prose> allProse = new HashMap<>(fallback.prose);
        allProse.putAll(prose);
        return new FormText(language, allTexts, allProse);
    }

    public Language language() {
        return language;
    }

    /** The words of a key such as {@code questions.what.label}; a key that nobody wrote is our fault. */
    public String get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("the form's text has no " + key));
    }

    /** The words of a key, or empty text where there are none. */
    public String orEmpty(String key) {
        return texts.getOrDefault(key, "");
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** The words of a numbered thing. */
    public String numbered(String key, int number) {
        return get(key).replace("{n}", Integer.toString(number));
    }

    /** The blocks of a key; none where there are none. */
    public Prose prose(String key) {
        return prose.getOrDefault(key, Prose.NONE);
    }

    /** What to tell about a broken rule. */
    public String message(Fault fault) {
        return find("errors." + fault.question() + "." + fault.rule())
                .orElseGet(() -> get("errors." + fault.rule()))
                .replace("{limit}", String.format(language.locale(), "%,d", fault.limit()));
    }
}
