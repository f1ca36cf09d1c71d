package org.heed.campaigns.partners.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heed.campaigns.partners.Invitations;
import org.heed.campaigns.partners.PartnerCounts;
import org.heed.campaigns.partners.PartnerFigures;
import org.heed.campaigns.partners.PartnerLine;
import org.heed.campaigns.partners.Preview;
import org.heed.campaigns.partners.Round;
import org.heed.campaigns.partners.Sectors;
import org.heed.campaigns.partners.Writing;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.CampaignHeads;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.geography.Geography;
import org.heed.ground.mail.Doubt;
import org.heed.ground.mail.LetterState;
import org.heed.ground.mail.MailingState;
import org.heed.ground.mail.Mailings;
import org.heed.ground.mail.Standing;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.web.Table;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Language;
import org.heed.ground.words.Region;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Partners of a campaign: how they stand, writing to them, and how far a writing has come. */
@Controller
@OnStaffFront
class InviteController {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int DOUBTS_SHOWN = 50;
    private static final int LINK_DAYS_AFTER = 28;

    private final Invitations invitations;
    private final PartnerCounts counts;
    private final Mailings mailings;
    private final Sectors sectors;
    private final Geography geography;
    private final Plans plans;
    private final CampaignHeads heads;
    private final Desks desks;
    private final Clock clock;

    InviteController(
            Invitations invitations,
            PartnerCounts counts,
            Mailings mailings,
            Sectors sectors,
            Geography geography,
            Plans plans,
            CampaignHeads heads,
            Desks desks,
            Clock clock) {
        this.invitations = invitations;
        this.counts = counts;
        this.mailings = mailings;
        this.sectors = sectors;
        this.geography = geography;
        this.plans = plans;
        this.heads = heads;
        this.desks = desks;
        this.clock = clock;
    }

    private Campaign require(String id, Person person) {
        desks.require(person, Right.KEEP_PARTNERS);
        return id.matches("[a-z0-9][a-z0-9-]{0,47}")
                ? plans.campaign(CampaignId.of(id)).orElseThrow(SecretExistence::new)
                : absent();
    }

    private static Campaign absent() {
        throw new SecretExistence();
    }

    @GetMapping("/campaigns/{id}/partners")
    Page list(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String state,
            Person person) {
        Campaign campaign = require(id, person);
        List<PartnerLine> lines = counts.lines(campaign.id());
        PartnerFigures figures = counts.of(campaign.id());
        List<Table.Row> rows = lines.stream()
                .filter(line ->
                        sector.isEmpty() || line.organisation().sector().code().equals(sector))
                .filter(line -> state.isEmpty() || state(line).text().equals(state))
                .map(line -> Table.Row.of(
                        Table.Cell.link(
                                line.organisation().name(),
                                PartnersController.address(line.organisation().id())),
                        Table.Cell.text(line.organisation().sector().title()),
                        Table.Cell.tag(state(line)),
                        Table.Cell.text(line.reach() == 0 ? "" : number(line.reach()))))
                .toList();
        Table table = Table.of(
                        "Organisations",
                        List.of(
                                Table.Column.text("Organisation"),
                                Table.Column.text("Sector"),
                                Table.Column.text("State"),
                                Table.Column.figures("Reach reported")),
                        rows)
                .whenEmpty(
                        lines.isEmpty()
                                ? "No organisation is kept yet. Add one, or bring a file; then write to them from here."
                                : "None of them is in this state.");
        return Page.of(
                "campaigns/partners/partners",
                new PartnersPage(
                        desks.frame(person, "Partners", "campaigns"),
                        heads.head(campaign, person, "Partners"),
                        "",
                        figures(figures),
                        filters(sector, state),
                        table,
                        sums(figures),
                        rounds(campaign.id()),
                        address(campaign.id())));
    }

    private static String number(long value) {
        return String.format(Locale.UK, "%,d", value);
    }

    private static List<PartnersPage.Figure> figures(PartnerFigures figures) {
        return figures.invited() == 0
                ? List.of()
                : List.of(
                        new PartnersPage.Figure(number(figures.invited()), "invited"),
                        new PartnersPage.Figure(number(figures.taken()), "took the kit"),
                        new PartnersPage.Figure(number(figures.shared()), "shared it"),
                        new PartnersPage.Figure(number(figures.reach()), "reached, as they report"));
    }

