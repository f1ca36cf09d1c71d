package org.heed.campaigns.publishing.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.heed.campaigns.publishing.AtomFeed;
import org.heed.campaigns.publishing.HistoryEntry;
import org.heed.campaigns.publishing.JsonFeed;
import org.heed.campaigns.publishing.NewsItem;
import org.heed.campaigns.publishing.PageKinds;
import org.heed.campaigns.publishing.Shelf;
import org.heed.campaigns.publishing.SiteWords;
import org.heed.campaigns.publishing.Standing;
import org.heed.campaigns.publishing.TwinState;
import org.heed.campaigns.publishing.web.SitePage.Entry;
import org.heed.campaigns.publishing.web.SitePage.Feed;
import org.heed.campaigns.publishing.web.SitePage.Head;
import org.heed.campaigns.publishing.web.SitePage.Line;
import org.heed.campaigns.publishing.web.SitePage.Missing;
import org.heed.campaigns.publishing.web.SitePage.Other;
import org.heed.campaigns.publishing.web.SitePage.Robots;
import org.heed.campaigns.publishing.web.SitePage.Tab;
import org.heed.ground.web.Page;
import org.heed.ground.web.Pages;
import org.heed.ground.web.PublicFrame;
import org.heed.ground.web.PublicFrame.LanguageLink;
import org.heed.ground.web.Sheets;
import org.heed.ground.words.Language;
import tools.jackson.databind.json.JsonMapper;

/** Draws what is published: pages, lists and histories as HTML, pages on paper. */
final class Drawing {
    private static final String TEMPLATES = "campaigns/publishing/";
    static final String STYLE = text("/publishing/paper.css");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Article.Html NOTHING = new Article.Html("");

    private final UnaryOperator<String> addresses;

    Drawing(UnaryOperator<String> addresses) {
        this.addresses = addresses;
    }

    String page(NewsItem item) {
        Language language = item.setting().language();
        Article article = Article.of(item);
        PublicFrame frame = frame(
                        item.isRemoved() ? article.notice().orElseThrow().title() : article.title(), language)
                .back(new Shelf(Optional.of(item.setting().kind()), language).address())
                .languages(
                        item.setting().twin() == TwinState.MISSING
                                ? List.of()
                                : links(item.address(Language.ENGLISH), item.address(Language.WELSH)));
        String history = historyPath(item, language);
        if (item.isRemoved()) {
            Head head = new Head(
                    frame.title(),
                    "",
                    addresses.apply(item.address()),
                    "website",
                    NOTHING,
                    List.of(),
                    List.of(),
                    Robots.ASKED_AWAY);
            return Page.of(TEMPLATES + "removed", new SitePage.Removed(frame, head, article, history))
                    .text();
        }
        return Page.of(
                        TEMPLATES + "newsItem",
                        new SitePage.Item(
                                frame,
                                head(item),
                                article,
                                item.address() + ".pdf",
                                history,
                                item.setting().twin() == TwinState.MISSING ? Missing.WELSH : Missing.NOTHING))
                .text();
    }

    private static String historyPath(NewsItem item, Language language) {
        return item.address(Language.ENGLISH) + "/history"
                + (language.equals(Language.ENGLISH) ? "" : "." + language.tag());
    }

    private Head head(NewsItem item) {
        Shelf shelf =
                new Shelf(Optional.of(item.setting().kind()), item.setting().language());
        List<Other> others = item.setting().twin() == TwinState.MISSING
                ? List.of()
                : List.of(
                        new Other("en", addresses.apply(item.address(Language.ENGLISH))),
                        new Other("cy", addresses.apply(item.address(Language.WELSH))));
        return new Head(
                item.words().title(),
                item.words().summary(),
                addresses.apply(item.address()),
                "article",
                data(item),
                others,
                feeds(shelf),
                item.setting().standing() == Standing.LIVE ? Robots.WELCOME : Robots.ASKED_AWAY);
    }

