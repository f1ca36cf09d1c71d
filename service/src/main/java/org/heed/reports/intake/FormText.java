package org.heed.reports.intake;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
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
        return filled(get(key), Map.of("n", number));
    }

    /** A message of ICU with its arguments: plurals and figures as the language has them, figures in 0 to 9. */
    private String filled(String pattern, Map<String, Object> arguments) {
        return new MessageFormat(pattern, icu(language)).format(arguments);
    }

    /** Figures stay those that people type and dial, also where the script has its own. */
    static ULocale icu(Language language) {
        return ULocale.forLanguageTag(language.tag() + "-GB-u-nu-latn");
    }

    /** A date as the language writes it, from a skeleton such as {@code yMMMMd}. */
    String date(String skeleton, LocalDate date) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, icu(language));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** The blocks of a key; none where there are none. */
    public Prose prose(String key) {
        return prose.getOrDefault(key, Prose.NONE);
    }

    /** What to tell about a broken rule. */
    public String message(Fault fault) {
        String pattern =
                find("errors." + fault.question() + "." + fault.rule()).orElseGet(() -> get("errors." + fault.rule()));
        return filled(pattern, Map.of("limit", fault.limit()));
    }
}