    /** The state in a word: the furthest that the organisation has come. */
    private static Tag state(PartnerLine line) {
        if (line.organisation().stopped()) {
            return Tag.of("Stopped", Tone.QUIET);
        }
        if (line.shares() > 0) {
            return Tag.of("Shared", Tone.DONE);
        }
        if (line.taken()) {
            return Tag.of("Taken", Tone.DONE);
        }
        LetterState letter = line.letter();
        if (letter == null) {
            return Tag.of("Not invited", Tone.QUIET);
        }
        return switch (letter) {
            case SENT -> Tag.of("Invited", Tone.GOING);
            case WAITING, SENDING -> Tag.of("Letter waiting", Tone.GOING);
            case UNCERTAIN -> Tag.of("Letter uncertain", Tone.SOON);
            case REFUSED -> Tag.of("Letter refused", Tone.URGENT);
            case SUPPRESSED, STOPPED -> Tag.of("Not written to", Tone.QUIET);
        };
    }

    private List<Field> filters(String sector, String state) {
        List<Choice> sectorChoices = new ArrayList<>(List.of(Choice.of("", "All sectors")));
        sectors.all().forEach(one -> sectorChoices.add(Choice.of(one.code(), one.title())));
        List<Choice> states = new ArrayList<>(List.of(Choice.of("", "All states")));
        for (String one : List.of(
                "Not invited",
                "Letter waiting",
                "Letter uncertain",
                "Letter refused",
                "Invited",
                "Taken",
                "Shared",
                "Stopped")) {
            states.add(Choice.of(one, one));
        }
        return List.of(
                Field.select("sector", "Sector", sectorChoices).value(sector),
                Field.select("state", "State", states).value(state));
    }

    /** By sector and by region, in one table. */
    private Table sums(PartnerFigures figures) {
        if (figures.invited() == 0) {
            return PartnersController.none();
        }
        LocalDate today = today();
        List<Table.Row> rows = new ArrayList<>();
        figures.bySector().forEach(line -> rows.add(row(sectors.of(line.code()).title(), line)));
        figures.byRegion().forEach(line -> rows.add(row(geography.nameOf(Region.of(line.code()), today), line)));
        return Table.of(
                "By sector and by region; an organisation of several regions counts in each",
                List.of(
                        Table.Column.text("Sector or region"),
                        Table.Column.figures("Invited"),
                        Table.Column.figures("Took the kit"),
                        Table.Column.figures("Shared it"),
                        Table.Column.figures("Reach reported")),
                rows);
    }

    private static Table.Row row(String name, PartnerFigures.Line line) {
        return Table.Row.of(
                name, number(line.invited()), number(line.taken()), number(line.shared()), number(line.reach()));
    }

    private List<PartnersPage.Letters> rounds(CampaignId campaign) {
        return invitations.rounds(campaign).stream()
                .map(round -> new PartnersPage.Letters(
                        PartnersController.day(round.made()),
                        progress(round),
                        address(campaign) + "/rounds/" + round.id()))
                .toList();
    }

    private String progress(Round round) {
        int total = 0;
        int open = 0;
        for (long mailing : round.mailings()) {
            Standing standing = mailings.standing(mailing);
            total += standing.total();
            open += standing.open();
        }
        return open == 0
                ? "Finished: " + total + (total == 1 ? " letter" : " letters")
                : open + " of " + total + " still to go";
    }

    /** What was typed of a writing. */
    private record Typed(
            List<String> sectors,
            String ask,
            String subject,
            String body,
            String welshSubject,
            String welshBody,
            String day,
            String month,
            String year) {}

    @GetMapping("/campaigns/{id}/partners/invite")
    Page begin(@PathVariable String id, Person person) {
        Campaign campaign = require(id, person);
        Writing.Text english = Invitations.shipped(Language.ENGLISH);
        Writing.Text welsh = Invitations.shipped(Language.WELSH);
        LocalDate end = campaign.run().lastDay().plusDays(LINK_DAYS_AFTER);
        LocalDate last = end.isAfter(today()) ? end : today().plusDays(LINK_DAYS_AFTER);
        Typed typed = new Typed(
                List.of(),
                "Please take the kit made for your sector, put it where your customers and staff see it, and tell us"
                        + " where you shared it.",
                english.subject(),
                english.body(),
                welsh.subject(),
                welsh.body(),
                Integer.toString(last.getDayOfMonth()),
                Integer.toString(last.getMonthValue()),
                Integer.toString(last.getYear()));
        return page(campaign, FieldErrors.none(), typed, Optional.empty(), person);
    }

