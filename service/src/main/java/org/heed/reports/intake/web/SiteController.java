package org.heed.reports.intake.web;

import org.heed.ground.web.Languages;
import org.heed.ground.web.OnPublicFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.PublicFrame;
import org.heed.ground.words.PlacementCode;
import org.heed.reports.intake.FormText;
import org.heed.reports.intake.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages around the form: where it starts, how the service works, what is kept, who can use it. */
@Controller
@OnPublicFront
final class SiteController {
    private final Forms forms;
    private final Languages languages;

    SiteController(Forms forms, Languages languages) {
        this.forms = forms;
        this.languages = languages;
    }

    @GetMapping("/")
    Page start(@RequestParam(defaultValue = "") String via, @RequestParam(defaultValue = "") String lang) {
        FormText text = forms.siteText(languages.of(lang));
        PublicFrame frame = frame(text, "start");
        return way("start", frame, "/", "/leaving", via, text);
    }

    /** Stands between the start and the form: how to leave fast, and what that cannot do. */
    @GetMapping("/leaving")
    Page leaving(@RequestParam(defaultValue = "") String via, @RequestParam(defaultValue = "") String lang) {
        FormText text = forms.siteText(languages.of(lang));
        PublicFrame frame = frame(text, "leaving");
        return way("leaving", frame.back(frame.words().at("/" + query(via))), "/leaving", "/report", via, text);
    }

    /** A page on the way to the form; the placement that led here goes along. */
    private Page way(String key, PublicFrame frame, String address, String next, String via, FormText text) {
        return Page.of(
                "reports/intake/" + key,
                new SitePage(
                        languages.linked(frame, address + query(via)),
                        key,
                        frame.words().at(next + query(via)),
                        text));
    }

    private static String query(String via) {
        return PlacementCode.parse(via).map(code -> "?via=" + code.text()).orElse("");
    }

    @GetMapping("/how-it-works")
    Page how(@RequestParam(defaultValue = "") String lang) {
        return page("how", "/how-it-works", lang);
    }

    /** A page whose words stand under its address. */
    @GetMapping("/{key:signs|at-home|under-18|deaf|privacy|accessibility}")
    Page about(@PathVariable String key, @RequestParam(defaultValue = "") String lang) {
        return page(key, "/" + key, lang);
    }

    private Page page(String key, String address, String lang) {
        FormText text = forms.siteText(languages.of(lang));
        PublicFrame frame = frame(text, key);
        return Page.of(
                "reports/intake/site",
                new SitePage(languages.linked(frame.back(frame.words().at("/")), address), key, "/report", text));
    }

    private static PublicFrame frame(FormText text, String key) {
        return PublicFrame.of(text.get(key + ".title")).in(text.language());
    }
}
