package org.heed.reports.intake;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;

/** Puts the questions of a form on a page in one language, and reads back what was typed. */
public final class Asking {
    private static final int FEW_ROWS = 4;
    private static final int MANY_ROWS = 10;
    private static final int LONG_TEXT = 2_000;
    private static final String[] DATE_PARTS = {"-day", "-month", "-year"};

    private final Form form;
    private final FormText text;

    public Asking(Form form, FormText text) {
        this.form = form;
        this.text = text;
    }

    public Form form() {
        return form;
    }

    public FormText text() {
        return text;
    }

    /** A question of the form as a field that shows an answer. */
    public Field field(Question question, String answer) {
        return field("questions." + question.name(), question.name(), question, shown(question, answer));
    }

    /** A question of a group's entry, counted from 0, as a field that shows an answer. */
    public Field field(Group group, int at, Question question, String answer) {
        return field(key(group, question), name(group, at, question), question, shown(question, answer));
    }

    /** The same field with what somebody has just typed, right or wrong. */
    public Field again(Field field, Question question, Map<String, String[]> typed) {
        return field.values(raw(question, field.name(), typed));
    }

    /** Field name of a question of an entry. */
    public static String name(Group group, int at, Question question) {
        return group.name() + "." + at + "." + question.name();
    }

    private static String key(Group group, Question question) {
        return "groups." + group.name() + ".questions." + question.name();
    }

    private Field field(String key, String name, Question question, List<String> values) {
        String label = text.get(key + ".label");
        Field field = switch (question.kind()) {
            case TEXT, INSTANT -> Field.text(name, label);
            case AREA ->
                Field.area(name, label)
                        .limit(question.typing().limit())
                        .rows(question.typing().limit() > LONG_TEXT ? MANY_ROWS : FEW_ROWS);
            case CHOICE -> Field.radios(name, label, choices(key, question));
            case CHOICES -> Field.checkboxes(name, label, choices(key, question));
            case DATE -> Field.date(name, label);
            case EMAIL -> Field.email(name, label);
            case PHONE -> Field.telephone(name, label);
        };
        if (question.typing().width() > 0) {
            field = field.width(question.typing().width());
        }
        return field.autocomplete(question.typing().autocomplete())
                .hint(text.orEmpty(key + ".hint"))
                .values(values);
    }

    private List<Choice> choices(String key, Question question) {
        return question.options().stream()
                .map(option -> {
                    String label = text.get(key + ".options." + option.code() + ".label");
                    Choice choice = option.exclusive()
                            ? Choice.exclusive(option.code(), label)
                            : Choice.of(option.code(), label);
                    return choice.hint(text.orEmpty(key + ".options." + option.code() + ".hint"));
                })
                .toList();
    }

    private static List<String> shown(Question question, String answer) {
        if (answer.isEmpty()) {
            return List.of();
        }
        return switch (question.kind()) {
            case CHOICES -> List.of(answer.split(" ", -1));
            case DATE -> {
                String[] parts = answer.split("-", -1);
                yield List.of(part(parts, 2), part(parts, 1), part(parts, 0));
            }
            case TEXT, AREA, CHOICE, EMAIL, PHONE, INSTANT -> List.of(answer);
        };
    }

    private static String part(String[] parts, int at) {
        return at < parts.length ? parts[at].replaceFirst("^0(?=.)", "") : "";
    }

    /** What was typed into a field, as a page shows it again. */
    private static List<String> raw(Question question, String name, Map<String, String[]> typed) {
        if (question.kind() == Question.Kind.DATE) {
            return Stream.of(DATE_PARTS).map(part -> first(typed, name + part)).toList();
        }
        if (question.kind() == Question.Kind.CHOICES) {
            return List.of(typed.getOrDefault(name, new String[0]));
        }
        String only = first(typed, name);
        return only.isEmpty() ? List.of() : List.of(only);
    }