    private Page page(Campaign campaign, FieldErrors errors, Typed typed, Optional<Preview> preview, Person person) {
        List<Choice> sectorChoices = sectors.all().stream()
                .map(one -> Choice.of(one.code(), one.title()))
                .toList();
        List<Field> fields = List.of(
                Field.checkboxes("sectors", "Write to organisations of", sectorChoices)
                        .values(typed.sectors())
                        .arranged(Field.Arrangement.SMALL)
                        .error(errors),
                Field.area("ask", "What the campaign asks, on their page")
                        .limit(2_000)
                        .rows(3)
                        .value(typed.ask())
                        .error(errors),
                Field.date("until", "Links work until")
                        .values(List.of(typed.day(), typed.month(), typed.year()))
                        .error(errors),
                Field.text("subject", "Subject in English")
                        .value(typed.subject())
                        .error(errors),
                Field.area("body", "Letter in English")
                        .rows(14)
                        .value(typed.body())
                        .error(errors),
                Field.text("welsh-subject", "Subject in Welsh")
                        .value(typed.welshSubject())
                        .error(errors),
                Field.area("welsh-body", "Letter in Welsh")
                        .rows(14)
                        .value(typed.welshBody())
                        .error(errors));
        return Page.of(
                "campaigns/partners/invite",
                new InvitePage(
                        desks.frame(person, "Write to organisations", "campaigns")
                                .errors(errors),
                        heads.head(campaign, person, "Partners"),
                        errors,
                        invitations.obstacles(),
                        fields,
                        preview.map(InviteController::summary).orElse(List.of()),
                        preview.map(Preview::samples).orElse(List.of()),
                        preview.map(Preview::letters).orElse(0),
                        invitations.canInvite()
                                && preview.filter(one -> one.letters() > 0).isPresent(),
                        address(campaign.id())));
    }