    /** The page in the words of schema.org; no character of it can end the element that it stands in. */
    private Article.Html data(NewsItem item) {
        String address = addresses.apply(item.address());
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("@context", "https://schema.org");
        told.put("@type", item.setting().kind().schema());
        told.put("headline", item.words().title());
        told.put("description", item.words().summary());
        told.put("inLanguage", item.setting().language().tag());
        told.put("datePublished", item.first().toString());
        told.put("dateModified", item.updated().toString());
        item.setting()
                .notice()
                .ifPresent(notice -> told.put("expires", notice.at().toString()));
        told.put("url", address);
        told.put("mainEntityOfPage", address);
        Map<String, Object> publisher = new LinkedHashMap<>(); // in order, so that equal pages are equal files
        publisher.put("@type", "Organization");
        publisher.put("name", "Heed");
        told.put("publisher", publisher);
        told.put("isAccessibleForFree", true);
        return new Article.Html(JSON.writeValueAsString(told)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026"));
    }

    private static List<Feed> feeds(Shelf shelf) {
        SiteWords words = new SiteWords(shelf.language());
        String title = shelf.kind().map(kind -> kind.many(shelf.language())).orElse(words.get("all.title"));
        return List.of(
                new Feed(AtomFeed.TYPE, title, shelf.feed(AtomFeed.FORMAT)),
                new Feed(JsonFeed.TYPE, title, shelf.feed(JsonFeed.FORMAT)));
    }

    /**
     * A page of a list.
     *
     * @param page from 1
     * @param total how many pages the list has
     */
    String index(Shelf shelf, List<NewsItem> items, int page, int total) {
        SiteWords words = new SiteWords(shelf.language());
        String title = shelf.kind().map(kind -> kind.many(shelf.language())).orElse(words.get("all.title"));
        List<Tab> tabs = new ArrayList<>();
        tabs.add(tab(words.get("all"), new Shelf(Optional.empty(), shelf.language()), shelf));
        PageKinds.shipped()
                .all()
                .forEach(kind -> tabs.add(
                        tab(kind.many(shelf.language()), new Shelf(Optional.of(kind), shelf.language()), shelf)));
        String query = page == 1 ? "" : "?page=" + page;
        List<Other> others = List.of(
                new Other("en", addresses.apply(shelf.in(Language.ENGLISH).address() + query)),
                new Other("cy", addresses.apply(shelf.in(Language.WELSH).address() + query)));
        Head head = new Head(
                title,
                "",
                addresses.apply(shelf.address() + query),
                "website",
                NOTHING,
                others,
                feeds(shelf),
                Robots.WELCOME);
        PublicFrame frame = frame(title, shelf.language())
                .back("/")
                .languages(links(
                        shelf.in(Language.ENGLISH).address() + query,
                        shelf.in(Language.WELSH).address() + query));
        return Page.of(
                        TEMPLATES + "news",
                        new SitePage.Index(
                                frame,
                                head,
                                words,
                                title,
                                tabs,
                                items.stream().map(item -> line(item, words)).toList(),
                                new Pages(page, total, shelf.address() + "?page="),
                                shelf.feed(AtomFeed.FORMAT),
                                shelf.feed(JsonFeed.FORMAT)))
                .text();
    }

    private static Tab tab(String title, Shelf shelf, Shelf current) {
        return new Tab(title, shelf.address(), shelf.equals(current));
    }

    private static Line line(NewsItem item, SiteWords words) {
        String day = words.get(item.hasChanged() ? "updated.on" : "published") + " " + words.day(item.updated());
        return new Line(
                item.words().title(),
                item.words().summary(),
                item.address(),
                day,
                item.setting().kind().one(words.language()),
                item.setting().language().tag(),
                item.setting().standing() == Standing.WITHDRAWN ? words.get("withdrawn") : "");
    }

    /** Every entry of a page's history, newest first, in a language. */
    String history(NewsItem item, List<HistoryEntry> entries, Language language) {
        SiteWords words = new SiteWords(language);
        String title = words.get("history.title");
        String below = item.address(Language.ENGLISH);
        String href = item.address(item.setting().twin() == TwinState.MISSING ? Language.ENGLISH : language);
        List<Entry> told = entries.reversed().stream()
                .map(entry -> entry(entry, words, below))
                .toList();
        HistoryEntry last = entries.getLast();
        String command = "curl -s " + addresses.apply(below + "/history/" + last.number() + ".txt") + " | sha256sum";
        PublicFrame frame =
                frame(title, language).back(href).languages(links(below + "/history", below + "/history.cy"));
        Head head = new Head(
                title,
                "",
                addresses.apply(historyPath(item, language)),
                "website",
                NOTHING,
                List.of(
                        new Other("en", addresses.apply(below + "/history")),
                        new Other("cy", addresses.apply(below + "/history.cy"))),
                List.of(),
                Robots.WELCOME);
        return Page.of(
                        TEMPLATES + "history",
                        new SitePage.History(
                                frame,
                                head,
                                words,
                                item.isRemoved() ? "" : item.words().title(),
                                href,
                                told,
                                last.hash(),
                                command,
                                below + "/history.json",
                                Site.DAYS))
                .text();
    }

    private static Entry entry(HistoryEntry entry, SiteWords words, String below) {
        boolean translated =
                words.language().equals(Language.WELSH) && !entry.welsh().note().isEmpty();
        return new Entry(
                entry.number(),
                words.day(entry.at()),
                words.get("kind." + entry.kind()),
                translated ? entry.welsh().note() : entry.note(),
                translated ? "cy" : "en",
                entry.hash(),
                below + "/history/" + entry.number() + ".txt");
    }

    byte[] paper(NewsItem item) {
        Article article = Article.of(item);
        SiteWords words = article.words();
        String style = STYLE.replace("{page}", words.get("page.of")).replace("{of}", words.get("of"));
        String running = article.title() + " · "
                + (article.updated().isEmpty()
                        ? words.get("published") + " " + article.published()
                        : words.get("updated") + " " + article.updated());
        return Sheets.pdf(Page.of(
                        TEMPLATES + "paper",
                        new SitePage.Paper(article, style, running, addresses.apply(item.address())))
                .text());
    }

    private static PublicFrame frame(String title, Language language) {
        return PublicFrame.of(title).in(language).withoutExit();
    }

    private static List<LanguageLink> links(String english, String welsh) {
        return List.of(
                LanguageLink.of(Language.ENGLISH, "English", english),
                LanguageLink.of(Language.WELSH, "Cymraeg", welsh));
    }

    private static String text(String resource) {
        try (InputStream file = Objects.requireNonNull(Drawing.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
