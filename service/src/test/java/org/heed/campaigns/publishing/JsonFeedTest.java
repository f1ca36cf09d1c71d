package org.heed.campaigns.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.heed.ground.words.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The feed against what jsonfeed.org says of version 1.1. */
class JsonFeedTest {
    private static final Set<String> TOP =
            Set.of("version", "title", "home_page_url", "feed_url", "language", "authors", "items");
    private static final Set<String> ITEM = Set.of(
            "id", "url", "title", "summary", "content_html", "date_published", "date_modified", "tags", "language");
    private static final NewsItem PAGE = new NewsItem(
            "made-up",
            new Words("A & B <made up>", "A summary.", "## Heading\n\n<script>alert(1)</script>"),
            Instant.parse("2019-01-23T12:00:00Z"),
            Instant.parse("2020-09-11T11:00:00Z"),
            Origin.PERSON,
            List.of());

    private static JsonNode feed(Language language, NewsItem... items) {
        return JsonMapper.shared()
                .readTree(new JsonFeed(path -> "https://report.example.org" + path)
                        .write(new Shelf(Optional.empty(), language), List.of(items)));
    }

    @Test
    void theFeedHasWhatVersionOnePointOneRequiresAndNothingItDoesNotKnow() {
        JsonNode feed = feed(Language.ENGLISH, PAGE);
        assertThat(feed.propertyNames()).isSubsetOf(TOP);
        assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").asString()).isNotBlank();
        for (String address : List.of("home_page_url", "feed_url")) {
            assertThat(URI.create(feed.path(address).asString()).isAbsolute())
                    .as(address)
                    .isTrue();
        }
        assertThat(feed.path("feed_url").asString()).isEqualTo("https://report.example.org/feed.json");
        assertThat(feed.path("authors").get(0).path("name").asString()).isNotBlank();
        JsonNode item = feed.path("items").get(0);
        assertThat(item.propertyNames()).isSubsetOf(ITEM);
        assertThat(item.path("id").isString()).isTrue();
        assertThat(item.path("title").asString()).isEqualTo("A & B <made up>");
        Stream.of("date_published", "date_modified")
                .forEach(date -> assertThat(OffsetDateTime.parse(item.path(date).asString()))
                        .isNotNull());
        assertThat(item.path("content_html").asString()).contains("<h2").doesNotContain("<script");
        assertThat(item.path("tags").get(0).asString()).isEqualTo("News");
        assertThat(item.has("language")).isFalse();
    }

    @Test
    void anEnglishPageInAWelshFeedSaysThatItIsEnglish() {
        JsonNode feed = feed(Language.WELSH, PAGE);
        assertThat(feed.path("language").asString()).isEqualTo("cy");
        assertThat(feed.path("title").asString()).isEqualTo("Newyddion a chyhoeddiadau Heed");
        assertThat(feed.path("items").get(0).path("language").asString()).isEqualTo("en");
    }

    @Test
    void aFeedWithoutPagesIsAFeedToo() {
        assertThat(feed(Language.ENGLISH).path("items").isArray()).isTrue();
        assertThat(feed(Language.ENGLISH).path("items")).isEmpty();
    }
}