    private static List<SummaryRow> summary(Preview preview) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(
                "Letters",
                number(preview.letters()) + (preview.welsh() > 0 ? ", " + preview.welsh() + " in Welsh" : "")));
        if (preview.invited() > 0) {
            rows.add(SummaryRow.of("Left out: invited already", number(preview.invited())));
        }
        if (preview.stopped() > 0) {
            rows.add(SummaryRow.of("Left out: asked us to stop", number(preview.stopped())));
        }
        if (preview.withoutContact() > 0) {
            rows.add(SummaryRow.of("Left out: no contact", number(preview.withoutContact())));
        }
        return rows;
    }

    @PostMapping("/campaigns/{id}/partners/invite")
    View send(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> sectors,
            @RequestParam Map<String, String> form,
            Person person) {
        Campaign campaign = require(id, person);
        Typed typed = new Typed(
                sectors,
                plain(form, "ask"),
                plain(form, "subject"),
                plain(form, "body"),
                plain(form, "welsh-subject"),
                plain(form, "welsh-body"),
                plain(form, "until-day"),
                plain(form, "until-month"),
                plain(form, "until-year"));
        Optional<LocalDate> until = day(typed);
        FieldErrors errors = check(typed, until);
        if (!errors.isEmpty()) {
            return page(campaign, errors, typed, Optional.empty(), person).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Set<String> known = new LinkedHashSet<>(sectors);
        Writing writing = new Writing(
                campaign,
                typed.ask(),
                known,
                new Writing.Text(typed.subject(), typed.body()),
                new Writing.Text(typed.welshSubject(), typed.welshBody()),
                until.orElseThrow());
        Preview preview = invitations.preview(writing);
        // what is sent is what was shown: a count that has changed since is shown once more
        boolean shown = form.getOrDefault("letters", "").equals(Integer.toString(preview.letters()));
        if (form.getOrDefault("then", "").equals("send") && shown && preview.letters() > 0 && invitations.canInvite()) {
            return SeeOther.at(address(campaign.id()) + "/rounds/" + invitations.send(writing, person));
        }
        return page(campaign, FieldErrors.none(), typed, Optional.of(preview), person);
    }

    private static String plain(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }

    private FieldErrors check(Typed typed, Optional<LocalDate> until) {
        FieldErrors errors = FieldErrors.none();
        boolean known =
                typed.sectors().stream().allMatch(code -> sectors.find(code).isPresent());
        if (typed.sectors().isEmpty() || !known) {
            errors = errors.with("sectors", "Choose whom to write to");
        }
        if (typed.ask().length() > 2_000) {
            errors = errors.with("ask", "Use 2,000 characters or fewer");
        }
        if (until.isEmpty() || until.get().isBefore(today()) || until.get().isAfter(today().plusYears(2))) {
            errors = errors.with("until", "Enter a day between today and two years from now");
        }
        errors = letter(errors, "subject", "body", new Writing.Text(typed.subject(), typed.body()));
        return letter(errors, "welsh-subject", "welsh-body", new Writing.Text(typed.welshSubject(), typed.welshBody()));
    }

    private static FieldErrors letter(FieldErrors errors, String subject, String body, Writing.Text text) {
        FieldErrors found = errors;
        if (text.subject().isEmpty()
                || text.subject().length() > 150
                || text.subject().contains("\n")) {
            found = found.with(subject, "Enter a subject of 150 characters or fewer");
        }
        if (text.body().length() > 10_000) {
            found = found.with(body, "Use 10,000 characters or fewer");
        } else if (!text.body().contains("((link))") || !text.body().contains("((stop-link))")) {
            found = found.with(body, "The letter must hold ((link)) and ((stop-link))");
        }
        Optional<String> unknown = Invitations.unknownPlaceholder(text);
        return unknown.isPresent() ? found.with(body, "No letter has a word for ((" + unknown.get() + "))") : found;
    }

    private static Optional<LocalDate> day(Typed typed) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(typed.year()), Integer.parseInt(typed.month()), Integer.parseInt(typed.day())));
        } catch (NumberFormatException | DateTimeException none) {
            return Optional.empty();
        }
    }

    @GetMapping("/campaigns/{id}/partners/rounds/{round}")
    Page show(@PathVariable String id, @PathVariable long round, Person person) {
        Campaign campaign = require(id, person);
        Round known = requireRound(campaign, round);
        List<RoundPage.Sending> sendings = new ArrayList<>();
        known.mailings().forEach(mailing -> sendings.add(sending(mailing)));
        return Page.of(
                "campaigns/partners/round",
                new RoundPage(
                        desks.frame(person, "Letters", "campaigns"),
                        heads.head(campaign, person, "Partners"),
                        PartnersController.day(known.made()),
                        sendings,
                        invitations.obstacles(),
                        address(campaign.id()) + "/rounds/" + round));
    }

    private Round requireRound(Campaign campaign, long round) {
        return invitations
                .round(round)
                .filter(one -> one.campaign().equals(campaign.id()))
                .orElseThrow(SecretExistence::new);
    }

    private RoundPage.Sending sending(long mailing) {
        Standing standing = mailings.standing(mailing);
        List<RoundPage.Count> shown = new ArrayList<>();
        for (LetterState one : LetterState.values()) {
            if (standing.of(one) > 0) {
                shown.add(new RoundPage.Count(one.title(), number(standing.of(one))));
            }
        }
        List<RoundPage.Uncertain> doubts = mailings.doubts(mailing, DOUBTS_SHOWN).stream()
                .map(this::uncertain)
                .toList();
        int total = standing.total();
        MailingState state = standing.state();
        String sentence = standing.isFinished()
                ? "Every letter is final."
                : number(total - (long) standing.open()) + " of " + number(total) + " letters are final.";
        return new RoundPage.Sending(
                mailing,
                mailings.language(mailing).tag().equals("cy") ? "Welsh" : "English",
                standing.isFinished()
                        ? Tag.of(state == MailingState.STOPPED ? "Stopped" : "Finished", Tone.DONE)
                        : Tag.of(state.title(), state == MailingState.SENDING ? Tone.GOING : Tone.SOON),
                sentence,
                total == 0 ? 100 : 100 * (total - standing.open()) / total,
                shown,
                doubts,
                Math.max(0, standing.doubts() - doubts.size()),
                state == MailingState.SENDING && !standing.isFinished(),
                state == MailingState.PAUSED && !standing.isFinished(),
                (state == MailingState.SENDING || state == MailingState.PAUSED) && !standing.isFinished());
    }

    private RoundPage.Uncertain uncertain(Doubt doubt) {
        return new RoundPage.Uncertain(
                doubt.letter(),
                invitations.organisation(doubt.recipient()).orElse("An organisation"),
                PartnersController.day(doubt.listed()),
                doubt.settled().map(Doubt.Settlement::title).orElse("Open"),
                doubt.settled().isEmpty());
    }

    @PostMapping("/campaigns/{id}/partners/rounds/{round}/{mailing}/{what:pause|resume|stop}")
    View hold(
            @PathVariable String id,
            @PathVariable long round,
            @PathVariable long mailing,
            @PathVariable String what,
            Person person) {
        Campaign campaign = require(id, person);
        if (!requireRound(campaign, round).mailings().contains(mailing)) {
            throw new SecretExistence();
        }
        switch (what) {
            case "pause" -> mailings.pause(mailing);
            case "resume" -> mailings.start(mailing);
            default -> mailings.stop(mailing);
        }
        return SeeOther.at(address(campaign.id()) + "/rounds/" + round);
    }

    @PostMapping("/campaigns/{id}/partners/rounds/{round}/{mailing}/letters/{letter}/{what:again|leave}")
    View decide(
            @PathVariable String id,
            @PathVariable long round,
            @PathVariable long mailing,
            @PathVariable long letter,
            @PathVariable String what,
            Person person) {
        Campaign campaign = require(id, person);
        boolean here = requireRound(campaign, round).mailings().contains(mailing)
                && mailings.doubts(mailing, Integer.MAX_VALUE).stream().anyMatch(doubt -> doubt.letter() == letter);
        if (!here) {
            throw new SecretExistence();
        }
        if (what.equals("again")) {
            mailings.sendAgain(letter);
        } else {
            mailings.leave(letter);
        }
        return SeeOther.at(address(campaign.id()) + "/rounds/" + round);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private static String address(CampaignId campaign) {
        return "/campaigns/" + campaign + "/partners";
    }
}
