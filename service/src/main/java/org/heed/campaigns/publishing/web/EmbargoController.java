package org.heed.campaigns.publishing.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.heed.campaigns.publishing.EmbargoedCopies;
import org.heed.campaigns.publishing.EmbargoedCopies.Copy;
import org.heed.campaigns.publishing.web.SitePage.Other;
import org.heed.ground.web.OnPublicFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.PublicFrame;
import org.heed.ground.words.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What somebody outside reads before the public does, by a link made for them. No cache keeps it. */
@Controller
@OnPublicFront
class EmbargoController {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final EmbargoedCopies copies;

    EmbargoController(EmbargoedCopies copies) {
        this.copies = copies;
    }

    @GetMapping("/embargo/{secret:[A-Za-z0-9_-]{22}}")
    View read(@PathVariable String secret, @RequestParam(defaultValue = "en") String language) {
        List<Copy> found = copies.find(secret);
        Copy copy = found.stream()
                .filter(one -> one.language().tag().equals(language))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (copy.isLive()) {
            return new RedirectView(copy.kind().address(copy.slug(), copy.language()));
        }
        Article article =
                Article.preview(copy.words(), copy.language(), copy.kind().one(copy.language()), copy.origin());
        List<Other> others = found.stream()
                .filter(one -> !one.language().equals(copy.language()))
                .map(one -> new Other(
                        one.language().tag(),
                        "/embargo/" + secret + "?language=" + one.language().tag()))
                .toList();
        return Page.of(
                "campaigns/publishing/embargoed",
                new SitePage.Embargoed(
                        PublicFrame.of("Embargoed: " + copy.words().title())
                                .in(Language.ENGLISH)
                                .withoutExit(),
                        article,
                        copy.reader(),
                        minute(copy.ends()),
                        copy.live().map(EmbargoController::minute).orElse(""),
                        others));
    }

    static String minute(Instant instant) {
        return MINUTE.format(instant);
    }
}