    private static String first(Map<String, String[]> typed, String name) {
        String[] values = typed.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    /** The answers so far with what was typed on a step's page. */
    public Answers read(Step step, Map<String, String[]> typed, Answers before) {
        Answers answers = before;
        for (String name : step.asks()) {
            answers = answers.with(name, answer(form.question(name), name, typed));
        }
        return answers;
    }

    /** What was typed for one entry of a group; blank answers are left out. */
    public Map<String, String> read(Group group, int at, Map<String, String[]> typed) {
        Map<String, String> entry = new HashMap<>();
        for (Question question : group.questions()) {
            String answer = answer(question, name(group, at, question), typed);
            if (!answer.isBlank()) {
                entry.put(question.name(), answer);
            }
        }
        return entry;
    }

    /** What was typed for one question, as it is kept. */
    public static String answer(Question question, String name, Map<String, String[]> typed) {
        List<String> raw = raw(question, name, typed);
        return switch (question.kind()) {
            case DATE -> date(raw);
            case CHOICES -> several(question, raw);
            case TEXT, AREA, CHOICE, EMAIL, PHONE, INSTANT -> raw.isEmpty() ? "" : Cleaning.of(raw.getFirst());
        };
    }

    private static String several(Question question, List<String> codes) {
        List<String> kept = new ArrayList<>(codes);
        if (kept.size() > 1) {
            question.options().stream()
                    .filter(Question.Option::exclusive)
                    .forEach(option -> kept.remove(option.code()));
        }
        return Cleaning.of(String.join(" ", kept));
    }

    /** Day, month and year as {@code YYYY[-MM[-DD]]}; something that is no date where they do not fit together. */
    private static String date(List<String> parts) {
        String day = Cleaning.of(parts.get(0));
        String month = Cleaning.of(parts.get(1));
        String year = Cleaning.of(parts.get(2));
        if (day.isEmpty() && month.isEmpty()) {
            return year;
        }
        String text = day.isEmpty() ? year + "-" + two(month) : year + "-" + two(month) + "-" + two(day);
        return text.length() <= 10 ? text : "?";
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    /** The messages of broken rules, in the order of the page. */
    public FieldErrors errors(List<Fault> faults) {
        FieldErrors errors = FieldErrors.none();
        for (Fault fault : faults) {
            errors = errors.with(fault.field(), text.message(fault));
        }
        return errors;
    }

    /** The rules that one entry of a group breaks. */
    public List<Fault> faults(Group group, int at, Map<String, String> entry, LocalDate today) {
        return Form.faults(group, at, entry, today);
    }

    /** The name of a question for somebody who reads its answer. */
    public String name(Question question) {
        String key = "questions." + question.name();
        return text.find(key + ".short").orElseGet(() -> text.get(key + ".label"));
    }

    /** The name of a question of a group for somebody who reads its answer. */
    public String name(Group group, Question question) {
        return text.get(key(group, question) + ".label");
    }

    /** An answer within a group's entry in words. */
    public String words(Group group, Question question, String answer) {
        return words(key(group, question), question, answer);
    }

    /** An answer in words, for somebody who checks or reads it. */
    public String words(Question question, String answer) {
        return words("questions." + question.name(), question, answer);
    }

    /** An entry in words: its answers one after the other. */
    public String words(Group group, Map<String, String> entry) {
        return group.questions().stream()
                .filter(question -> entry.containsKey(question.name()))
                .map(question -> entryWords(key(group, question), question, entry))
                .collect(Collectors.joining(", "));
    }

    /** A "no" alone would say nothing, so some answers stand behind a short form of their question. */
    private String entryWords(String key, Question question, Map<String, String> entry) {
        String words = words(key, question, entry.getOrDefault(question.name(), ""));
        return text.find(key + ".short").map(what -> what + ": " + words).orElse(words);
    }

    private String words(String key, Question question, String answer) {
        return switch (question.kind()) {
            case CHOICE, CHOICES ->
                Arrays.stream(answer.split(" ", -1))
                        .map(code ->
                                text.find(key + ".options." + code + ".label").orElse(code))
                        .collect(Collectors.joining(", "));
            case DATE ->
                Question.partialDate(answer)
                        .map(date -> switch (date) {
                            case Year year -> year.toString();
                            case YearMonth month -> text.date("yMMMM", month.atDay(1));
                            case LocalDate day -> text.date("yMMMMd", day);
                            default -> answer;
                        })
                        .orElse(answer);
            case TEXT, AREA, EMAIL, PHONE, INSTANT -> answer;
        };
    }
}
