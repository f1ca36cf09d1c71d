package org.heed.reports.triage.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.SummaryRow;
import org.heed.reports.intake.Answers;
import org.heed.reports.intake.OpenedReport;
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

    private final Names names;

    Telling(Names names) {
        this.names = names;
    }

    /** Everything but the narrative, in the order in which it is read. */
    List<ReadingPage.Section> sections(Answers answers, List<SummaryRow> routed) {
        List<SummaryRow> where = new ArrayList<>(rows(answers, WHERE));
        where.addAll(routed);
        return Stream.of(
                        section("When", rows(answers, WHEN)),
                        section("Where", where),
                        people(answers),
                        group("Vehicles", answers.group("vehicle"), VEHICLE, "vehicle"),
                        group("Phones and accounts", answers.group("account"), ACCOUNT, "account"),
                        group("Items", answers.group("item"), ITEM, "item"),
                        section("Who else was told", rows(answers, TOLD)),
                        section("Risk", rows(answers, RISK)),
                        section("The call", rows(answers, CALL)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What it is about and how the reporter knows; it stands right below the narrative. */
    List<SummaryRow> about(Answers answers) {
        return rows(answers, ABOUT);
    }

    /** How to reach the reporter. */
    List<SummaryRow> contact(Answers answers) {
        return rows(answers, CONTACT);
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
            additions.add(addition(names.moment(amendment.acceptedAt()), before, now));
            before = now;
        }
        return additions;
    }

    private ReadingPage.Addition addition(String when, Answers before, Answers now) {
        List<String> fields = Stream.of(ABOUT, WHEN, WHERE, TOLD, RISK, CALL)
                .flatMap(List::stream)
                .filter(field -> !now.value(field).equals(before.value(field)))
                .toList();
        List<SummaryRow> rows = new ArrayList<>(rows(now, fields));
        Map<String, List<String>> groups =
                Map.of("person", PERSON, "vehicle", VEHICLE, "account", ACCOUNT, "item", ITEM);
        Stream.of("person", "vehicle", "account", "item")
                .forEach(group -> now.group(group).stream()
                        .filter(entry -> !before.group(group).contains(entry))
                        .forEach(entry -> rows.addAll(rows(entry, groups.getOrDefault(group, List.of()), group))));
        String narrative =
                news(before.value("what").orElse(""), now.value("what").orElse(""));
        return new ReadingPage.Addition(when, narrative, rows);
    }

    /** What is new in a narrative; where it only goes on, what was there already is not told twice. */
    private static String news(String before, String now) {
        return now.startsWith(before) ? now.substring(before.length()).strip() : now;
    }

    private Optional<ReadingPage.Section> people(Answers answers) {
        List<List<SummaryRow>> people = answers.group("person").stream()
                .map(entry -> rows(entry, PERSON, "person"))
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

    private Optional<ReadingPage.Section> group(
            String title, List<Map<String, String>> entries, List<String> fields, String group) {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReadingPage.Section(
                        title,
                        entries.stream()
                                .map(entry -> rows(entry, fields, group))
                                .toList()));
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

    private List<SummaryRow> rows(Map<String, String> entry, List<String> fields, String group) {
        return fields.stream()
                .filter(entry::containsKey)
                .map(field -> {
                    String answer = entry.getOrDefault(field, "");
                    String code = field.equals("type") ? group : field;
                    return SummaryRow.of(names.field(field), names.answer(code, answer));
                })
                .toList();
    }
}
