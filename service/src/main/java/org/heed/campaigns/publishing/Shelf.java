package org.heed.campaigns.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heed.ground.words.Language;

/**
 * A list of pages that readers are offered.
 *
 * @param kind empty for pages of every kind
 */
public record Shelf(Optional<PageKind> kind, Language language) {
    /** Where the list of every kind stands. */
    public static final String EVERYTHING = "publications";

    /** Every list in every language, the list of every kind first. */
    public static List<Shelf> all() {
        List<Shelf> all = new ArrayList<>();
        for (Language language : List.of(Language.ENGLISH, Language.WELSH)) {
            all.add(new Shelf(Optional.empty(), language));
            PageKinds.shipped().all().forEach(kind -> all.add(new Shelf(Optional.of(kind), language)));
        }
        return all;
    }

    /** Where it is read, such as {@code /news} or {@code /news.cy}. */
    public String address() {
        return "/" + kind.map(PageKind::path).orElse(EVERYTHING) + suffix();
    }

    /** Where its feed is, such as {@code /news/feed.atom}, {@code /news/feed.cy.json} or {@code /feed.atom}. */
    public String feed(String format) {
        return kind.map(one -> "/" + one.path()).orElse("") + "/feed" + suffix() + "." + format;
    }

    /** The same list in another language. */
    public Shelf in(Language other) {
        return new Shelf(kind, other);
    }

    private String suffix() {
        return language.equals(Language.ENGLISH) ? "" : "." + language.tag();
    }
}
