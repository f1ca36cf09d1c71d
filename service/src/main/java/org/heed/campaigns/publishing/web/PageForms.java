package org.heed.campaigns.publishing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heed.campaigns.publishing.Change;
import org.heed.campaigns.publishing.ChangeKind;
import org.heed.campaigns.publishing.Embargoes;
import org.heed.campaigns.publishing.HistoryEntry;
import org.heed.campaigns.publishing.PageState;
import org.heed.campaigns.publishing.PublicHistory.Verdict;
import org.heed.campaigns.publishing.PublicPage;
import org.heed.campaigns.publishing.PublicPages;
import org.heed.campaigns.publishing.Standing;
import org.heed.campaigns.publishing.Twin;
import org.heed.campaigns.publishing.web.DeskPage.Form;
import org.heed.campaigns.publishing.web.SitePage.Tab;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.Field.Arrangement;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.Page;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.web.Table;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.Language;
import org.springframework.util.LinkedMultiValueMap;

/** One page at the desk: how it looks, and the forms of what may be done with it now. */
final class PageForms {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final PublicPages pages;
    private final Embargoes embargoes;
    private final Desks desks;

    PageForms(PublicPages pages, Embargoes embargoes, Desks desks) {
        this.pages = pages;
        this.embargoes = embargoes;
        this.desks = desks;
    }

    /**
     * What the desk says of what was just done.
     *
     * @param link a link that is shown this once, or empty
     * @param language in which the page is shown
     */
    record Saying(String told, String link, String language) {}

    /** A minute in London. */
    static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    Page page(PublicPage page, Saying saying, Person person) {
        return page(page, saying, FieldErrors.none(), new Typed(new LinkedMultiValueMap<>()), person);
    }

    Page page(PublicPage page, FieldErrors errors, Typed typed, Person person) {
        return page(page, new Saying("", "", "en"), errors, typed, person);
    }

    private Page page(PublicPage page, Saying saying, FieldErrors errors, Typed typed, Person person) {
        Optional<Twin> twin =
                page.manuscript().twin().filter(one -> one.language().tag().equals(saying.language()));
        Language language = twin.map(Twin::language).orElse(Language.ENGLISH);
        Article article = Article.preview(
                twin.map(Twin::words).orElse(page.words()),
                language,
                page.kind().one(language),
                page.origin());
        List<Tab> languages = page.manuscript().twin().isEmpty()
                ? List.of()
                : List.of(
                        new Tab("English", PagesController.address(page.id()), twin.isEmpty()),
                        new Tab("Cymraeg", PagesController.address(page.id()) + "?language=cy", twin.isPresent()));
        return Page.of(
                "campaigns/publishing/make",
                new DeskPage.Make(
                        desks.frame(person, page.words().title(), PublishingDesk.SECTION)
                                .errors(errors),
                        article,
                        languages,
                        List.of(PagesController.tag(page), PagesController.twinTag(page)),
                        saying.told(),
                        saying.link(),
                        errors,
                        forms(page, errors, typed, person),
                        sentence(page, person),
                        facts(page),
                        embargoes.of(page.id()).stream()
                                .map(copy -> new DeskPage.Copy(copy.id(), copy.reader(), minute(copy.ends())))
                                .toList(),
                        history(pages.history(page.id())),
                        chain(pages.verify(page.id())),
                        page.live().isEmpty() ? "" : page.address(Language.ENGLISH),
                        page.version(),
                        PagesController.address(page.id())));
    }

    private static List<SummaryRow> facts(PublicPage page) {
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(SummaryRow.of("Kind", page.kind().one(Language.ENGLISH)));
        page.schedule().ifPresent(schedule -> facts.add(SummaryRow.of("Goes live", minute(schedule.at()))));
        page.review().due().ifPresent(due -> facts.add(SummaryRow.of("Read again", day(due))));
        facts.add(SummaryRow.of("Owner", page.review().owner()));
        return facts;
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(day);
    }

