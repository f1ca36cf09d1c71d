package org.heed.campaigns.publishing.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.campaigns.plan.CampaignHeads;
import org.heed.campaigns.plan.Plans;
import org.heed.campaigns.publishing.Change;
import org.heed.campaigns.publishing.ChangeKind;
import org.heed.campaigns.publishing.Embargoes;
import org.heed.campaigns.publishing.Outcome;
import org.heed.campaigns.publishing.PageKind;
import org.heed.campaigns.publishing.PageKinds;
import org.heed.campaigns.publishing.PageState;
import org.heed.campaigns.publishing.PublicPage;
import org.heed.campaigns.publishing.PublicPages;
import org.heed.campaigns.publishing.Standing;
import org.heed.campaigns.publishing.TwinState;
import org.heed.campaigns.publishing.web.SitePage.Tab;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The desk of public pages: which there are, and what may be done with one. */
@Controller
@OnStaffFront
class PagesController {
    /** How long before its day a page is shown as due. */
    private static final int SOON_DAYS = 30;

    private static final Duration LONGEST_EMBARGO = Duration.ofDays(31);

    private final PublicPages pages;
    private final Embargoes embargoes;
    private final Plans plans;
    private final CampaignHeads heads;
    private final Desks desks;
    private final PageForms forms;

    private final Clock clock;
    private final String publicAddress;

    PagesController(
            PublicPages pages,
            Embargoes embargoes,
            Plans plans,
            CampaignHeads heads,
            Desks desks,
            Clock clock,
            @Value("${heed.public-address:}") String publicAddress) {
        this.publicAddress = publicAddress;
        this.clock = clock;
        this.pages = pages;
        this.embargoes = embargoes;
        this.plans = plans;
        this.heads = heads;
        this.desks = desks;
        this.forms = new PageForms(pages, embargoes, desks);
    }

    @GetMapping("/pages")
    Page list(
            @RequestParam(defaultValue = "") String campaign,
            @RequestParam(defaultValue = "") String kind,
            Person person) {
        desks.require(person, Right.WRITE_PAGE);
        Optional<Campaign> known = campaign(campaign);
        Optional<PageKind> wanted = PageKinds.shipped().find(kind);
        Predicate<PublicPage> shown =
                page -> wanted.filter(one -> !one.equals(page.kind())).isEmpty();
        List<PublicPage> listed = known.map(one -> pages.of(one.id())).orElseGet(pages::all).stream()
                .filter(shown)
                .toList();
        LocalDate today = pages.today();
        Table table = Table.of(
                        "Public pages",
                        List.of(
                                Table.Column.text("Title"),
                                Table.Column.text("Kind"),
                                Table.Column.text("State"),
                                Table.Column.text("Welsh"),
                                Table.Column.text("Goes live"),
                                Table.Column.text("Last told"),
                                Table.Column.text("Read again")),
                        listed.stream().map(page -> row(page, today)).toList())
                .whenEmpty(
                        "Pages for the public will stand here: announcements, news, advice. Write the first one, have"
                                + " another person approve it, then publish it.");
        CampaignHead head = known.map(one -> heads.head(one, person, "Pages")).orElse(null);
        String of = known.map(one -> "campaign=" + one.id()).orElse("");
        return Page.of(
                "campaigns/publishing/pages",
                new DeskPage.Pages(
                        frame(person, "Public pages"),
                        head,
                        tabs(wanted, of),
                        due(listed, today),
                        table,
                        of.isEmpty() ? "/pages/new" : "/pages/new?" + of));
    }

