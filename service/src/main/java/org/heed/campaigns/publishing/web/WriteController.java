package org.heed.campaigns.publishing.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.Plans;
import org.heed.campaigns.publishing.Beginning;
import org.heed.campaigns.publishing.Manuscript;
import org.heed.campaigns.publishing.Outcome;
import org.heed.campaigns.publishing.PageKinds;
import org.heed.campaigns.publishing.PublicPage;
import org.heed.campaigns.publishing.PublicPages;
import org.heed.campaigns.publishing.Twin;
import org.heed.campaigns.publishing.Words;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.Field.Arrangement;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where a page is written, in English and in Welsh. */
@Controller
@OnStaffFront
class WriteController {
    private static final String SAME = "cy-same";

    private final PublicPages pages;
    private final Plans plans;
    private final Desks desks;

    WriteController(PublicPages pages, Plans plans, Desks desks) {
        this.pages = pages;
        this.plans = plans;
        this.desks = desks;
    }

    @GetMapping("/pages/new")
    Page begin(@RequestParam(defaultValue = "") String campaign, Person person) {
        desks.require(person, Right.WRITE_PAGE);
        Typed empty = new Typed(new LinkedMultiValueMap<>());
        empty.values().add("campaign", campaign);
        return form(FieldErrors.none(), empty, null, person);
    }

