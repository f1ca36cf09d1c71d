package org.heed.reports.intake.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.Languages;
import org.heed.ground.web.Page;
import org.heed.ground.web.PublicFrame;
import org.heed.reports.intake.Answers;
import org.heed.reports.intake.Asking;
import org.heed.reports.intake.Fault;
import org.heed.reports.intake.Form;
import org.heed.reports.intake.FormText;
import org.heed.reports.intake.Group;
import org.heed.reports.intake.Prose;
import org.heed.reports.intake.Question;
import org.heed.reports.intake.Receipt;
import org.heed.reports.intake.Step;
import org.springframework.http.HttpStatus;

/** Turns a place on the way into its page. */
final class FormPages {
    static final String CHECK = "check";
    static final String LOST = "lost";

    private final Asking asking;
    private final Form form;
    private final FormText text;
    private final FormCarrier carrier;
    private final Effort effort;
    private final Languages languages;

    FormPages(Asking asking, FormCarrier carrier, Effort effort, Languages languages) {
        this.effort = effort;
        this.asking = asking;
        this.form = asking.form();
        this.text = asking.text();
        this.carrier = carrier;
        this.languages = languages;
    }

    /** The page of a move; what was typed on it, if anything, is shown again, right or wrong. */
    Page page(Journey.Move move, Map<String, String[]> typed) {
        FormState state = move.state();
        return switch (move.place()) {
            case Journey.Place.Questions(var step) -> questions(step, state, move.faults(), typed);
            case Journey.Place.Entry(var step, var at) -> entry(step, at, state, move.faults(), typed);
            case Journey.Place.Entries(var step) -> entries(step, state);
            case Journey.Place.End(var step, var id) -> notice("ends." + id, step, state);
            case Journey.Place.Byway(var step, var id) -> notice("byways." + id, step, state);
            case Journey.Place.Check() -> check(state, CheckPage.Tried.NOT_YET);
            case Journey.Place.Outside() -> throw new IllegalStateException("outside the form there is no page of it");
        };
    }

    private Page questions(Step step, FormState state, List<Fault> faults, Map<String, String[]> typed) {
        FieldErrors errors = asking.errors(faults);
        String title = text.orEmpty("steps." + step.id() + ".title");
        List<Field> fields = new ArrayList<>();
        for (String name : step.asks()) {
            Question question = form.question(name);
            Field field = asking.field(question, state.answers().value(name).orElse(""));
            if (!typed.isEmpty()) {
                field = asking.again(field, question, typed);
            }
            boolean only = title.isEmpty() && fields.isEmpty();
            fields.add((only ? field.heading() : field.size(Field.Size.SMALL)).error(errors));
        }
        String heading = title.isEmpty() ? fields.getFirst().wording().label() : title;
        String back = step.equals(form.steps().getFirst()) ? "" : path(step) + "/back";
        PublicFrame frame = frame(heading).errors(errors);
        return step(new StepPage(
                back.isEmpty() ? frame.back(frame.words().at("/")) : frame,
                carried(state, path(step), back, step.id()),
                errors,
                title,
                text.prose("steps." + step.id() + ".before"),
                fields,
                text.prose("steps." + step.id() + ".after"),
                text));
    }

    private Page entry(Step step, int at, FormState state, List<Fault> faults, Map<String, String[]> typed) {
        FieldErrors errors = asking.errors(faults);
        Group group = form.group(step.group());
        List<Map<String, String>> entries = state.answers().group(group.name());
        Map<String, String> entry = at < entries.size() ? entries.get(at) : Map.of();
        List<Field> fields = new ArrayList<>();
        for (Question question : group.questions()) {
            Field field = asking.field(group, at, question, entry.getOrDefault(question.name(), ""));
            if (!typed.isEmpty()) {
                field = asking.again(field, question, typed);
            }
            fields.add(field.size(Field.Size.SMALL).error(errors));
        }
        String title = at == 0 && entries.size() <= 1
                ? text.get(key(group, "title"))
                : text.numbered(key(group, "entry"), at + 1);
        return step(new StepPage(
                frame(title).errors(errors),
                carried(state, path(step) + "/" + at, path(step) + "/" + at + "/back", step.id() + "/" + at),
                errors,
                title,
                text.prose(key(group, "before")),
                fields,
                Prose.NONE,
                text));
    }

