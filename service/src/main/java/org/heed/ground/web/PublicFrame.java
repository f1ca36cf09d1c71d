package org.heed.ground.web;

import java.util.List;
import org.heed.ground.words.Language;

/**
 * What stands around the content of a public page.
 *
 * @param title of the page, without the name of the service
 * @param back address of the page before, or empty
 * @param languages ways to the same page in other languages; empty for none
 * @param note a quiet line about the page itself, such as who has yet to review its language; empty for none
 */
public record PublicFrame(
        String title, Phrases words, Exit exit, String back, List<LanguageLink> languages, String note) {

    /** Whether the page offers to be left in a hurry. Pages about a report do; pages about campaigns need not. */
    public enum Exit {
        OFFERED,
        NOT_OFFERED
    }

    /** More languages than this stand behind one word. */
    private static final int FEW_LANGUAGES = 3;

    /**
     * The page in another language, named in that language.
     *
     * @param href where it is; empty where the page's form must be sent to get there
     */
    public record LanguageLink(Phrases words, String name, String href) {
        public boolean isInForm() {
            return href.isEmpty();
        }

        public static LanguageLink of(Language language, String name, String href) {
            return new LanguageLink(new Phrases(language), name, href);
        }
    }

    public PublicFrame {
        languages = List.copyOf(languages);
    }

    /** An English page that offers to be left, without a way back. */
    public static PublicFrame of(String title) {
        return new PublicFrame(title, Phrases.ENGLISH, Exit.OFFERED, "", List.of(), "");
    }

    public PublicFrame in(Language language) {
        return new PublicFrame(title, new Phrases(language), exit, back, languages, note);
    }

    public PublicFrame withoutExit() {
        return new PublicFrame(title, words, Exit.NOT_OFFERED, back, languages, note);
    }

    public PublicFrame back(String href) {
        return new PublicFrame(title, words, exit, href, languages, note);
    }

    public PublicFrame languages(List<LanguageLink> links) {
        return new PublicFrame(title, words, exit, back, links, note);
    }

    /** Puts "Error:" before the title when the form has errors. Call it after {@link #in}. */
    public PublicFrame errors(FieldErrors errors) {
        return new PublicFrame(errors.title(title, words), words, exit, back, languages, note);
    }

    public PublicFrame note(String line) {
        return new PublicFrame(title, words, exit, back, languages, line);
    }

    /** True where the languages need a menu. */
    public boolean hasManyLanguages() {
        return languages.size() > FEW_LANGUAGES;
    }

    /** The name of the page's own language. */
    public String languageName() {
        return languages.stream()
                .filter(link -> link.words().equals(words))
                .map(LanguageLink::name)
                .findFirst()
                .orElse(words.language().tag());
    }

    public boolean offersExit() {
        return exit == Exit.OFFERED;
    }

    public String stylesheet() {
        return Assets.url(words.direction().equals("rtl") ? "public-rtl.css" : "public.css");
    }
}
