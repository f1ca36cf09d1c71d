package org.heed.reports.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.heed.ground.web.Languages;
import org.heed.ground.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The forms, each version with its words in each language; read once at the start. A force's own files can stand in a
 * folder, the setting {@code heed.forms} or the variable HEED_FORMS: what it lacks is taken from the program.
 */
@Component
public final class Forms {
    private static final String ACT = "act";
    private static final String CURRENT = "/forms/" + ACT;
    private static final String SITE = "/site";
    private static final String RETURN = "/replies";

    private final Form act;
    private final Map<Integer, Form> versions = new TreeMap<>();
    private final Map<Integer, Map<Language, FormText>> texts = new HashMap<>();
    private final Map<Language, FormText> siteTexts;
    private final Map<Language, FormText> returnTexts;

    @Autowired
    public Forms(@Value("${heed.forms:}") String folder) {
        FormFiles files = files(folder);
        act = files.form(CURRENT);
        keep(files, act, CURRENT);
        files.earlier(CURRENT).forEach(version -> {
            String from = CURRENT + "/" + version;
            Form form = files.form(from);
            if (form.version() != version || version >= act.version()) {
                throw new IllegalStateException("the version in " + from + "/form.yaml must be " + version
                        + " and below the current one, was " + form.version());
            }
            keep(files, form, from);
        });
        siteTexts = texts(files, SITE);
        returnTexts = texts(files, RETURN);
    }

    /** The forms of the program alone. */
    public Forms() {
        this("");
    }

    private void keep(FormFiles files, Form form, String from) {
        versions.put(form.version(), form);
        texts.put(form.version(), texts(files, from));
    }

    private static Map<Language, FormText> texts(FormFiles files, String from) {
        FormText english = files.text(from, Language.ENGLISH)
                .orElseThrow(() -> new IllegalStateException("the program lacks the English text of " + from));
        Map<Language, FormText> found = new HashMap<>();
        for (Languages.Spoken spoken : Languages.all()) {
            files.text(from, spoken.language()).ifPresent(text -> found.put(text.language(), text.over(english)));
        }
        return Map.copyOf(found);
    }

    /** The form for reports to counter terrorism police, as it is asked now. */
    public Form act() {
        return act;
    }

    /** A form by its code, as it is asked now. */
    public Optional<Form> form(String code) {
        return code.equals(ACT) ? Optional.of(act) : Optional.empty();
    }

    /** The form that a report answered; the current one where that version is not kept any more. */
    public Asking answered(Content content, Language language) {
        Form form = versions.getOrDefault(content.version(), act);
        return new Asking(form, of(texts.get(form.version()), language));
    }

    /** The words of the form; in English where the language has none. */
    public FormText text(Language language) {
        return of(texts.get(act.version()), language);
    }

    /** The words of the pages around the form; in English where the language has none. */
    public FormText siteText(Language language) {
        return of(siteTexts, language);
    }

    /** The words of the page to which a receipt leads, and of the receipt; in English where the language has none. */
    public FormText returnText(Language language) {
        return of(returnTexts, language);
    }

    private static FormText of(@Nullable Map<Language, FormText> texts, Language language) {
        Map<Language, FormText> all = Objects.requireNonNull(texts);
        FormText text = all.get(language);
        return text == null ? Objects.requireNonNull(all.get(Language.ENGLISH)) : text;
    }

    /**
     * What a translator or an editor has yet to put right, in all languages and versions, a line each.
     *
     * @param folder files that stand before the program's own; empty for none
     */
    public static List<String> faults(String folder) {
        FormFiles files = files(folder);
        WordsCheck check = new WordsCheck(files);
        List<String> froms = new ArrayList<>(List.of(CURRENT));
        files.earlier(CURRENT).forEach(version -> froms.add(CURRENT + "/" + version));
        List<String> faults = new ArrayList<>();
        for (String from : froms) {
            faults.addAll(check.fitting(files.form(from), from));
            faults.addAll(check.languages(from));
        }
        faults.addAll(check.languages(SITE));
        faults.addAll(check.languages(RETURN));
        faults.addAll(check.phrases());
        return faults;
    }

    private static FormFiles files(String folder) {
        return new FormFiles(folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder)));
    }
}
