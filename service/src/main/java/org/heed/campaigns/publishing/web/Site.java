package org.heed.campaigns.publishing.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.campaigns.publishing.AtomFeed;
import org.heed.campaigns.publishing.DayOfHeads;
import org.heed.campaigns.publishing.HistoryEntry;
import org.heed.campaigns.publishing.HistoryFile;
import org.heed.campaigns.publishing.JsonFeed;
import org.heed.campaigns.publishing.News;
import org.heed.campaigns.publishing.NewsItem;
import org.heed.campaigns.publishing.PageKind;
import org.heed.campaigns.publishing.PageKinds;
import org.heed.campaigns.publishing.Shelf;
import org.heed.ground.words.Language;

/** The whole of what is published: knows which document stands at which path. The front serves it, an export writes it. */
public final class Site {
    /** How many pages stand on one page of a list. */
    static final int A_PAGE = 20;

    private static final int FEED = 50;
    private static final String SLUG = "(?<slug>[a-z0-9][a-z0-9-]{0,79})";
    private static final String CY = "(?<cy>\\.cy)?";
    private static final Pattern LIST = Pattern.compile("/(?<path>[a-z]+)" + CY);
    private static final Pattern FEEDS = Pattern.compile("(?:/(?<path>[a-z]+))?/feed" + CY + "\\.(?<form>atom|json)");
    private static final Pattern PAGE = Pattern.compile("/(?<path>[a-z]+)/" + SLUG + CY + "(?<pdf>\\.pdf)?");
    private static final Pattern HISTORY =
            Pattern.compile("/(?<path>[a-z]+)/" + SLUG + "/history(?<cy>\\.cy)?(?<json>\\.json)?");
    private static final Pattern ENTRY =
            Pattern.compile("/(?<path>[a-z]+)/" + SLUG + "/history/(?<number>[1-9][0-9]{0,5})\\.txt");
    private static final Pattern WORDS = Pattern.compile("/(?<path>[a-z]+)/" + SLUG + "/words" + CY + "\\.txt");
    private static final Pattern DAY =
            Pattern.compile("/" + Shelf.EVERYTHING + "/days/(?<day>\\d{4}-\\d{2}-\\d{2})\\.(?<form>txt|sig)");
    static final String DAYS = "/" + Shelf.EVERYTHING + "/days.json";
    static final String KEY = "/" + Shelf.EVERYTHING + "/key.pem";
    static final String MAP = "/sitemap.xml";
    static final String ROBOTS = "/robots.txt";

    private final News news;
    private final Drawing drawing;
    private final UnaryOperator<String> addresses;
    private final String authority;

    /**
     * @param addresses makes a whole address of a path
     * @param authority the name that ids of feeds are made under
     */
    public Site(News news, UnaryOperator<String> addresses, String authority) {
        this.news = news;
        this.addresses = addresses;
        this.authority = authority;
        this.drawing = new Drawing(addresses);
    }

    /**
     * Another text whenever the document at a path may be another; empty where there is nothing at all. It is cheap to
     * ask, so that a document need not be drawn again.
     */
    Optional<String> state(String path) {
        Matcher page = Pattern.compile("/[a-z]+/" + SLUG + "(?:[./].*)?").matcher(path);
        if (page.matches() && !page.group("slug").equals("feed") && !path.startsWith("/" + Shelf.EVERYTHING + "/")) {
            return news.head(page.group("slug")).map(News.Head::hash);
        }
        return Optional.of(news.state());
    }

    /**
     * The document at a path.
     *
     * @param page of a list, from 1
     */
    public Optional<Document> at(String path, int page) {
        Matcher list = LIST.matcher(path);
        if (list.matches()) {
            return shelf(list.group("path"), list).flatMap(shelf -> index(shelf, page));
        }
        if (page != 1) {
            return Optional.empty();
        }
        Matcher feed = FEEDS.matcher(path);
        if (feed.matches()) {
            String of = feed.group("path") == null ? Shelf.EVERYTHING : feed.group("path");
            return of.equals(Shelf.EVERYTHING) && feed.group("path") != null
                    ? Optional.empty()
                    : shelf(of, feed).map(shelf -> feed(shelf, feed.group("form")));
        }
        return switch (path) {
            case DAYS -> Optional.of(Document.of(HistoryFile.days(news.days()), "application/json", changed()));
            case KEY ->
                news.days().reversed().stream()
                        .filter(DayOfHeads::isSigned)
                        .findFirst()
                        .map(day -> Document.text(day.publicPem(), Document.PEM, changed()));
            case MAP ->
                Optional.of(Document.of(new SiteMap(addresses).write(news.all()), "application/xml", changed()));
            case ROBOTS -> Optional.of(Document.text(robots(), Document.TEXT, Instant.EPOCH));
            default -> ofOnePage(path);
        };
    }

    private Optional<Document> ofOnePage(String path) {
        Matcher day = DAY.matcher(path);
        if (day.matches()) {
            return news.days().stream()
                    .filter(one -> one.day().toString().equals(day.group("day")))
                    .filter(one -> day.group("form").equals("txt") || one.isSigned())
                    .findFirst()
                    .map(one -> Document.text(
                            day.group("form").equals("txt") ? one.hashedText() : one.seal(), Document.TEXT, changed()));
        }
        Matcher history = HISTORY.matcher(path);
        if (history.matches()) {
            return history(history);
        }
        Matcher entry = ENTRY.matcher(path);
        if (entry.matches()) {
            return item(entry, Language.ENGLISH)
                    .flatMap(item -> news.history(item.slug()).stream()
                            .filter(one -> one.number() == Integer.parseInt(entry.group("number")))
                            .findFirst()
                            .map(one -> Document.text(one.hashedText(), Document.TEXT, one.at())));
        }
        Matcher words = WORDS.matcher(path);
        if (words.matches()) {
            return item(words, language(words))
                    .filter(item -> !item.isRemoved())
                    .map(item -> Document.text(
                            item.words().hashedText(),
                            Document.TEXT,
                            item.setting().changed()));
        }
        Matcher page = PAGE.matcher(path);
        return page.matches() ? page(page) : Optional.empty();
    }