    private static Page step(StepPage page) {
        return Page.of("reports/intake/step", page)
                .with(page.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page entries(Step step, FormState state) {
        Group group = form.group(step.group());
        List<Map<String, String>> entries = state.answers().group(group.name());
        List<EntriesPage.Row> rows = new ArrayList<>();
        for (int at = 0; at < entries.size(); at++) {
            rows.add(new EntriesPage.Row(
                    at, text.numbered(key(group, "entry"), at + 1), asking.words(group, entries.get(at))));
        }
        String title = text.get(key(group, "list"));
        return Page.of(
                "reports/intake/entries",
                new EntriesPage(
                        frame(title),
                        carried(state, path(step), path(step) + "/back", step.id() + "/all"),
                        title,
                        rows,
                        entries.size() < group.most() ? text.get(key(group, "another")) : "",
                        text));
    }

    private Page notice(String key, Step step, FormState state) {
        String title = text.get(key + ".title");
        return Page.of(
                "reports/intake/notice",
                new NoticePage(
                        frame(title),
                        carried(state, path(step) + "/on", path(step) + "/again", step.id() + "/" + key),
                        title,
                        text.prose(key + ".text"),
                        text.orEmpty(key + ".continue"),
                        text));
    }

    Page check(FormState state, CheckPage.Tried tried) {
        String title = text.get("check.title");
        FieldErrors trouble = tried == CheckPage.Tried.IN_VAIN
                ? FieldErrors.of("send", text.get("check.try-again-title"))
                : FieldErrors.none();
        return Page.of(
                        "reports/intake/check",
                        new CheckPage(
                                frame(title).errors(trouble),
                                carried(state, "/report/send", "/report/check/back", CHECK),
                                sections(state.answers()),
                                tried,
                                text))
                .with(tried == CheckPage.Tried.IN_VAIN ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK);
    }

    private List<CheckPage.Section> sections(Answers answers) {
        Map<String, List<CheckPage.Row>> bySection = new LinkedHashMap<>();
        for (Step step : form.steps()) {
            if (!step.section().isEmpty() && step.when().holds(answers)) {
                List<CheckPage.Row> rows = bySection.computeIfAbsent(step.section(), section -> new ArrayList<>());
                if (step.asksGroup()) {
                    rows.add(groupRow(step, answers));
                } else {
                    step.asks().stream()
                            .map(form::question)
                            .filter(question -> !opensGroup(question, answers))
                            .forEach(question -> rows.add(row(step, question, answers)));
                }
            }
        }
        List<CheckPage.Section> sections = new ArrayList<>();
        bySection.forEach(
                (section, rows) -> sections.add(new CheckPage.Section(text.get("sections." + section), rows)));
        return sections;
    }

    /** A "yes" that only led to the entries of a group says nothing that they do not say. */
    private boolean opensGroup(Question question, Answers answers) {
        return !question.isKept()
                && form.steps().stream()
                        .anyMatch(step -> step.asksGroup()
                                && step.when().anyOf().containsKey(question.name())
                                && step.when().holds(answers));
    }

    private CheckPage.Row row(Step step, Question question, Answers answers) {
        String words = answers.value(question.name())
                .map(answer -> asking.words(question, answer))
                .orElse(text.get("form.not-answered"));
        return new CheckPage.Row(
                text.get("questions." + question.name() + ".short"),
                words.lines().toList(),
                step.id());
    }

    private CheckPage.Row groupRow(Step step, Answers answers) {
        Group group = form.group(step.group());
        List<String> lines = answers.group(group.name()).stream()
                .map(entry -> asking.words(group, entry).replace('\n', ' '))
                .toList();
        return new CheckPage.Row(
                text.get(key(group, "short")),
                lines.isEmpty() ? List.of(text.get("form.none-added")) : lines,
                step.id());
    }

    /** The receipt of a state that is sent. */
    Page receipt(Receipt receipt, FormState sent, FormText returning) {
        return Page.of(
                "reports/intake/receipt",
                new ReceiptPage(
                        frame(text.get("receipt.title")),
                        carried(sent.sent(), "", "", ""),
                        receipt.grouped(),
                        receipt.words(),
                        text,
                        returning));
    }

    /** The page for a form that cannot be read any more; the fresh state holds what this request brought. */
    Page lost(String why, FormState fresh) {
        List<Prose.Block> blocks = new ArrayList<>(text.prose("lost." + why).blocks());
        boolean kept =
                !fresh.answers().values().isEmpty() || !fresh.answers().groups().isEmpty();
        if (kept) {
            blocks.addAll(text.prose("lost.kept").blocks());
        }
        blocks.addAll(text.prose("lost.call").blocks());
        String title = text.get("lost.title");
        return Page.of(
                        "reports/intake/notice",
                        new NoticePage(
                                frame(title),
                                carried(fresh, "/report", "", LOST + "/" + why),
                                title,
                                new Prose(blocks),
                                text.get("lost.again"),
                                text))
                .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Carried carried(FormState state, String action, String back, String place) {
        String work = effort.challenge(state.token()) + ":" + Effort.BITS;
        return new Carried(carrier.wrap(state), action, back, place, work);
    }

    private PublicFrame frame(String title) {
        return languages.inForm(PublicFrame.of(title).in(text.language()));
    }

    private static String path(Step step) {
        return "/report/" + step.id();
    }

    private static String key(Group group, String word) {
        return "groups." + group.name() + "." + word;
    }
}
