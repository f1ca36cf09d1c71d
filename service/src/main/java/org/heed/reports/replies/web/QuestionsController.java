package org.heed.reports.replies.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.heed.ground.access.DemoPeople;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.web.Table;
import org.heed.ground.web.Tag;
import org.heed.ground.words.ReportId;
import org.heed.reports.replies.Question;
import org.heed.reports.replies.QuestionState;
import org.heed.reports.replies.Questions;
import org.heed.reports.triage.Card;
import org.heed.reports.triage.ContactReason;
import org.heed.reports.triage.Done;
import org.heed.reports.triage.Triage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Asks the reporter of a report, and lets a second person decide. */
@Controller
@OnStaffFront
class QuestionsController {
    private static final int LONGEST_REASON = 2_000;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Questions questions;
    private final Triage triage;
    private final Desks desks;
    private final DemoPeople people;

    QuestionsController(Questions questions, Triage triage, Desks desks, DemoPeople people) {
        this.questions = questions;
        this.triage = triage;
        this.desks = desks;
        this.people = people;
    }

    @GetMapping("/desk/questions")
    Page waiting(Person person) {
        desks.require(person, Right.AUTHORISE_QUESTION);
        List<Table.Row> rows = questions.waiting(person).stream()
                .map(report -> Table.Row.of(
                        Table.Cell.link(report.reference(), href(report)),
                        Table.Cell.text(questions.standing(report).orElse(""))))
                .toList();
        Table table = Table.of(
                        "Questions that wait for you, the longest wait first",
                        List.of(Table.Column.text("Report"), Table.Column.text("What waits")),
                        rows)
                .whenEmpty("No question waits for you.");
        return Page.of(
                "reports/replies/waiting",
                new WaitingPage(desks.frame(person, "Questions to reporters", QuestionsDesk.QUESTIONS), table));
    }

    @GetMapping("/desk/reports/{id}/questions")
    Page show(Person person, @PathVariable String id, @RequestParam(defaultValue = "") String done) {
        return page(person, card(person, id), Typed.NOTHING, FieldErrors.none(), said(done), "");
    }

