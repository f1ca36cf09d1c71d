package org.heed.reports.intake.web;

import org.heed.ground.web.Languages;
import org.heed.ground.web.OnPublicFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.Phrases;
import org.heed.ground.web.PublicFrame;
import org.heed.ground.words.PlacementCode;
import org.heed.reports.intake.FormText;
import org.heed.reports.intake.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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
        Phrases words = new Phrases(text.language());
        String query =
                PlacementCode.parse(via).map(code -> "?via=" + code.text()).orElse("");
        PublicFrame frame = languages.linked(frame(text, "start"), "/" + query);
        return Page.of("reports/intake/start", new SitePage(frame, "start", words.at("/leaving" + query), text));
    }

    /** Stands between the start and the form: how to leave fast, and what that cannot do. */
    @GetMapping("/leaving")
    Page leaving(@RequestParam(defaultValue = "") String via, @RequestParam(defaultValue = "") String lang) {
        FormText text = forms.siteText(languages.of(lang));
        Phrases words = new Phrases(text.language());
        String query =
                PlacementCode.parse(via).map(code -> "?via=" + code.text()).orElse("");
        PublicFrame frame = languages.linked(frame(text, "leaving").back(words.at("/" + query)), "/leaving" + query);
        return Page.of("reports/intake/leaving", new SitePage(frame, "leaving", words.at("/report" + query), text));
    }

    @GetMapping("/signs")
    Page signs(@RequestParam(defaultValue = "") String lang) {
        return page("signs", "/signs", lang);
    }

    @GetMapping("/at-home")
    Page atHome(@RequestParam(defaultValue = "") String lang) {
        return page("at-home", "/at-home", lang);
    }

    @GetMapping("/under-18")
    Page underEighteen(@RequestParam(defaultValue = "") String lang) {
        return page("under-18", "/under-18", lang);
    }

    @GetMapping("/deaf")
    Page deaf(@RequestParam(defaultValue = "") String lang) {
        return page("deaf", "/deaf", lang);
    }

    @GetMapping("/how-it-works")
    Page how(@RequestParam(defaultValue = "") String lang) {
        return page("how", "/how-it-works", lang);
    }

    @GetMapping("/privacy")
    Page privacy(@RequestParam(defaultValue = "") String lang) {
        return page("privacy", "/privacy", lang);
    }

    @GetMapping("/accessibility")
    Page accessibility(@RequestParam(defaultValue = "") String lang) {
        return page("accessibility", "/accessibility", lang);
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
