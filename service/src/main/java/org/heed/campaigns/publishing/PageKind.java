package org.heed.campaigns.publishing;

import java.util.Map;
import org.heed.ground.words.Language;

/**
 * A kind of page, such as news or a toolkit.
 *
 * @param code kept with each page
 * @param path first part of its pages' addresses, such as {@code news}
 * @param one what one of them is called, by language
 * @param many what all of them are called, by language
 * @param schema its type in the words of schema.org
 * @param reviewMonths after how many months a page of this kind is read again, unless its writers say otherwise
 */
public record PageKind(
        String code,
        String path,
        Map<Language, String> one,
        Map<Language, String> many,
        String schema,
        int reviewMonths) {

    public PageKind {
        one = Map.copyOf(one);
        many = Map.copyOf(many);
    }

    /** What one of them is called; in English where the language lacks the word. */
    public String one(Language language) {
        return one.getOrDefault(language, one.getOrDefault(Language.ENGLISH, code));
    }

    /** What all of them are called; in English where the language lacks the word. */
    public String many(Language language) {
        return many.getOrDefault(language, many.getOrDefault(Language.ENGLISH, code));
    }

    /** Where a page of this kind is read, such as {@code /news/lamps} or, in Welsh, {@code /news/lamps.cy}. */
    public String address(String slug, Language language) {
        return "/" + path + "/" + slug + (language.equals(Language.ENGLISH) ? "" : "." + language.tag());
    }
}
