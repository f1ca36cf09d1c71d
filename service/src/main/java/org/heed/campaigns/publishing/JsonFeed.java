package org.heed.campaigns.publishing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.heed.campaigns.publishing.AtomFeed.FeedText;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list of pages as a JSON Feed (version 1.1, jsonfeed.org).
 *
 * @param addresses makes a page's whole address of its path
 */
public record JsonFeed(UnaryOperator<String> addresses) {
    public static final String FORMAT = "json";
    public static final String TYPE = "application/feed+json";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The feed of a list in UTF-8. */
    public byte[] write(Shelf shelf, List<NewsItem> items) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", FeedText.title(shelf));
        feed.put("home_page_url", addresses.apply(shelf.address()));
        feed.put("feed_url", addresses.apply(shelf.feed(FORMAT)));
        feed.put("language", shelf.language().tag());
        feed.put("authors", List.of(Map.of("name", FeedText.AUTHOR)));
        feed.put("items", items.stream().map(item -> item(item, shelf)).toList());
        return JSON.writeValueAsBytes(feed);
    }

    private Map<String, Object> item(NewsItem item, Shelf shelf) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", addresses.apply(item.address()));
        told.put("url", addresses.apply(item.address()));
        told.put("title", FeedText.title(item));
        told.put("summary", item.words().summary());
        told.put("content_html", Markdown.html(item.words().body()));
        told.put("date_published", item.first().toString());
        told.put("date_modified", item.updated().toString());
        told.put("tags", List.of(item.setting().kind().one(shelf.language())));
        if (!item.setting().language().equals(shelf.language())) {
            told.put("language", item.setting().language().tag());
        }
        return told;
    }
}
