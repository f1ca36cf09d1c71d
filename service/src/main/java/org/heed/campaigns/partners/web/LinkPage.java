package org.heed.campaigns.partners.web;

import java.util.List;
import java.util.function.UnaryOperator;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.PublicFrame;
import org.heed.ground.words.Language;

/**
 * The page behind an organisation's link.
 *
 * @param words the page's own words in its language, by key
 * @param kits what can be taken, in the page's language first
 * @param shared how often it said that it shared something
 */
public record LinkPage(
        PublicFrame frame,
        UnaryOperator<String> words,
        Language language,
        String organisation,
        String campaign,
        String ask,
        String told,
        FieldErrors errors,
        List<Kit> kits,
        boolean taken,
        String shared,
        List<Field> sharing,
        String lastDay,
        String address) {

    /** A kit to take. */
    public record Kit(String title, String about, String href) {}

    public String say(String key) {
        return words.apply(key);
    }
}
