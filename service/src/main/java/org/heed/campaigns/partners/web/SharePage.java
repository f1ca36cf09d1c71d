package org.heed.campaigns.partners.web;

import java.util.List;
import java.util.function.UnaryOperator;
import org.heed.ground.web.PublicFrame;
import org.heed.ground.words.Language;

/** The page from which everybody shares: texts, each with links that need no script. */
public record SharePage(PublicFrame frame, UnaryOperator<String> words, List<Text> texts) {

    /** A text to share, in its own language. */
    public record Text(String id, String text, Language language, List<Way> ways) {}

    /** A way to share it. */
    public record Way(String title, String href) {}

    public String say(String key) {
        return words.apply(key);
    }
}
