package org.heed.reports.triage.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.words.Language;
import org.heed.reports.intake.Answers;
import org.heed.reports.intake.Asking;
import org.heed.reports.intake.Content;
import org.heed.reports.intake.Forms;
import org.heed.reports.intake.Group;
import org.heed.reports.intake.OpenedReport;
import org.heed.reports.intake.Question;
import org.springframework.stereotype.Component;

/** Lays out what a reporter said: behaviour before appearance, and never how to reach the reporter. */
@Component
@OnStaffFront
final class Telling {
    private static final List<String> WHEN = List.of("when_kind", "when_date", "when_time");
    private static final List<String> WHERE = List.of(
            "where_kind",
            "where_address",
            "where_place",
            "where_transport",
            "where_town",
            "where_postcode",
            "where_country");
    private static final List<String> ABOUT = List.of("kind", "basis");
    private static final List<String> TOLD = List.of("told", "told_detail");
    private static final List<String> RISK = List.of("risk", "risk_detail");
    private static final List<String> CALL =
            List.of("call_type", "called_before", "why_now", "caller_manner", "call_language");
    private static final List<String> PERSON = List.of(
            "name",
            "alias",
            "age",
            "relation",
            "aware",
            "work",
            "address",
            "phone",
            "email",
            "languages",
            "sex",
            "looks");
    private static final List<String> VEHICLE =
            List.of("registration", "type", "make", "model", "colour", "marks", "seen");
    private static final List<String> ACCOUNT = List.of("type", "platform", "value");
    private static final List<String> ITEM = List.of("type", "amount", "kept", "supplier");
    private static final List<String> CONTACT = List.of(
            "contact", "contact_name", "contact_phone", "contact_email", "contact_when", "contact_needs", "under18");

    /** What measurement counts or the history tells; the narrative stands on its own. */
    private static final List<String> ELSEWHERE =
            List.of("what", "heard", "heard_detail", "placement", "call_started", "call_ended", "handler");

    private static final Map<String, List<String>> GROUPS =
            Map.of("person", PERSON, "vehicle", VEHICLE, "account", ACCOUNT, "item", ITEM);

    private final Names names;
    private final Forms forms;

    Telling(Names names, Forms forms) {
        this.names = names;
        this.forms = forms;
    }

    /** The questions of the version that a report answered; staff read them in English, whatever it was answered in. */
    private Asking asked(Content content) {
        return forms.answered(content, Language.ENGLISH);
    }

