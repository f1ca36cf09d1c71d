package org.heed.campaigns.publishing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.heed.campaigns.publishing.News;
import org.heed.ground.web.OnPublicFront;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * What is published, for everybody: nothing here is about a report, so it may be kept by caches for a minute, and
 * whoever has it already is told so. What was drawn is kept too: asking whether it still holds is one short query.
 */
@Controller
@OnPublicFront
class NewsController {
    static final String CACHE = "public, max-age=60";

    /** Pages of ordinary length are 10 to 30 kB, their papers 60 kB: 16 MB or so. */
    private static final int KEPT = 400;

    private final News news;
    private final String address;
    private final String authority;
    private final Map<String, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > KEPT;
        }
    });

    /** A document that was drawn, its tag, and what the site stood at then. */
    private record Kept(String state, Document document, String tag) {}

    NewsController(
            News news,
            @Value("${heed.public-address:}") String address,
            @Value("${heed.feed-authority:heed.example}") String authority) {
        this.news = news;
        this.address = address;
        this.authority = authority;
    }

    // the kinds' paths are those of publishing/kinds.csv, which a test holds them to
    @GetMapping({
        "/{list:${heed.page-paths:news|toolkits|pages}|publications}",
        "/{list:(?:${heed.page-paths:news|toolkits|pages}|publications)\\.cy}",
        "/{path:${heed.page-paths:news|toolkits|pages}|publications}/**",
        "/feed.atom",
        "/feed.json",
        "/feed.cy.atom",
        "/feed.cy.json",
        "/sitemap.xml",
        "/robots.txt"
    })
    ResponseEntity<byte[]> show(@RequestParam(defaultValue = "1") String page, HttpServletRequest request) {
        Kept found = find(request, page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 0)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Document document = found.document();
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(document.status())
                .header("Cache-Control", CACHE)
                .header("Content-Type", document.type());
        if (document.status() != HttpStatus.OK.value()) {
            return answer.body(document.bytes());
        }
        // the servlet's request knows If-None-Match before If-Modified-Since, as RFC 9110 has it
        boolean known = new ServletWebRequest(request)
                .checkNotModified(found.tag(), document.changed().toEpochMilli());
        ResponseEntity.BodyBuilder dated =
                known ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).header("Cache-Control", CACHE) : answer;
        dated.eTag(found.tag()).lastModified(document.changed());
        return known ? dated.build() : dated.body(document.bytes());
    }

    private Optional<Kept> find(HttpServletRequest request, int page) {
        String path = request.getRequestURI();
        String origin = address.isEmpty() ? origin(request) : address;
        Site site = new Site(news, below -> origin + below, authority);
        String key = origin + path + " " + page;
        return site.state(path).flatMap(state -> {
            Kept before = kept.get(key);
            if (before != null && before.state().equals(state)) {
                return Optional.of(before);
            }
            Optional<Kept> drawn = site.at(path, page).map(document -> new Kept(state, document, document.tag()));
            drawn.ifPresent(one -> kept.put(key, one));
            return drawn;
        });
    }

    /** Where no address is configured, the one that was asked for. */
    private static String origin(HttpServletRequest request) {
        StringBuffer url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
