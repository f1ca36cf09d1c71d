package org.heed.campaigns.publishing.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.campaigns.plan.CampaignHeads;
import org.heed.campaigns.plan.Plans;
import org.heed.campaigns.publishing.ChangeKind;
import org.heed.campaigns.publishing.HistoryEntry;
import org.heed.campaigns.publishing.Outcome;
import org.heed.campaigns.publishing.PublicHistory.Verdict;
import org.heed.campaigns.publishing.PublicPage;
import org.heed.campaigns.publishing.PublicPages;
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
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The desk of public pages. */
@Controller
@OnStaffFront
class PagesController {
    private final PublicPages pages;
    private final Plans plans;
    private final CampaignHeads heads;
    private final Desks desks;

    PagesController(PublicPages pages, Plans plans, CampaignHeads heads, Desks desks) {
        this.pages = pages;
        this.plans = plans;
        this.heads = heads;
        this.desks = desks;
    }

    @GetMapping("/pages")
    Page list(@RequestParam(defaultValue = "") String campaign, Person person) {
        desks.require(person, Right.WRITE_PAGE);
        Optional<Campaign> known = campaign(campaign);
        List<PublicPage> shown = known.map(one -> pages.of(one.id())).orElseGet(pages::all);
        Table table = Table.of(
                        "Public pages",
                        List.of(
                                Table.Column.text("Title"),
                                Table.Column.text("State"),
                                Table.Column.text("First published"),
                                Table.Column.text("Last told")),
                        shown.stream().map(PagesController::row).toList())
                .whenEmpty(
                        "Pages for the public will stand here: announcements, news, advice. Write the first one, have"
                                + " another person approve it, then publish it.");
        CampaignHead head = known.map(one -> heads.head(one, person, "Pages")).orElse(null);
        String fresh = known.map(one -> "/pages/new?campaign=" + one.id()).orElse("/pages/new");
        return Page.of("campaigns/publishing/pages", new PagesPage(frame(person, "Public pages"), head, table, fresh));
    }

    private static Table.Row row(PublicPage page) {
        return Table.Row.of(
                Table.Cell.link(page.words().title(), address(page.id())),
                Table.Cell.tag(tag(page)),
                Table.Cell.text(
                        page.live().map(live -> Article.day(live.first())).orElse("Not yet")),
                Table.Cell.text(
                        page.live().map(live -> Article.day(live.updated())).orElse("")));
    }

    private static Tag tag(PublicPage page) {
        return switch (page.state()) {
            case PUBLISHED -> Tag.of(page.state().title(), Tone.DONE);
            case APPROVED -> Tag.of(page.state().title(), Tone.GOING);
            case DRAFT ->
                Tag.of(page.live().isPresent() ? "Changed draft" : page.state().title(), Tone.SOON);
        };
    }

    @GetMapping("/pages/new")
    Page begin(@RequestParam(defaultValue = "") String campaign, Person person) {
        desks.require(person, Right.WRITE_PAGE);
        return form(frame(person, "Write a page"), FieldErrors.none(), new Typed("", "", "", campaign), null);
    }

    /** What was typed of a page. */
    private record Typed(String title, String summary, String body, String campaign) {}

