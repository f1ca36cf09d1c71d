package org.heed.campaigns.partners.web;

import java.util.List;
import org.heed.campaigns.partners.ShareTexts;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Chooses which approved key messages stand on the page that everybody shares from. */
@Controller
@OnStaffFront
class SharingController {
    private static final int LONGEST = 600;

    private final ShareTexts texts;
    private final Desks desks;

    SharingController(ShareTexts texts, Desks desks) {
        this.texts = texts;
        this.desks = desks;
    }

    @GetMapping("/partners/share")
    Page list(@RequestParam(defaultValue = "") String told, Person person) {
        desks.require(person, Right.KEEP_PARTNERS);
        String sentence = switch (told) {
            case "out" -> "The message stands on the page.";
            case "down" -> "The message is off the page.";
            default -> "";
        };
        return page(sentence, FieldErrors.none(), -1, "", person);
    }

    private Page page(String told, FieldErrors errors, long typedFor, String typed, Person person) {
        List<SharingPage.Line> lines = texts.candidates().stream()
                .map(one -> {
                    long id = one.message().id();
                    String name = "welsh-" + id;
                    return new SharingPage.Line(
                            id,
                            one.message().text(),
                            one.welsh().isPresent(),
                            Field.area(name, "In Welsh")
                                    .hint("Read by somebody who knows. Empty: it stands in English only")
                                    .rows(2)
                                    .value(id == typedFor ? typed : one.welsh().orElse(""))
                                    .error(errors.of(name)));
                })
                .toList();
        return Page.of(
                "campaigns/partners/sharing",
                new SharingPage(
                        desks.frame(person, "The page everybody shares from", PartnersDesk.SECTION)
                                .errors(errors),
                        told,
                        errors,
                        lines));
    }

    @PostMapping("/partners/share/{message}/out")
    View putOut(@PathVariable long message, @RequestParam java.util.Map<String, String> form, Person person) {
        desks.require(person, Right.KEEP_PARTNERS);
        String name = "welsh-" + message;
        String welsh = form.getOrDefault(name, "").replace("\r\n", "\n").strip();
        if (welsh.length() > LONGEST) {
            return page("", FieldErrors.of(name, "Use " + LONGEST + " characters or fewer"), message, welsh, person)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return SeeOther.at("/partners/share" + (texts.putOut(message, welsh, person) ? "?told=out" : ""));
    }

    @PostMapping("/partners/share/{message}/down")
    View takeDown(@PathVariable long message, Person person) {
        desks.require(person, Right.KEEP_PARTNERS);
        texts.takeDown(message, person);
        return SeeOther.at("/partners/share?told=down");
    }
}