    private String sentence(PublicPage page, Person person) {
        boolean own = page.author().equals(person.id());
        if (page.standing() == Standing.WITHDRAWN || page.standing() == Standing.REMOVED) {
            return "Readers are told that it does not hold. Restore it before publishing a change.";
        }
        return switch (page.state()) {
            case DRAFT ->
                own
                        ? "You changed it last, so another person has to approve it."
                        : desks.may(person, Right.APPROVE_PAGE)
                                ? "Read it as the public will, in each language, then approve it."
                                : "Somebody who may approve pages has to read it.";
            case APPROVED -> "It can go before the public.";
            case SCHEDULED -> "It goes before the public by itself.";
            case PUBLISHED -> "Read it again from time to time, and tell readers that it still holds.";
        };
    }

    private List<Form> forms(PublicPage page, FieldErrors errors, Typed typed, Person person) {
        boolean approver = desks.may(person, Right.APPROVE_PAGE);
        boolean own = page.author().equals(person.id());
        List<Form> forms = new ArrayList<>();
        boolean holds = page.standing() == Standing.LIVE || page.standing() == Standing.UNPUBLISHED;
        boolean ready = page.state() == PageState.APPROVED || page.state() == PageState.SCHEDULED;
        if (page.state() == PageState.DRAFT && approver && !own) {
            forms.add(new Form("approve", "Approve", "a", List.of(), "", false, ""));
        }
        if (ready && holds) {
            forms.add(publish(page, errors, typed));
            forms.add(schedule(page, errors, typed));
        }
        if (page.state() == PageState.SCHEDULED) {
            forms.add(new Form("unschedule", "Do not go live by itself", "", List.of(), "", false, ""));
        }
        if (ready) {
            forms.add(embargo(errors, typed));
        }
        if (page.state() == PageState.PUBLISHED && page.standing() == Standing.LIVE && approver) {
            forms.add(review(errors, typed));
        }
        if (page.live().isPresent() && holds) {
            forms.add(planReview(page, errors, typed));
        }
        if (approver && page.standing() == Standing.LIVE) {
            forms.add(withdraw(errors, typed));
        }
        if (approver && page.standing() == Standing.WITHDRAWN) {
            forms.add(remove(errors, typed));
        }
        if (approver && !holds) {
            forms.add(restore(errors, typed));
        }
        return forms;
    }

    private static Form publish(PublicPage page, FieldErrors errors, Typed typed) {
        List<Field> fields = page.live().isEmpty() ? List.of() : change("", errors, typed);
        return page.state() == PageState.SCHEDULED
                ? folded("publish", "Publish now", fields, "Publish now", errors, "")
                : new Form("publish", "Publish", "p", fields, "", false, "");
    }