    private Page form(StaffFrame frame, FieldErrors errors, Typed typed, @Nullable PublicPage page) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.text("title", "Title").value(typed.title()).error(errors),
                Field.area("summary", "Summary")
                        .hint("One or two sentences, also shown in the list and the feed")
                        .limit(Words.LONGEST_SUMMARY)
                        .rows(2)
                        .value(typed.summary())
                        .error(errors),
                Field.area("body", "Text")
                        .hint("## starts a heading, - a list item, [words](https://address) is a link")
                        .rows(18)
                        .value(typed.body())
                        .error(errors)));
        if (page == null) {
            List<Choice> campaigns = new ArrayList<>(List.of(Choice.of("", "None")));
            plans.campaigns().forEach(one -> campaigns.add(Choice.of(one.id().code(), one.name())));
            fields.addFirst(Field.select("campaign", "Campaign", campaigns).value(typed.campaign()));
        }
        String action = page == null ? "/pages/new" : address(page.id()) + "/edit";
        return Page.of(
                "campaigns/publishing/write",
                new WritePage(
                        frame.errors(errors),
                        frame.title(),
                        errors,
                        fields,
                        action,
                        page == null ? 0 : page.version(),
                        page == null ? "/pages" : address(page.id())));
    }

    @PostMapping("/pages/new")
    View create(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String summary,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String campaign,
            Person person) {
        desks.require(person, Right.WRITE_PAGE);
        Typed typed = new Typed(title, summary, body, campaign);
        FieldErrors errors = check(typed);
        if (errors.isEmpty()) {
            Optional<CampaignId> id = campaign(campaign).map(Campaign::id);
            Outcome outcome = pages.create(slug(title), id, words(typed), person);
            if (outcome instanceof Outcome.Done done) {
                return redirect(address(done.page()) + "?told=saved");
            }
            errors = FieldErrors.of(
                    "title", "Another page has the address that this title would make. Change the title");
        }
        return form(frame(person, "Write a page"), errors, typed, null).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/pages/{id}/edit")
    Page open(@PathVariable long id, Person person) {
        desks.require(person, Right.WRITE_PAGE);
        PublicPage page = pages.find(id).orElseThrow(SecretExistence::new);
        Words words = page.words();
        return form(
                frame(person, "Change the page"),
                FieldErrors.none(),
                new Typed(words.title(), words.summary(), words.body(), ""),
                page);
    }

    @PostMapping("/pages/{id}/edit")
    View write(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String summary,
            @RequestParam(defaultValue = "") String body,
            Person person) {
        desks.require(person, Right.WRITE_PAGE);
        PublicPage page = pages.find(id).orElseThrow(SecretExistence::new);
        Typed typed = new Typed(title, summary, body, "");
        FieldErrors errors = check(typed);
        if (errors.isEmpty()) {
            Outcome outcome = pages.write(id, version, words(typed), person);
            if (outcome instanceof Outcome.Done) {
                return redirect(address(id) + "?told=saved");
            }
            errors = FieldErrors.of("title", why(outcome));
        }
        return form(frame(person, "Change the page"), errors, typed, page).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static FieldErrors check(Typed typed) {
        FieldErrors errors = FieldErrors.none();
        errors = check(errors, "title", typed.title(), Words.LONGEST_TITLE);
        errors = check(errors, "summary", typed.summary(), Words.LONGEST_SUMMARY);
        return check(errors, "body", typed.body(), Words.LONGEST_BODY);
    }

    private static FieldErrors check(FieldErrors errors, String field, String text, int longest) {
        String name = field.equals("body") ? "text" : field;
        if (text.isBlank()) {
            return errors.with(field, "Enter a " + name);
        }
        return plain(text).length() > longest
                ? errors.with(field, "The " + name + " must have " + longest + " characters or fewer")
                : errors;
    }

    private static Words words(Typed typed) {
        return new Words(
                plain(typed.title()).replace('\n', ' '),
                plain(typed.summary()).replace('\n', ' '),
                plain(typed.body()));
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip();
    }

    @GetMapping("/pages/{id}")
    Page show(@PathVariable long id, @RequestParam(defaultValue = "") String told, Person person) {
        desks.require(person, Right.WRITE_PAGE);
        return page(pages.find(id).orElseThrow(SecretExistence::new), told(told), FieldErrors.none(), "", person);
    }

    private static String told(String code) {
        return switch (code) {
            case "saved" -> "The page is saved. Another person has to approve it.";
            case "approved" -> "The page is approved and can be published.";
            case "published" -> "The page is published.";
            case "reviewed" -> "Readers are told that the page was reviewed.";
            default -> "";
        };
    }

    private Page page(PublicPage page, String told, FieldErrors errors, String note, Person person) {
        boolean first = page.live().isEmpty();
        List<Field> publish = first
                ? List.of()
                : List.of(
                        Field.radios(
                                        "kind",
                                        "What kind of change is it?",
                                        List.of(
                                                Choice.of("MAJOR", "One that readers should know")
                                                        .hint("The page is dated anew and the note is shown"),
                                                Choice.of("MINOR", "A slip put right")
                                                        .hint("The page keeps its date, nothing is shown")))
                                .arranged(Arrangement.SMALL)
                                .error(errors),
                        Field.text("note", "What changed")
                                .hint("One line for readers")
                                .value(note)
                                .error(errors));
        Field review = Field.text("note", "What readers are told")
                .value(PublicPages.REVIEWED)
                .error(errors);
        return Page.of(
                "campaigns/publishing/make",
                new MakePage(
                        frame(person, page.words().title()).errors(errors),
                        Article.preview(page.words(), page.origin()),
                        tag(page),
                        told,
                        errors,
                        may(page, person),
                        publish,
                        review,
                        history(pages.history(page.id())),
                        chain(pages.verify(page.id())),
                        first ? "" : "/news/" + page.slug(),
                        page.version(),
                        address(page.id())));
    }

    private MakePage.May may(PublicPage page, Person person) {
        boolean approver = desks.may(person, Right.APPROVE_PAGE);
        boolean own = page.author().equals(person.id());
        return switch (page.state()) {
            case DRAFT ->
                new MakePage.May(
                        approver && !own,
                        false,
                        false,
                        own
                                ? "You changed it last, so another person has to approve it."
                                : approver
                                        ? "Read it as the public will, then approve it."
                                        : "Somebody who may approve pages has to read it.");
            case APPROVED -> new MakePage.May(false, true, false, "It can go before the public.");
            case PUBLISHED ->
                new MakePage.May(
                        false,
                        false,
                        approver,
                        "Read it again from time to time, and tell readers that it still holds.");
        };
    }

    private static Table history(List<HistoryEntry> entries) {
        List<Table.Row> rows = entries.reversed().stream()
                .map(entry -> Table.Row.of(
                        Article.day(entry.at()),
                        entry.note(),
                        switch (entry.kind()) {
                            case MAJOR -> "Told";
                            case MINOR -> "Not told";
                            case REVIEWED -> "Reviewed";
                        },
                        entry.hash().substring(0, 12)))
                .toList();
        return Table.of(
                        "History, newest first",
                        List.of(
                                Table.Column.text("Day"),
                                Table.Column.text("Note"),
                                Table.Column.text("Kind"),
                                Table.Column.text("SHA-256")),
                        rows)
                .whenEmpty("The history begins with the first publication.");
    }

    private static Tag chain(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Intact intact -> Tag.of("History intact", Tone.DONE);
            case Verdict.Broken broken -> Tag.of("History altered: " + broken.why(), Tone.CRITICAL);
        };
    }

    @PostMapping("/pages/{id}/approve")
    View approve(@PathVariable long id, @RequestParam int version, Person person) {
        desks.require(person, Right.APPROVE_PAGE);
        return follow(pages.approve(id, version, person), id, "approved", person);
    }

    @PostMapping("/pages/{id}/publish")
    View publish(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String note,
            Person person) {
        desks.require(person, Right.WRITE_PAGE);
        PublicPage page = pages.find(id).orElseThrow(SecretExistence::new);
        FieldErrors errors = page.live().isEmpty() ? FieldErrors.none() : checkChange(kind, note);
        if (!errors.isEmpty()) {
            return page(page, "", errors, note, person).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        ChangeKind change = kind.equals("MINOR") ? ChangeKind.MINOR : ChangeKind.MAJOR;
        String told = note.isBlank() ? "A slip put right." : plain(note).replace('\n', ' ');
        return follow(pages.publish(id, version, change, told, person), id, "published", person);
    }

    private static FieldErrors checkChange(String kind, String note) {
        if (!kind.equals("MAJOR") && !kind.equals("MINOR")) {
            return FieldErrors.of("kind", "Choose what kind of change it is");
        }
        return kind.equals("MAJOR") && note.isBlank()
                ? FieldErrors.of("note", "Say what changed, in one line for readers")
                : checkNote(note);
    }

    private static FieldErrors checkNote(String note) {
        return note.length() > 300
                ? FieldErrors.of("note", "The note must have 300 characters or fewer")
                : FieldErrors.none();
    }

    @PostMapping("/pages/{id}/review")
    View review(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            Person person) {
        desks.require(person, Right.APPROVE_PAGE);
        PublicPage page = pages.find(id).orElseThrow(SecretExistence::new);
        FieldErrors errors = checkNote(note);
        if (!errors.isEmpty()) {
            return page(page, "", errors, note, person).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String told = note.isBlank() ? PublicPages.REVIEWED : plain(note).replace('\n', ' ');
        return follow(pages.review(id, version, told, person), id, "reviewed", person);
    }

    private View follow(Outcome outcome, long id, String told, Person person) {
        if (outcome instanceof Outcome.Done) {
            return redirect(address(id) + "?told=" + told);
        }
        PublicPage page = pages.find(id).orElseThrow(SecretExistence::new);
        return page(page, "", FieldErrors.of("page", why(outcome)), "", person).with(HttpStatus.CONFLICT);
    }

    private static String why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> "";
            case Outcome.NotNow now ->
                "That cannot be done while it is " + now.state().title().toLowerCase(Locale.UK);
            case Outcome.OwnWork own -> "You changed it last, so another person has to approve it";
            case Outcome.Changed changed -> "Somebody changed it while you were reading. Look at it once more";
            case Outcome.AddressTaken taken -> "Another page has that address";
            case Outcome.Unknown unknown -> throw new SecretExistence();
        };
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

    private StaffFrame frame(Person person, String title) {
        return desks.frame(person, title, PublishingDesk.SECTION);
    }

    private static String address(long id) {
        return "/pages/" + id;
    }

    private static View redirect(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