    @PostMapping("/desk/reports/{id}/questions")
    View ask(
            Person person,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String flagged) {
        Card card = card(person, id);
        desks.require(person, Right.ASK_REPORTER, card.actingRegions());
        String words = question.replace("\r\n", "\n").strip();
        List<String> flags = questions.flags(words);
        Typed typed = new Typed(purpose, words, flags);
        Optional<ContactReason> why = ContactReason.of(purpose);
        FieldErrors errors = FieldErrors.none();
        if (why.isEmpty()) {
            errors = errors.with("purpose", "Select why you ask");
        }
        if (words.isEmpty()) {
            errors = errors.with("question", "Enter your question");
        } else if (words.length() > Question.LONGEST) {
            errors = errors.with("question", "Use 1,000 characters or fewer");
        } else if (!flags.isEmpty() && !flagged.equals(String.join("|", flags))) {
            errors = errors.with("question", "Check whether this asks them to do or find out something");
        }
        if (why.isEmpty() || !errors.isEmpty()) {
            return page(person, card, typed, errors, "", "").with(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return answer(questions.ask(card.report(), why.get(), words, person), person, card, typed, "asked");
    }

    @PostMapping("/desk/reports/{id}/questions/{question}/authorise")
    View authorise(Person person, @PathVariable String id, @PathVariable String question) {
        Card card = card(person, id);
        return answer(
                questions.authorise(card.report(), uuid(question), person), person, card, Typed.NOTHING, "authorised");
    }

    @PostMapping("/desk/reports/{id}/questions/{question}/refuse")
    View refuse(
            Person person,
            @PathVariable String id,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> typed) {
        Card card = card(person, id);
        UUID refused = uuid(question);
        String field = reasonField(refused);
        String reason = Optional.ofNullable(typed.getFirst(field)).orElse("");
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            String message = reason.isBlank() ? "Enter why it is not put" : "Use 2,000 characters or fewer";
            return page(person, card, Typed.NOTHING, FieldErrors.of(field, message), "", "")
                    .with(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return answer(
                questions.refuse(card.report(), refused, reason.strip(), person),
                person,
                card,
                Typed.NOTHING,
                "refused");
    }

    @PostMapping("/desk/reports/{id}/questions/{question}/take-down")
    View takeDown(Person person, @PathVariable String id, @PathVariable String question) {
        Card card = card(person, id);
        return answer(questions.takeDown(card.report(), uuid(question), person), person, card, Typed.NOTHING, "taken");
    }

    private View answer(Done done, Person person, Card card, Typed typed, String said) {
        return switch (done) {
            case Done.Made made -> SeeOther.at(href(card.report()) + "?done=" + said);
            case Done.Refused refused ->
                page(person, card, typed, FieldErrors.none(), "", refused.why()).with(HttpStatus.UNPROCESSABLE_ENTITY);
        };
    }

    private record Typed(String purpose, String question, List<String> flags) {
        static final Typed NOTHING = new Typed("", "", List.of());
    }

    private Page page(Person person, Card card, Typed typed, FieldErrors errors, String done, String refused) {
        List<QuestionsPage.Asked> asked = questions.of(card.report(), person).stream()
                .map(question -> asked(question, person, card, errors))
                .toList();
        return Page.of(
                "reports/replies/questions",
                new QuestionsPage(
                        desks.frame(person, "Questions to a reporter", QuestionsDesk.QUESTIONS)
                                .errors(errors),
                        card.report().reference(),
                        "/desk/reports/" + card.report(),
                        done,
                        refused,
                        errors,
                        typed.flags(),
                        triage.mayAct(card, person, Right.ASK_REPORTER) ? form(typed, errors) : List.of(),
                        asked));
    }

    private static List<Field> form(Typed typed, FieldErrors errors) {
        Field purpose = Field.radios(
                        "purpose",
                        "Why do you ask?",
                        Stream.of(ContactReason.CLARIFY, ContactReason.SAFETY, ContactReason.EVIDENCE)
                                .map(reason -> Choice.of(reason.code(), reason.words()))
                                .toList())
                .arranged(Field.Arrangement.SMALL)
                .value(typed.purpose());
        Field question = Field.area("question", "Your question")
                .hint("Ask only about what they know already. Do not say what the police know or plan: whoever holds"
                        + " the receipt reads it.")
                .rows(4)
                .limit(Question.LONGEST)
                .value(typed.question());
        return Stream.of(purpose, question)
                .map(field -> field.size(Field.Size.SMALL).error(errors))
                .toList();
    }

    private QuestionsPage.Asked asked(Question question, Person person, Card card, FieldErrors errors) {
        String href = href(card.report()) + "/" + question.id();
        boolean decides = questions.mayDecide(question, person);
        boolean takesDown = question.state() == QuestionState.PUT && triage.mayAct(card, person, Right.ASK_REPORTER);
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(
                "Why",
                ContactReason.of(question.purpose()).map(ContactReason::words).orElse(question.purpose())));
        rows.add(SummaryRow.of("Asked", who(question.askedBy(), question.askedAt())));
        question.decision().ifPresent(decided -> {
            String key = question.state() == QuestionState.REFUSED ? "Not authorised" : "Authorised";
            rows.add(SummaryRow.of(key, who(decided.by(), decided.at())));
            if (!decided.reason().isEmpty()) {
                rows.add(SummaryRow.of("Because", decided.reason()));
            }
        });
        return new QuestionsPage.Asked(
                question.words(),
                Tag.of(question.state().words(), tone(question.state())),
                question.flags().isEmpty()
                        ? ""
                        : "May ask for an action: \u201c" + String.join("\u201d, \u201c", question.flags()) + "\u201d.",
                rows,
                decides ? href + "/authorise" : "",
                decides ? href + "/refuse" : "",
                Field.area(reasonField(question.id()), "Why is it not put?")
                        .rows(2)
                        .error(errors),
                takesDown ? href + "/take-down" : "");
    }

    private static Tag.Tone tone(QuestionState state) {
        return switch (state) {
            case ASKED -> Tag.Tone.SOON;
            case PUT -> Tag.Tone.GOING;
            case REFUSED, TAKEN_DOWN -> Tag.Tone.QUIET;
        };
    }

    private String who(String person, Instant at) {
        return people.find(person).map(Person::name).orElse(person) + ", " + MOMENT.format(at);
    }

    /** The sentence for what was just done; a code that is none of ours says nothing. */
    private static String said(String done) {
        return switch (done) {
            case "asked" -> "The question waits for a second person. It is not on the reporter's page yet.";
            case "authorised" -> "The question is on the reporter's page. They see it when they come back.";
            case "refused" -> "The question is not put.";
            case "taken" -> "The question is no longer on the reporter's page.";
            default -> "";
        };
    }

    private Card card(Person person, String id) {
        try {
            return triage.card(ReportId.parse(id), person);
        } catch (IllegalArgumentException notAnId) {
            throw new SecretExistence();
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new SecretExistence();
        }
    }

    private static String reasonField(UUID question) {
        return "reason-" + question;
    }

    private static String href(ReportId report) {
        return "/desk/reports/" + report + "/questions";
    }
}