    private Optional<Document> page(Matcher path) {
        Optional<NewsItem> item = item(path, language(path));
        if (path.group("pdf") != null) {
            return item.filter(one -> !one.isRemoved())
                    .map(one -> Document.of(
                            drawing.paper(one), Document.PDF, one.setting().changed()));
        }
        return item.map(one -> {
            Document drawn = Document.text(
                    drawing.page(one), Document.HTML, one.setting().changed());
            return one.isRemoved() ? drawn.gone() : drawn;
        });
    }

    private Optional<Document> history(Matcher path) {
        if (path.group("json") != null && path.group("cy") != null) {
            return Optional.empty();
        }
        return item(path, Language.ENGLISH).map(item -> {
            List<HistoryEntry> entries = news.history(item.slug());
            Instant changed = item.setting().changed();
            return path.group("json") != null
                    ? Document.of(
                            HistoryFile.history(item.slug(), entries, inAllLanguages(item)),
                            "application/json",
                            changed)
                    : Document.text(drawing.history(item, entries, language(path)), Document.HTML, changed);
        });
    }

    private List<NewsItem> inAllLanguages(NewsItem item) {
        List<NewsItem> all = new ArrayList<>(List.of(item));
        news.find(item.slug(), Language.WELSH).ifPresent(all::add);
        return all;
    }

    private Optional<NewsItem> item(Matcher path, Language language) {
        return news.find(path.group("slug"), language)
                .filter(item -> item.setting().kind().path().equals(path.group("path")));
    }

    private static Language language(Matcher path) {
        return path.group("cy") == null ? Language.ENGLISH : Language.WELSH;
    }

    private static Optional<Shelf> shelf(String path, Matcher matched) {
        if (path.equals(Shelf.EVERYTHING)) {
            return Optional.of(new Shelf(Optional.empty(), language(matched)));
        }
        Optional<PageKind> kind = PageKinds.shipped().at(path);
        return kind.map(one -> new Shelf(kind, language(matched)));
    }

    private Optional<Document> index(Shelf shelf, int page) {
        int total = Math.max(1, (news.count(shelf) + A_PAGE - 1) / A_PAGE);
        if (page < 1 || page > total) {
            return Optional.empty();
        }
        List<NewsItem> items = news.latest(shelf, A_PAGE, (page - 1) * A_PAGE);
        return Optional.of(Document.text(drawing.index(shelf, items, page, total), Document.HTML, changed()));
    }

    /** How many pages the list at a path has; 1 where it is no list. */
    int pages(String path) {
        Matcher list = LIST.matcher(path);
        return list.matches()
                ? shelf(list.group("path"), list)
                        .map(shelf -> Math.max(1, (news.count(shelf) + A_PAGE - 1) / A_PAGE))
                        .orElse(1)
                : 1;
    }

    private Document feed(Shelf shelf, String form) {
        List<NewsItem> items = news.latest(shelf, FEED, 0);
        return form.equals(AtomFeed.FORMAT)
                ? Document.of(
                        new AtomFeed(addresses, authority).write(shelf, items),
                        AtomFeed.TYPE + ";charset=UTF-8",
                        changed())
                : Document.of(new JsonFeed(addresses).write(shelf, items), JsonFeed.TYPE, changed());
    }

    private Instant changed() {
        return news.changed();
    }

    private String robots() {
        return "User-agent: *\nDisallow: /report\nDisallow: /embargo/\nSitemap: " + addresses.apply(MAP) + "\n";
    }

    /** Every path at which something stands, with the number of its pages; what comes and goes is left out. */
    Map<String, Integer> paths() {
        Map<String, Integer> paths = new LinkedHashMap<>();
        for (Shelf shelf : Shelf.all()) {
            paths.put(shelf.address(), pages(shelf.address()));
            paths.put(shelf.feed(AtomFeed.FORMAT), 1);
            paths.put(shelf.feed(JsonFeed.FORMAT), 1);
        }
        for (NewsItem item : news.all()) {
            ofItem(item).forEach(path -> paths.put(path, 1));
        }
        paths.put(DAYS, 1);
        for (DayOfHeads day : news.days()) {
            paths.put("/" + Shelf.EVERYTHING + "/days/" + day.day() + ".txt", 1);
            if (day.isSigned()) {
                paths.put("/" + Shelf.EVERYTHING + "/days/" + day.day() + ".sig", 1);
                paths.put(KEY, 1);
            }
        }
        paths.put(MAP, 1);
        paths.put(ROBOTS, 1);
        return paths;
    }

    private static List<String> ofItem(NewsItem item) {
        List<String> paths = new ArrayList<>(List.of(item.address()));
        String below = item.address(Language.ENGLISH);
        String suffix = item.setting().language().equals(Language.ENGLISH)
                ? ""
                : "." + item.setting().language();
        if (!item.isRemoved()) {
            paths.add(item.address() + ".pdf");
            paths.add(below + "/words" + suffix + ".txt");
        }
        if (item.setting().language().equals(Language.ENGLISH)) {
            paths.add(below + "/history");
            paths.add(below + "/history.cy");
            paths.add(below + "/history.json");
            for (int number = 1; number <= item.setting().entries(); number++) {
                paths.add(below + "/history/" + number + ".txt");
            }
        }
        return paths;
    }
}