    private static List<Tab> tabs(Optional<PageKind> wanted, String campaign) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("All", campaign.isEmpty() ? "/pages" : "/pages?" + campaign, wanted.isEmpty()));
        for (PageKind kind : PageKinds.shipped().all()) {
            String href = "/pages?kind=" + kind.code() + (campaign.isEmpty() ? "" : "&" + campaign);
            tabs.add(new Tab(
                    kind.many(Language.ENGLISH),
                    href,
                    wanted.filter(kind::equals).isPresent()));
        }
        return tabs;
    }

    private static DeskPage.Due due(List<PublicPage> all, LocalDate today) {
        List<PublicPage> due = all.stream()
                .filter(page -> page.standing() == Standing.LIVE)
                .filter(page -> page.review()
                        .due()
                        .filter(day -> !day.isAfter(today.plusDays(SOON_DAYS)))
                        .isPresent())
                .sorted(Comparator.comparing(page -> page.review().due().orElseThrow()))
                .toList();
        long overdue = due.stream()
                .filter(page -> page.review().due().orElseThrow().isBefore(today))
                .count();
        String sentence = (due.size() == 1 ? "1 page has" : due.size() + " pages have") + " to be read again"
                + (overdue == 0 ? "" : ", " + overdue + " of them overdue");
        return new DeskPage.Due(
                due.isEmpty() ? "" : sentence,
                due.stream()
                        .map(page -> new DeskPage.Line(page.words().title(), address(page.id()), dueTag(page, today)))
                        .toList());
    }

    private static Tag dueTag(PublicPage page, LocalDate today) {
        LocalDate due = page.review().due().orElseThrow();
        if (due.isBefore(today)) {
            return Tag.of("Overdue since " + day(due), Tone.URGENT);
        }
        return due.isAfter(today.plusDays(SOON_DAYS))
                ? Tag.of(day(due), Tone.QUIET)
                : Tag.of("Due " + day(due), Tone.SOON);
    }

    private static Table.Row row(PublicPage page, LocalDate today) {
        return Table.Row.of(
                Table.Cell.link(page.words().title(), address(page.id())),
                Table.Cell.text(page.kind().one(Language.ENGLISH)),
                Table.Cell.tag(tag(page)),
                Table.Cell.tag(twinTag(page)),
                Table.Cell.text(page.schedule()
                        .map(schedule -> PageForms.minute(schedule.at()))
                        .orElse("")),
                Table.Cell.text(
                        page.live().map(live -> Article.day(live.updated())).orElse("Not yet")),
                page.standing() == Standing.LIVE && page.review().due().isPresent()
                        ? dueCell(page, today)
                        : Table.Cell.text(""));
    }

    private static Table.Cell dueCell(PublicPage page, LocalDate today) {
        Tag tag = dueTag(page, today);
        return tag.tone() == Tone.QUIET ? Table.Cell.text(tag.text()) : Table.Cell.tag(tag);
    }

    static Tag tag(PublicPage page) {
        if (page.standing() == Standing.WITHDRAWN || page.standing() == Standing.REMOVED) {
            return Tag.of(page.standing().title(), Tone.QUIET);
        }
        return switch (page.state()) {
            case PUBLISHED -> Tag.of(page.state().title(), Tone.DONE);
            case APPROVED, SCHEDULED -> Tag.of(page.state().title(), Tone.GOING);
            case DRAFT ->
                Tag.of(page.live().isPresent() ? "Changed draft" : page.state().title(), Tone.SOON);
        };
    }

    static Tag twinTag(PublicPage page) {
        TwinState state = page.manuscript().twinState();
        return Tag.of(
                state.title(),
                switch (state) {
                    case CURRENT -> Tone.DONE;
                    case OLDER -> Tone.SOON;
                    case MISSING -> Tone.QUIET;
                });
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(day);
    }

    @GetMapping("/pages/{id}")
    Page show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "en") String language,
            Person person) {
        desks.require(person, Right.WRITE_PAGE);
        return forms.page(find(id), new PageForms.Saying(told(told), "", language), person);
    }

    private static String told(String code) {
        return switch (code) {
            case "saved" -> "The page is saved. Another person has to approve it.";
            case "approved" -> "The page is approved and can be published.";
            case "published" -> "The page is published.";
            case "reviewed" -> "Readers are told that the page was reviewed.";
            case "scheduled" -> "The page goes live by itself.";
            case "unscheduled" -> "The page does not go live by itself any more.";
            case "withdrawn" -> "The page says that it is withdrawn, and why.";
            case "removed" -> "The page is removed; its address says so, and why.";
            case "restored" -> "The page holds again.";
            case "planned" -> "The next reading is planned.";
            case "ended" -> "The embargoed copy has ended.";
            default -> "";
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
            @RequestParam MultiValueMap<String, String> values,
            Person person) {
        desks.require(person, Right.WRITE_PAGE);
        PublicPage page = find(id);
        Typed typed = new Typed(values);
        FieldErrors errors = checkChange(page, typed, "");
        if (!errors.isEmpty()) {
            return again(page, errors, typed, person);
        }
        return follow(pages.publish(id, version, change(page, typed, ""), person), id, "published", person);
    }

    @PostMapping("/pages/{id}/schedule")
    View schedule(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> values,
            Person person) {
        desks.require(person, Right.WRITE_PAGE);
        PublicPage page = find(id);
        Typed typed = new Typed(values);
        FieldErrors errors =
                checkInstant("live", typed).isEmpty() ? checkChange(page, typed, "live-") : checkInstant("live", typed);
        if (!errors.isEmpty()) {
            return again(page, errors, typed, person);
        }
        Instant at = typed.instant("live", "live-time").orElseThrow();
        Outcome outcome = pages.schedule(id, version, at, change(page, typed, "live-"), person);
        return outcome instanceof Outcome.Past
                ? again(page, FieldErrors.of("live", "The day and time must be in the future"), typed, person)
                : follow(outcome, id, "scheduled", person);
    }

    private static FieldErrors checkInstant(String name, Typed typed) {
        if (typed.date(name).isEmpty()) {
            return FieldErrors.of(name, "Enter a real date, such as 27 3 2027");
        }
        if (typed.time(name + "-time").isEmpty()) {
            return FieldErrors.of(name + "-time", "Enter a time of day, such as 00:01 or 14:30");
        }
        return typed.instant(name, name + "-time").isEmpty()
                ? FieldErrors.of(name + "-time", "The clocks go forward over that time. Choose another")
                : FieldErrors.none();
    }

    @PostMapping("/pages/{id}/unschedule")
    View unschedule(@PathVariable long id, @RequestParam int version, Person person) {
        desks.require(person, Right.WRITE_PAGE);
        return follow(pages.unschedule(id, version, person), id, "unscheduled", person);
    }

    private static FieldErrors checkChange(PublicPage page, Typed typed, String before) {
        if (page.live().isEmpty()) {
            return FieldErrors.none();
        }
        String kind = typed.text(before + "kind");
        if (!kind.equals("MAJOR") && !kind.equals("MINOR")) {
            return FieldErrors.of(before + "kind", "Choose what kind of change it is");
        }
        return kind.equals("MAJOR") && !typed.has(before + "note")
                ? FieldErrors.of(before + "note", "Say what changed, in one line for readers")
                : checkNotes(typed, before);
    }

    private static FieldErrors checkNotes(Typed typed, String before) {
        FieldErrors errors = FieldErrors.none();
        for (String name : List.of(before + "note", before + "note-cy")) {
            if (typed.text(name).length() > 300) {
                errors = errors.with(name, "The note must have 300 characters or fewer");
            }
        }
        return errors;
    }

    private static Change change(PublicPage page, Typed typed, String before) {
        ChangeKind kind = page.live().isPresent() && typed.text(before + "kind").equals("MINOR")
                ? ChangeKind.MINOR
                : ChangeKind.MAJOR;
        return told(kind, typed, before);
    }

    private static Change told(ChangeKind kind, Typed typed, String before) {
        Change told = Change.told(kind, typed.line(before + "note"));
        return typed.has(before + "note-cy") ? new Change(kind, told.note(), typed.line(before + "note-cy")) : told;
    }

    @PostMapping("/pages/{id}/review")
    View review(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> values,
            Person person) {
        desks.require(person, Right.APPROVE_PAGE);
        PublicPage page = find(id);
        Typed typed = new Typed(values);
        FieldErrors errors = checkNotes(typed, "review-");
        if (!errors.isEmpty()) {
            return again(page, errors, typed, person);
        }
        return follow(
                pages.review(id, version, told(ChangeKind.REVIEWED, typed, "review-"), person), id, "reviewed", person);
    }

    @PostMapping("/pages/{id}/plan-review")
    View planReview(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> values,
            Person person) {
        desks.require(person, Right.WRITE_PAGE);
        PublicPage page = find(id);
        Typed typed = new Typed(values);
        FieldErrors errors = FieldErrors.none();
        if (!typed.text("months").matches("[1-9]|[1-5][0-9]|60")) {
            errors = errors.with("months", "Enter a number of months between 1 and 60");
        }
        if (typed.date("due").isEmpty()) {
            errors = errors.with("due", "Enter a real date, such as 27 3 2027");
        }
        if (!errors.isEmpty()) {
            return again(page, errors, typed, person);
        }
        Outcome outcome = pages.planReview(
                id,
                version,
                typed.has("mine") ? person.id() : page.review().owner(),
                Integer.parseInt(typed.text("months")),
                typed.date("due").orElseThrow(),
                person);
        return follow(outcome, id, "planned", person);
    }

    @PostMapping("/pages/{id}/withdraw")
    View withdraw(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> values,
            Person person) {
        desks.require(person, Right.APPROVE_PAGE);
        PublicPage page = find(id);
        Typed typed = new Typed(values);
        FieldErrors errors = checkNotes(typed, "why-");
        if (!typed.has("why-note")) {
            errors = FieldErrors.of("why-note", "Say why, in one line for readers");
        }
        if (!errors.isEmpty()) {
            return again(page, errors, typed, person);
        }
        boolean legal = typed.has("why-legal") || page.standing() == Standing.WITHDRAWN;
        ChangeKind kind = legal ? ChangeKind.REMOVED : ChangeKind.WITHDRAWN;
        return follow(
                pages.withdraw(id, version, told(kind, typed, "why-"), person),
                id,
                legal ? "removed" : "withdrawn",
                person);
    }

    @PostMapping("/pages/{id}/restore")
    View restore(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> values,
            Person person) {
        desks.require(person, Right.APPROVE_PAGE);
        PublicPage page = find(id);
        Typed typed = new Typed(values);
        FieldErrors errors = checkNotes(typed, "back-");
        if (!errors.isEmpty()) {
            return again(page, errors, typed, person);
        }
        return follow(
                pages.restore(id, version, told(ChangeKind.RESTORED, typed, "back-"), person), id, "restored", person);
    }

    @PostMapping("/pages/{id}/embargo")
    View embargo(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> values,
            Person person) {
        desks.require(person, Right.WRITE_PAGE);
        PublicPage page = find(id);
        Typed typed = new Typed(values);
        FieldErrors errors = FieldErrors.none();
        if (!typed.has("reader") || typed.text("reader").length() > 100) {
            errors = errors.with("reader", "Enter who may read it, in 100 characters or fewer");
        }
        for (var wrong : checkInstant("until", typed).messages().entrySet()) {
            errors = errors.with(wrong.getKey(), wrong.getValue());
        }
        Optional<Instant> until = typed.instant("until", "until-time");
        if (errors.isEmpty()) {
            Instant now = clock.instant();
            boolean fits = until.orElseThrow().isAfter(now) && !until.get().isAfter(now.plus(LONGEST_EMBARGO));
            errors = fits ? errors : errors.with("until", "The link must end within 31 days from now");
        }
        boolean approved = page.state() == PageState.APPROVED || page.state() == PageState.SCHEDULED;
        if (!approved || page.version() != version) {
            errors = errors.with("page", why(new Outcome.Changed()));
        }
        if (!errors.isEmpty()) {
            return again(page, errors, typed, person);
        }
        String secret = embargoes.make(page, typed.line("reader"), until.orElseThrow(), person);
        String said = "Send this link to " + typed.line("reader") + ". It is shown this once.";
        return forms.page(page, new PageForms.Saying(said, publicAddress + "/embargo/" + secret, "en"), person);
    }

    @PostMapping("/pages/{id}/embargo/{copy}/end")
    View endEmbargo(@PathVariable long id, @PathVariable long copy, Person person) {
        desks.require(person, Right.WRITE_PAGE);
        embargoes.end(id, copy, person);
        return redirect(address(id) + "?told=ended");
    }

    private View again(PublicPage page, FieldErrors errors, Typed typed, Person person) {
        return forms.page(page, errors, typed, person).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View follow(Outcome outcome, long id, String told, Person person) {
        if (outcome instanceof Outcome.Done) {
            return redirect(address(id) + "?told=" + told);
        }
        return forms.page(
                        find(id), FieldErrors.of("page", why(outcome)), new Typed(new LinkedMultiValueMap<>()), person)
                .with(HttpStatus.CONFLICT);
    }

    static String why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> "";
            case Outcome.NotNow now ->
                "That cannot be done while it is " + now.state().title().toLowerCase(Locale.UK);
            case Outcome.NotThere there ->
                "That cannot be done while the public finds it "
                        + there.standing().title().toLowerCase(Locale.UK);
            case Outcome.GateOpen gate -> "These gates of its campaign must be passed first: " + gate.names();
            case Outcome.Past past -> "The day and time must be in the future";
            case Outcome.OwnWork own -> "You changed it last, so another person has to approve it";
            case Outcome.Changed changed -> "Somebody changed it while you were reading. Look at it once more";
            case Outcome.AddressTaken taken -> "Another page has that address";
            case Outcome.Unknown unknown -> throw new SecretExistence();
        };
    }

    private PublicPage find(long id) {
        return pages.find(id).orElseThrow(SecretExistence::new);
    }

    private Optional<Campaign> campaign(String code) {
        return code.matches("[a-z0-9][a-z0-9-]{0,47}") ? plans.campaign(CampaignId.of(code)) : Optional.empty();
    }

    private StaffFrame frame(Person person, String title) {
        return desks.frame(person, title, PublishingDesk.SECTION);
    }

    static String address(long id) {
        return "/pages/" + id;
    }

    static View redirect(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
