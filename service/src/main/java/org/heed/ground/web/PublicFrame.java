package org.heed.ground.web;

import java.util.List;
import org.heed.ground.words.Language;

/**
 * What stands around the content of a public page.
 *
 * @param title of the page, without the name of the service
 * @param back address of the page before, or empty
 * @param languages links to the same page in other languages; empty for none
 */
public record PublicFrame(String title, Phrases words, Exit exit, String back, List<LanguageLink> languages) {

    /** Whether the page offers to be left in a hurry. Pages about a report do; pages about campaigns need not. */
    public enum Exit {
        OFFERED,
        NOT_OFFERED
    }

    /** The page in another language, named in that language. */
    public record LanguageLink(Phrases words, String name, String href) {
        public static LanguageLink of(Language language, String name, String href) {
            return new LanguageLink(new Phrases(language), name, href);
        }
    }

    public PublicFrame {
        languages = List.copyOf(languages);
    }

    /** An English page that offers to be left, without a way back. */
    public static PublicFrame of(String title) {
        return new PublicFrame(title, Phrases.ENGLISH, Exit.OFFERED, "", List.of());
    }

    public PublicFrame in(Language language) {
        return new PublicFrame(title, new Phrases(language), exit, back, languages);
    }

    public PublicFrame withoutExit() {
        return new PublicFrame(title, words, Exit.NOT_OFFERED, back, languages);
    }

    public PublicFrame back(String href) {
        return new PublicFrame(title, words, exit, href, languages);
    }

    public PublicFrame languages(List<LanguageLink> links) {
        return new PublicFrame(title, words, exit, back, links);
    }

    /** Puts "Error:" before the title when the form has errors. Call it after {@link #in}. */
    public PublicFrame errors(FieldErrors errors) {
        return new PublicFrame(errors.title(title, words), words, exit, back, languages);
    }

    public boolean offersExit() {
        return exit == Exit.OFFERED;
    }

    public String stylesheet() {
        return Assets.url(words.direction().equals("rtl") ? "public-rtl.css" : "public.css");
    }
}
