package org.heed.reports.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.heed.ground.words.Language;
import org.springframework.stereotype.Component;

/** The forms that the program ships, with their words in each language; read once at the start. */
@Component
public final class Forms {
    private static final String ACT = "act";

    private final Form act;
    private final Map<Language, FormText> texts;
    private final Map<Language, FormText> siteTexts;
    private final Map<Language, FormText> returnTexts;

    public Forms() {
        FormFiles files = new FormFiles();
        act = files.form(ACT);
        texts = texts(files, "/forms/" + ACT);
        siteTexts = texts(files, "/site");
        returnTexts = texts(files, "/replies");
    }

    private static Map<Language, FormText> texts(FormFiles files, String folder) {
        FormText english = files.text(folder, Language.ENGLISH)
                .orElseThrow(() -> new IllegalStateException("the program lacks the English text of " + folder));
        Map<Language, FormText> texts = new HashMap<>();
        Stream.of(Locale.getISOLanguages())
                .map(Language::new)
                .forEach(language ->
                        files.text(folder, language).ifPresent(text -> texts.put(language, text.over(english))));
        return Map.copyOf(texts);
    }

    /** The form for reports to counter terrorism police. */
    public Form act() {
        return act;
    }

    /** A form by its code. */
    public Optional<Form> form(String code) {
        return code.equals(ACT) ? Optional.of(act) : Optional.empty();
    }

    /** The words of the form; in English where the language has none. */
    public FormText text(Language language) {
        return of(texts, language);
    }

    /** The words of the pages around the form; in English where the language has none. */
    public FormText siteText(Language language) {
        return of(siteTexts, language);
    }

    /** The words of the page to which a receipt leads, and of the receipt; in English where the language has none. */
    public FormText returnText(Language language) {
        return of(returnTexts, language);
    }

    private static FormText of(Map<Language, FormText> texts, Language language) {
        FormText text = texts.get(language);
        return text == null ? java.util.Objects.requireNonNull(texts.get(Language.ENGLISH)) : text;
    }
}
