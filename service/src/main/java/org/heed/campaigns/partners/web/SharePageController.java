package org.heed.campaigns.partners.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.heed.campaigns.partners.SharedWords;
import org.heed.ground.web.OnPublicFront;
import org.heed.ground.web.Page;
import org.heed.ground.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page from which everybody shares. Its links lead out only when they are followed; nothing is fetched from there. */
@Controller
@OnPublicFront
class SharePageController {
    private static final int SHIPPED = 4;

    private final SharedWords words;

    SharePageController(SharedWords words) {
        this.words = words;
    }

    @GetMapping("/share")
    Page share(@RequestParam(defaultValue = "") String lang) {
        Language language = PageWords.language(lang, Language.ENGLISH);
        List<SharePage.Text> texts = new ArrayList<>();
        for (SharedWords.Message message : words.all()) {
            boolean welsh = language.equals(Language.WELSH) && !message.welsh().isEmpty();
            String text = welsh ? message.welsh() : message.english();
            texts.add(text(texts.size(), withAddress(text), welsh ? Language.WELSH : Language.ENGLISH, language));
        }
        for (int number = 1; number <= SHIPPED; number++) {
            texts.add(text(texts.size(), PageWords.get(language, "share.text." + number), language, language));
        }
        return Page.of(
                "campaigns/partners/share",
                new SharePage(
                        PageWords.frame(language, PageWords.get(language, "share.title"), "/share"),
                        key -> PageWords.get(language, key),
                        texts));
    }

    /** A message that does not say where to report gets the address. */
    private static String withAddress(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).contains("gov.uk/act") ? text : text + " gov.uk/ACT";
    }

    private static SharePage.Text text(int number, String text, Language language, Language page) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        String subject = URLEncoder.encode(PageWords.get(page, "share.subject"), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return new SharePage.Text(
                "text-" + (number + 1),
                text,
                language,
                List.of(
                        new SharePage.Way("WhatsApp", "https://wa.me/?text=" + encoded),
                        new SharePage.Way(
                                PageWords.get(page, "share.email"), "mailto:?subject=" + subject + "&body=" + encoded),
                        new SharePage.Way(PageWords.get(page, "share.sms"), "sms:?&body=" + encoded),
                        new SharePage.Way("X", "https://x.com/intent/post?text=" + encoded)));
    }
}
