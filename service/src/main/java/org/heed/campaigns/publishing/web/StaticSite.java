package org.heed.campaigns.publishing.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heed.campaigns.publishing.JsonFeed;
import org.heed.campaigns.publishing.News;
import org.heed.campaigns.publishing.Shelf;
import org.heed.campaigns.publishing.SiteExport;
import org.heed.ground.web.Assets;
import org.jspecify.annotations.Nullable;

/**
 * The site as files. Each path of the site has a file; links between them are relative, so that the folder works below
 * any address and without a server too; links that leave the site lead to the service.
 */
public final class StaticSite {
    /** An element's opening, its quoted values whole, so that text that looks like one is never taken for it. */
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z](?:[^\"'>]|\"[^\"]*\"|'[^']*')*>");

    private static final Pattern LINK = Pattern.compile("(\\s(?:href|src)=\")(/[^\"]*)(\")");
    private static final Pattern SCRIPT = Pattern.compile("\\s*<script type=\"module\"[^>]*></script>");
    private static final Pattern LIST = Pattern.compile("/([a-z]+)(\\.cy)?(?:\\?page=([0-9]+))?");
    private static final Pattern PAGE = Pattern.compile("/([a-z]+)/([a-z0-9-]+)(\\.cy)?(\\.pdf)?");
    private static final Pattern HISTORY = Pattern.compile("/([a-z]+)/([a-z0-9-]+)/history(\\.cy)?");

    private final Site site;
    private final SiteExport.Addresses addresses;
    private final Properties assets = new Properties();

    public StaticSite(News news, SiteExport.Addresses addresses) {
        this.addresses = addresses;
        this.site = new Site(news, path -> addresses.site() + "/" + file(path), addresses.authority());
        try (InputStream names = StaticSite.class.getResourceAsStream("/static/assets/assets.properties")) {
            if (names != null) {
                assets.load(names);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Another text where the same pages would make other files. */
    public String key() {
        return addresses + " " + new TreeMap<>(assets) + " " + Drawing.STYLE;
    }

    /** When a file's turn comes: what is linked to goes before what links to it. */
    public enum Turn {
        /** Styles, papers, texts: nothing in them leads anywhere. */
        LEAVES,
        PAGES,
        /** What lists pages: indexes, feeds, the map of the site, the days. */
        LISTS
    }

    /**
     * One file of the site.
     *
     * @param name in the folder
     * @param state another text whenever the file may be another
     * @param maker empty where nothing stands there any more
     */
    public record Making(String name, String state, Supplier<Optional<byte[]>> maker) {
        private static final Map<String, String> TYPES = Map.ofEntries(
                Map.entry("html", Document.HTML),
                Map.entry("txt", Document.TEXT),
                Map.entry("pdf", Document.PDF),
                Map.entry("atom", "application/atom+xml;charset=UTF-8"),
                Map.entry("json", "application/json"),
                Map.entry("xml", "application/xml"),
                Map.entry("css", "text/css;charset=UTF-8"),
                Map.entry("svg", "image/svg+xml"),
                Map.entry("pem", Document.PEM),
                Map.entry("sig", Document.TEXT));
        private static final Pattern LEAF = Pattern.compile(".*\\.(?:pdf|txt|css|svg|pem|sig)");
        private static final Pattern OF_A_PAGE = Pattern.compile("[a-z]+/[a-z0-9-]+/.*");
        private static final Pattern FEED = Pattern.compile("(?:.*/)?feed(?:\\.cy)?\\.json");

        /** What it is served as. */
        public String type() {
            return FEED.matcher(name).matches()
                    ? JsonFeed.TYPE
                    : TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        }

        /** How long a copy may be kept: for ever where the name tells the bytes, else as long as from the front. */
        public String cache() {
            return name.startsWith("assets/") ? "public, max-age=31536000, immutable" : NewsController.CACHE;
        }

        public Turn turn() {
            if (!name.equals("robots.txt") && LEAF.matcher(name).matches()) {
                return Turn.LEAVES;
            }
            return OF_A_PAGE.matcher(name).matches() ? Turn.PAGES : Turn.LISTS;
        }

        public Optional<byte[]> make() {
            return maker.get();
        }

        /** True where it costs so much to make that it is not made anew while its state is the same. */
        public boolean isDear() {
            return name.endsWith(".pdf");
        }
    }

    /** Every file of the site. */
    public List<Making> files() {
        List<Making> files = new ArrayList<>();
        Map<String, Integer> paths = site.paths();
        paths.forEach((path, pages) -> {
            for (int page = 1; page <= pages; page++) {
                int number = page;
                String name = file(page == 1 ? path : path + "?page=" + page);
                files.add(new Making(
                        name,
                        site.state(path).orElse(""),
                        () -> site.at(path, number).map(document -> bytes(document, name, paths.keySet()))));
            }
        });
        for (String name : List.of("public.css", "mark.svg")) {
            String path = Assets.url(name);
            files.add(new Making(path.substring(1), path, () -> Optional.of(asset(path))));
        }
        return files;
    }

    private byte[] bytes(Document document, String name, Set<String> ours) {
        return document.isPage()
                ? relative(new String(document.bytes(), StandardCharsets.UTF_8), name, ours)
                        .getBytes(StandardCharsets.UTF_8)
                : document.bytes();
    }

    private static byte[] asset(String path) {
        try (InputStream file = StaticSite.class.getResourceAsStream("/static" + path)) {
            return file == null ? new byte[0] : file.readAllBytes(); // built without the front end
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file of a path, with or without the number of a list's page. */
    static String file(String path) {
        Matcher list = LIST.matcher(path);
        if (list.matches()) {
            String folder = list.group(1).equals(Shelf.EVERYTHING) ? "" : list.group(1) + "/";
            String page = list.group(3) == null || list.group(3).equals("1") ? "" : "-" + list.group(3);
            return folder + "index" + page + ending(list.group(2));
        }
        Matcher page = PAGE.matcher(path);
        if (page.matches() && !path.endsWith(".json") && !path.startsWith("/assets/")) {
            String folder = page.group(1) + "/" + page.group(2) + "/";
            return page.group(4) == null
                    ? folder + "index" + ending(page.group(3))
                    : folder + page.group(2) + (page.group(3) == null ? "" : page.group(3)) + ".pdf";
        }
        Matcher history = HISTORY.matcher(path);
        return history.matches()
                ? history.group(1) + "/" + history.group(2) + "/history/index" + ending(history.group(3))
                : path.substring(1);
    }

    private static String ending(@Nullable String language) {
        return (language == null ? "" : language) + ".html";
    }

    /** The page with its links made relative to its file, and without its script, which it works without. */
    private String relative(String html, String file, Set<String> ours) {
        return TAG.matcher(SCRIPT.matcher(html).replaceAll(""))
                .replaceAll(tag -> Matcher.quoteReplacement(LINK.matcher(tag.group())
                        .replaceAll(link -> Matcher.quoteReplacement(
                                link.group(1) + target(link.group(2), file, ours) + link.group(3)))));
    }

    private String target(String href, String from, Set<String> ours) {
        int mark = href.indexOf('#');
        String path = mark < 0 ? href : href.substring(0, mark);
        String fragment = mark < 0 ? "" : href.substring(mark);
        if (!isOurs(path, ours)) {
            return addresses.service() + href;
        }
        long depth = from.chars().filter(character -> character == '/').count();
        return "../".repeat((int) depth) + file(path) + fragment;
    }

    private static boolean isOurs(String path, Set<String> ours) {
        if (path.startsWith("/assets/")) {
            return true;
        }
        int query = path.indexOf('?');
        String plain = query < 0 ? path : path.substring(0, query);
        return ours.contains(plain);
    }
}
