package org.heed.reports.intake.web;

import org.heed.ground.web.OnPublicFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.PublicFrame;
import org.heed.ground.words.Language;
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

    SiteController(Forms forms) {
        this.forms = forms;
    }

    @GetMapping("/")
    Page start(@RequestParam(defaultValue = "") String via) {
        String begin = PlacementCode.parse(via)
                .map(code -> "/report?via=" + code.text())
                .orElse("/report");
        FormText text = forms.siteText(Language.ENGLISH);
        return Page.of(
                "reports/intake/start", new SitePage(PublicFrame.of(text.get("start.title")), "start", begin, text));
    }

    @GetMapping("/how-it-works")
    Page how() {
        return page("how");
    }

    @GetMapping("/privacy")
    Page privacy() {
        return page("privacy");
    }

    @GetMapping("/accessibility")
    Page accessibility() {
        return page("accessibility");
    }

    private Page page(String key) {
        FormText text = forms.siteText(Language.ENGLISH);
        PublicFrame frame = PublicFrame.of(text.get(key + ".title")).back("/");
        return Page.of("reports/intake/site", new SitePage(frame, key, "/report", text));
    }
}
