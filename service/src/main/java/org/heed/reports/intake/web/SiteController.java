package org.heed.reports.intake.web;

import java.util.regex.Pattern;
import org.heed.ground.web.Languages;
import org.heed.ground.web.OnPublicFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.Phrases;
import org.heed.ground.web.PublicFrame;
import org.heed.reports.intake.FormText;
import org.heed.reports.intake.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages around the form: where it starts, how the service works, what is kept, who can use it. */
@Controller
@OnPublicFront
final class SiteController {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,47}");

    private final Forms forms;
    private final Languages languages;

    SiteController(Forms forms, Languages languages) {
        this.forms = forms;
        this.languages = languages;
    }

    @GetMapping("/")
    Page start(@RequestParam(defaultValue = "") String placement, @RequestParam(defaultValue = "") String lang) {
        FormText text = forms.siteText(languages.of(lang));
        Phrases words = new Phrases(text.language());
        String begin = CODE.matcher(placement).matches() ? "/report?placement=" + placement : "/report";
        PublicFrame frame = languages.linked(frame(text, "start"), begin.replace("/report", "/"));
        return Page.of("reports/intake/start", new SitePage(frame, "start", words.at(begin), text));
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
                new SitePage(
                        languages.linked(frame.back(frame.words().at("/")), address), key, "/report", text));
    }

    private static PublicFrame frame(FormText text, String key) {
        return PublicFrame.of(text.get(key + ".title")).in(text.language());
    }
}