    @PostMapping("/pages/new")
    View create(@RequestParam MultiValueMap<String, String> values, Person person) {
        desks.require(person, Right.WRITE_PAGE);
        Typed typed = new Typed(values);
        FieldErrors errors = check(typed);
        if (errors.isEmpty()) {
            Outcome outcome = pages.create(
                    new Beginning(
                            slug(typed.line("title")),
                            PageKinds.shipped()
                                    .find(typed.text("kind"))
                                    .orElse(PageKinds.shipped().usual()),
                            campaign(typed.text("campaign")).map(Campaign::id),
                            manuscript(typed, null)),
                    person);
            if (outcome instanceof Outcome.Done done) {
                return PagesController.redirect(PagesController.address(done.page()) + "?told=saved");
            }
            errors = FieldErrors.of(
                    "title", "Another page has the address that this title would make. Change the title");
        }
        return form(errors, typed, null, person).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/pages/{id}/edit")
    Page open(@PathVariable long id, Person person) {
        desks.require(person, Right.WRITE_PAGE);
        PublicPage page = pages.find(id).orElseThrow(SecretExistence::new);
        Typed kept = new Typed(new LinkedMultiValueMap<>());
        put(kept, "", page.words());
        page.manuscript().twin().ifPresent(twin -> {
            put(kept, "cy-", twin.words());
            if (twin.follows(page.words())) {
                kept.values().add(SAME, "yes");
            }
        });
        return form(FieldErrors.none(), kept, page, person);
    }

    private static void put(Typed typed, String before, Words words) {
        typed.values().add(before + "title", words.title());
        typed.values().add(before + "summary", words.summary());
        typed.values().add(before + "body", words.body());
    }

    @PostMapping("/pages/{id}/edit")
    View write(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> values,
            Person person) {
        desks.require(person, Right.WRITE_PAGE);
        PublicPage page = pages.find(id).orElseThrow(SecretExistence::new);
        Typed typed = new Typed(values);
        FieldErrors errors = check(typed);
        if (errors.isEmpty()) {
            Outcome outcome = pages.write(id, version, manuscript(typed, page), person);
            if (outcome instanceof Outcome.Done) {
                return PagesController.redirect(PagesController.address(id) + "?told=saved");
            }
            errors = FieldErrors.of("title", PagesController.why(outcome));
        }
        return form(errors, typed, page, person).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static FieldErrors check(Typed typed) {
        FieldErrors errors = FieldErrors.none();
        errors = check(errors, typed, "title", "title", Words.LONGEST_TITLE);
        errors = check(errors, typed, "summary", "summary", Words.LONGEST_SUMMARY);
        errors = check(errors, typed, "body", "text", Words.LONGEST_BODY);
        if (hasWelsh(typed)) {
            errors = check(errors, typed, "cy-title", "Welsh title", Words.LONGEST_TITLE);
            errors = check(errors, typed, "cy-summary", "Welsh summary", Words.LONGEST_SUMMARY);
            errors = check(errors, typed, "cy-body", "Welsh text", Words.LONGEST_BODY);
        }
        return errors;
    }

    /** Nothing typed means no Welsh; half of it is a mistake. */
    private static boolean hasWelsh(Typed typed) {
        return typed.has("cy-title") || typed.has("cy-summary") || typed.has("cy-body");
    }

    private static FieldErrors check(FieldErrors errors, Typed typed, String field, String name, int longest) {
        if (!typed.has(field)) {
            return errors.with(field, "Enter a " + name);
        }
        return typed.text(field).length() > longest
                ? errors.with(
                        field, String.format(Locale.UK, "The %s must have %,d characters or fewer", name, longest))
                : errors;
    }

    private static Manuscript manuscript(Typed typed, @Nullable PublicPage before) {
        Words english = words(typed, "");
        if (!hasWelsh(typed)) {
            return Manuscript.of(english);
        }
        Words welsh = words(typed, "cy-");
        if (typed.has(SAME)) {
            return new Manuscript(english, Optional.of(Twin.of(Language.WELSH, welsh, english)));
        }
        // it follows what it followed before; where nobody ever said so, it follows nothing that was written
        String follows = before == null
                ? "0".repeat(64)
                : before.manuscript()
                        .twin()
                        .map(Twin::follows)
                        .filter(hash -> !hash.equals(english.hash()))
                        .orElse("0".repeat(64));
        return new Manuscript(english, Optional.of(new Twin(Language.WELSH, welsh, follows)));
    }

    private static Words words(Typed typed, String before) {
        return new Words(typed.line(before + "title"), typed.line(before + "summary"), typed.text(before + "body"));
    }

    private Page form(FieldErrors errors, Typed typed, @Nullable PublicPage page, Person person) {
        String title = page == null ? "Write a page" : "Change the page";
        List<Field> english = new ArrayList<>(words("", "", typed, errors));
        if (page == null) {
            List<Choice> campaigns = new ArrayList<>(List.of(Choice.of("", "None")));
            plans.campaigns().forEach(one -> campaigns.add(Choice.of(one.id().code(), one.name())));
            english.addFirst(Field.select("campaign", "Campaign", campaigns).value(typed.text("campaign")));
            List<Choice> kinds = PageKinds.shipped().all().stream()
                    .map(kind ->
                            Choice.of(kind.code(), kind.one(Language.ENGLISH)).hint("Read at /" + kind.path() + "/"))
                    .toList();
            String chosen = typed.has("kind")
                    ? typed.text("kind")
                    : PageKinds.shipped().usual().code();
            english.addFirst(Field.radios("kind", "Kind of page", kinds)
                    .arranged(Arrangement.SMALL)
                    .value(chosen));
        }
        List<Field> welsh = new ArrayList<>(words("cy-", "Welsh ", typed, errors));
        welsh.add(Field.checkboxes(
                        SAME,
                        "Do both say the same?",
                        List.of(Choice.of("yes", "The Welsh says what the English says now")
                                .hint("Without it, readers of the Welsh are told that the English is newer")))
                .arranged(Arrangement.SMALL)
                .value(typed.text(SAME)));
        return Page.of(
                "campaigns/publishing/write",
                new DeskPage.Write(
                        desks.frame(person, title, PublishingDesk.SECTION).errors(errors),
                        title,
                        errors,
                        english,
                        welsh,
                        hasWelsh(typed),
                        page == null ? "/pages/new" : PagesController.address(page.id()) + "/edit",
                        page == null ? 0 : page.version(),
                        page == null ? "/pages" : PagesController.address(page.id())));
    }

    private static List<Field> words(String before, String language, Typed typed, FieldErrors errors) {
        return List.of(
                Field.text(before + "title", language.isEmpty() ? "Title" : "Welsh title")
                        .value(typed.text(before + "title"))
                        .error(errors),
                Field.area(before + "summary", language.isEmpty() ? "Summary" : "Welsh summary")
                        .hint("One or two sentences, also shown in the list and the feed")
                        .limit(Words.LONGEST_SUMMARY)
                        .rows(2)
                        .value(typed.text(before + "summary"))
                        .error(errors),
                Field.area(before + "body", language.isEmpty() ? "Text" : "Welsh text")
                        .hint("## starts a heading, - a list item, [words](https://address) is a link")
                        .rows(18)
                        .value(typed.text(before + "body"))
                        .error(errors));
    }

    private Optional<Campaign> campaign(String code) {
        return code.matches("[a-z0-9][a-z0-9-]{0,47}") ? plans.campaign(CampaignId.of(code)) : Optional.empty();
    }

    /** The end of an address made of a title. */
    static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+|['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+", "");
        String cut = plain.substring(0, Math.min(plain.length(), 80)).replaceAll("-+$", "");
        return cut.isEmpty() ? "page" : cut;
    }
}