    /** Everything but the narrative, in the order in which it is read. */
    List<ReadingPage.Section> sections(Content content, List<SummaryRow> routed) {
        Answers answers = content.answers();
        Asking asked = asked(content);
        List<SummaryRow> where = new ArrayList<>(rows(answers, WHERE));
        where.addAll(routed);
        return Stream.of(
                        section("When", rows(answers, WHEN)),
                        section("Where", where),
                        people(answers, asked),
                        group("Vehicles", answers, "vehicle", asked),
                        group("Phones and accounts", answers, "account", asked),
                        group("Items", answers, "item", asked),
                        section("Who else was told", rows(answers, TOLD)),
                        section("Risk", rows(answers, RISK)),
                        section("The call", rows(answers, CALL)),
                        section("Other answers", others(answers, asked)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Answers to questions that this page does not know by name: those that a form's files added. */
    private static List<SummaryRow> others(Answers answers, Asking asked) {
        return asked.form().questions().values().stream()
                .filter(question -> !question.isOfReporter() && !isPlaced(question.name()))
                .flatMap(question -> row(question, answers, asked))
                .toList();
    }

    private static boolean isPlaced(String field) {
        return Stream.of(WHEN, WHERE, ABOUT, TOLD, RISK, CALL, CONTACT, ELSEWHERE, List.of("who_known"))
                .anyMatch(fields -> fields.contains(field));
    }

    private static Stream<SummaryRow> row(Question question, Answers answers, Asking asked) {
        return answers.value(question.name()).stream()
                .map(answer -> SummaryRow.of(
                        asked.name(question),
                        asked.words(question, answer).lines().toArray(String[]::new)));
    }

    /** What it is about and how the reporter knows; it stands right below the narrative. */
    List<SummaryRow> about(Answers answers) {
        return rows(answers, ABOUT);
    }

    /** How to reach the reporter. */
    List<SummaryRow> contact(Content content) {
        Asking asked = asked(content);
        List<SummaryRow> rows = new ArrayList<>(rows(content.answers(), CONTACT));
        asked.form().questions().values().stream()
                .filter(question -> question.isOfReporter() && !CONTACT.contains(question.name()))
                .flatMap(question -> row(question, content.answers(), asked))
                .forEach(rows::add);
        return rows;
    }

    /** What each later sending said otherwise than the one before it, and what the reporter came back to add. */
    List<ReadingPage.Addition> additions(OpenedReport report) {
        List<ReadingPage.Addition> additions = new ArrayList<>();
        Answers before = report.content().answers();
        for (OpenedReport.Amendment amendment : report.amendments()) {
            Answers now = amendment.content().answers();
            if (amendment.content().isAddition()) {
                additions.add(new ReadingPage.Addition(
                        names.moment(amendment.acceptedAt()),
                        now.value("what").orElse(""),
                        now.value("question")
                                .map(question -> List.of(SummaryRow.of("Answers the question", question)))
                                .orElse(List.of())));
                continue;
            }
            additions.add(addition(names.moment(amendment.acceptedAt()), before, now, asked(amendment.content())));
            before = now;
        }
        return additions;
    }

    private ReadingPage.Addition addition(String when, Answers before, Answers now, Asking asked) {
        List<String> fields = Stream.of(ABOUT, WHEN, WHERE, TOLD, RISK, CALL)
                .flatMap(List::stream)
                .filter(field -> !now.value(field).equals(before.value(field)))
                .toList();
        List<SummaryRow> rows = new ArrayList<>(rows(now, fields));
        others(now, asked).stream()
                .filter(row -> !others(before, asked).contains(row))
                .forEach(rows::add);
        Stream.of("person", "vehicle", "account", "item")
                .forEach(group -> now.group(group).stream()
                        .filter(entry -> !before.group(group).contains(entry))
                        .forEach(entry -> rows.addAll(rows(entry, group, asked))));
        String narrative =
                news(before.value("what").orElse(""), now.value("what").orElse(""));
        return new ReadingPage.Addition(when, narrative, rows);
    }

    /** What is new in a narrative; where it only goes on, what was there already is not told twice. */
    private static String news(String before, String now) {
        return now.startsWith(before) ? now.substring(before.length()).strip() : now;
    }

    private Optional<ReadingPage.Section> people(Answers answers, Asking asked) {
        List<List<SummaryRow>> people = answers.group("person").stream()
                .map(entry -> rows(entry, "person", asked))
                .toList();
        List<SummaryRow> known = rows(answers, List.of("who_known"));
        if (people.isEmpty() && known.isEmpty()) {
            return Optional.empty();
        }
        List<List<SummaryRow>> lists = new ArrayList<>();
        if (people.isEmpty()) {
            lists.add(known);
        }
        lists.addAll(people);
        return Optional.of(new ReadingPage.Section(
                people.size() > 1 ? "People named in the report" : "Person named in the report", lists));
    }

    private Optional<ReadingPage.Section> group(String title, Answers answers, String group, Asking asked) {
        List<List<SummaryRow>> entries = answers.group(group).stream()
                .map(entry -> rows(entry, group, asked))
                .toList();
        return entries.isEmpty() ? Optional.empty() : Optional.of(new ReadingPage.Section(title, entries));
    }

    private static Optional<ReadingPage.Section> section(String title, List<SummaryRow> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(new ReadingPage.Section(title, List.of(rows)));
    }

    private List<SummaryRow> rows(Answers answers, List<String> fields) {
        return fields.stream()
                .filter(field -> answers.value(field).isPresent())
                .map(field -> SummaryRow.of(names.field(field), lines(field, answers)))
                .toList();
    }

    private String[] lines(String field, Answers answers) {
        return field.equals("told")
                ? answers.codes(field).stream()
                        .map(code -> names.answer(field, code))
                        .toArray(String[]::new)
                : answers.value(field).stream()
                        .map(text -> names.answer(field, text))
                        .toArray(String[]::new);
    }

    private List<SummaryRow> rows(Map<String, String> entry, String group, Asking asked) {
        List<String> fields = GROUPS.getOrDefault(group, List.of());
        List<SummaryRow> rows = new ArrayList<>(fields.stream()
                .filter(entry::containsKey)
                .map(field -> {
                    String answer = entry.getOrDefault(field, "");
                    String code = field.equals("type") ? group : field;
                    return SummaryRow.of(names.field(field), names.answer(code, answer));
                })
                .toList());
        Optional.ofNullable(asked.form().groups().get(group))
                .ifPresent(questions -> rows.addAll(others(questions, entry, fields, asked)));
        return rows;
    }

    private static List<SummaryRow> others(Group group, Map<String, String> entry, List<String> but, Asking asked) {
        return group.questions().stream()
                .filter(question -> entry.containsKey(question.name()) && !but.contains(question.name()))
                .map(question -> SummaryRow.of(
                        asked.name(group, question),
                        asked.words(group, question, entry.getOrDefault(question.name(), ""))))
                .toList();
    }
}