    private static Form schedule(PublicPage page, FieldErrors errors, Typed typed) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.date("live", "Day")
                        .hint("Such as 27 3 2027")
                        .values(typed.dateParts("live"))
                        .error(errors),
                Field.text("live-time", "Time in London")
                        .hint("Such as 00:01")
                        .width(5)
                        .value(typed.text("live-time"))
                        .error(errors)));
        if (page.live().isPresent()) {
            fields.addAll(change("live-", errors, typed));
        }
        String name = page.state() == PageState.SCHEDULED ? "Choose another time" : "Publish later";
        return folded("schedule", "Let it go live", fields, name, errors, "It goes live by itself at that minute.");
    }

    private static List<Field> change(String before, FieldErrors errors, Typed typed) {
        return List.of(
                Field.radios(
                                before + "kind",
                                "What kind of change is it?",
                                List.of(
                                        Choice.of("MAJOR", "One that readers should know")
                                                .hint("The page is dated anew and the note is shown"),
                                        Choice.of("MINOR", "A slip put right")
                                                .hint("The page keeps its date; the note is in its whole history")))
                        .arranged(Arrangement.SMALL)
                        .value(typed.text(before + "kind"))
                        .error(errors),
                note(before + "note", "What changed", "One line for readers", typed, errors),
                note(before + "note-cy", "The same in Welsh", "", typed, errors));
    }

    private static Field note(String name, String label, String hint, Typed typed, FieldErrors errors) {
        return Field.text(name, label).hint(hint).value(typed.text(name)).error(errors);
    }

    private static Form embargo(FieldErrors errors, Typed typed) {
        return folded(
                "embargo",
                "Make a link",
                List.of(
                        note("reader", "Who may read it", "Such as the name of a newspaper", typed, errors),
                        Field.date("until", "Until")
                                .values(typed.dateParts("until"))
                                .error(errors),
                        Field.text("until-time", "Time in London")
                                .width(5)
                                .value(typed.text("until-time"))
                                .error(errors)),
                "Embargoed copy for the media",
                errors,
                "Whoever has the link reads the page as it is approved now. It ends when the page is changed.");
    }

    private static Form review(FieldErrors errors, Typed typed) {
        Change usual = Change.told(ChangeKind.REVIEWED, "");
        return folded(
                "review",
                "Mark as reviewed",
                List.of(
                        Field.text("review-note", "What readers are told")
                                .value(typed.has("review-note") ? typed.text("review-note") : usual.note())
                                .error(errors),
                        note("review-note-cy", "The same in Welsh", "Empty for the usual words", typed, errors)),
                "Read again: it still holds",
                errors,
                "");
    }

    private static Form planReview(PublicPage page, FieldErrors errors, Typed typed) {
        List<String> due = typed.has("months")
                ? typed.dateParts("due")
                : page.review()
                        .due()
                        .map(day -> List.of(
                                Integer.toString(day.getDayOfMonth()),
                                Integer.toString(day.getMonthValue()),
                                Integer.toString(day.getYear())))
                        .orElse(List.of());
        return folded(
                "plan-review",
                "Save",
                List.of(
                        Field.date("due", "Read it again on").values(due).error(errors),
                        Field.text("months", "Then every so many months")
                                .digits()
                                .width(3)
                                .value(
                                        typed.has("months")
                                                ? typed.text("months")
                                                : "" + page.review().months())
                                .error(errors),
                        Field.checkboxes("mine", "Owner", List.of(Choice.of("yes", "I answer for this page")))
                                .arranged(Arrangement.SMALL)
                                .value(typed.text("mine"))),
                "When it is read again",
                errors,
                "");
    }

    private static Form withdraw(FieldErrors errors, Typed typed) {
        return folded(
                "withdraw",
                "Withdraw",
                List.of(
                        note("why-note", "Why", "One line for readers", typed, errors),
                        note("why-note-cy", "The same in Welsh", "", typed, errors),
                        Field.checkboxes(
                                        "why-legal",
                                        "Legal reason",
                                        List.of(Choice.of("yes", "Take the words away for a legal reason")
                                                .hint("The address then says only that the page was removed")))
                                .arranged(Arrangement.SMALL)
                                .value(typed.text("why-legal"))),
                "Withdraw",
                errors,
                "The page stays, below a banner that says why it no longer holds.");
    }

    private static Form remove(FieldErrors errors, Typed typed) {
        return folded(
                "withdraw",
                "Remove",
                List.of(
                        note("why-note", "Why", "One line for readers", typed, errors),
                        note("why-note-cy", "The same in Welsh", "", typed, errors)),
                "Remove for a legal reason",
                errors,
                "The words are taken away. The address then says only that the page was removed, and why.");
    }

    private static Form restore(FieldErrors errors, Typed typed) {
        Change usual = Change.told(ChangeKind.RESTORED, "");
        return new Form(
                "restore",
                "Restore",
                "",
                List.of(
                        Field.text("back-note", "What readers are told")
                                .value(typed.has("back-note") ? typed.text("back-note") : usual.note())
                                .error(errors),
                        note("back-note-cy", "The same in Welsh", "Empty for the usual words", typed, errors)),
                "",
                false,
                "The page holds again as it was last published.");
    }

    private static Form folded(
            String action, String button, List<Field> fields, String name, FieldErrors errors, String explains) {
        boolean wrong =
                fields.stream().anyMatch(field -> !errors.of(field.name()).isEmpty());
        return new Form(action, button, "", fields, name, wrong, explains);
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
                            case WITHDRAWN -> "Withdrawn";
                            case REMOVED -> "Removed";
                            case RESTORED -> "Restored";
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
}
