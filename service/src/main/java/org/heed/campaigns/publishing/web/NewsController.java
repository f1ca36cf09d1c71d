package org.heed.campaigns.publishing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.heed.campaigns.publishing.AtomFeed;
import org.heed.campaigns.publishing.News;
import org.heed.campaigns.publishing.NewsItem;
import org.heed.ground.web.OnPublicFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.PublicFrame;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The news, for everybody: nothing here is about a report, so it may be kept by caches for a minute. */
@Controller
@OnPublicFront
class NewsController {
    private static final int MOST = 50;
    private static final String CACHE = "public, max-age=60";

    private final News news;
    private final String address;
    private final AtomFeed feed;

    NewsController(
            News news,
            @Value("${heed.public-address:}") String address,
            @Value("${heed.feed-authority:heed.example}") String authority) {
        this.news = news;
        this.address = address;
        this.feed = new AtomFeed(address, authority);
    }

    @GetMapping("/news")
    Page list(HttpServletResponse response) {
        List<NewsPage.Line> lines = news.latest(MOST).stream()
                .map(item -> new NewsPage.Line(
                        item.words().title(),
                        item.words().summary(),
                        "/news/" + item.slug(),
                        (item.hasChanged() ? "Updated " : "Published ") + Article.day(item.updated())))
                .toList();
        response.setHeader("Cache-Control", CACHE);
        return Page.of(
                "campaigns/publishing/news", new NewsPage(PublicFrame.of("News").withoutExit(), lines));
    }

    @GetMapping("/news/{slug:[a-z0-9][a-z0-9-]{0,79}}")
    Page show(@PathVariable String slug, HttpServletResponse response) {
        NewsItem item = news.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setHeader("Cache-Control", CACHE);
        return Page.of(
                "campaigns/publishing/newsItem",
                new NewsItemPage(
                        PublicFrame.of(item.words().title()).withoutExit().back("/news"), Article.of(item)));
    }

    @GetMapping(AtomFeed.PATH)
    ResponseEntity<byte[]> feed(HttpServletRequest request) {
        AtomFeed addressed = address.isEmpty() ? feed.at(origin(request)) : feed;
        return ResponseEntity.ok()
                .header("Cache-Control", CACHE)
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                .body(addressed.write(news.latest(MOST)));
    }

    /** Where no address is configured, the one that was asked for. */
    private static String origin(HttpServletRequest request) {
        StringBuffer url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
