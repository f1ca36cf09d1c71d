package org.heed.reports.hotline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.reports.intake.Asking;
import org.heed.reports.intake.CallSection;
import org.heed.reports.intake.Form;
import org.heed.reports.intake.FormText;
import org.heed.reports.intake.Group;
import org.heed.reports.intake.Question;

/** Lays the questions of the form out as one page, filled with what has been typed. */
final class CallPages {
    private final Asking asking;
    private final Form form;
    private final FormText text;

    CallPages(Asking asking) {
        this.asking = asking;
        this.form = asking.form();
        this.text = asking.text();
    }

    List<CallPage.Section> sections(Map<String, String[]> typed, FieldErrors errors) {
        return form.call().stream()
                .map(section -> section(section, typed, errors))
                .toList();
    }

    private CallPage.Section section(CallSection section, Map<String, String[]> typed, FieldErrors errors) {
        String key = "call.sections." + section.id();
        List<Field> fields = section.asks().stream()
                .map(form::question)
                .map(question -> dressed(asking.field(question, ""), question, typed, errors))
                .toList();
        return new CallPage.Section(
                section.id(),
                text.get(key + ".title"),
                text.get(key + ".ask"),
                text.prose(key + ".text"),
                fields,
                section.group().isEmpty() ? CallPage.Entries.NONE : entries(section, typed, errors));
    }

    private CallPage.Entries entries(CallSection section, Map<String, String[]> typed, FieldErrors errors) {
        Group group = form.group(section.group());
        int shown = shown(group, typed);
        List<CallPage.Entry> list = new ArrayList<>();
        for (int at = 0; at < shown; at++) {
            List<Field> fields = new ArrayList<>();
            for (Question question : group.questions()) {
                fields.add(dressed(asking.field(group, at, question, ""), question, typed, errors));
            }
            boolean touched =
                    fields.stream().anyMatch(field -> !field.answer().values().isEmpty() || field.hasError());
            boolean added = at > 0 && at == shown - 1;
            list.add(new CallPage.Entry(
                    text.numbered("groups." + group.name() + ".entry", at + 1),
                    touched || added ? CallPage.Fold.OPEN : CallPage.Fold.CLOSED,
                    fields));
        }
        String another = shown < group.most() ? text.get("groups." + group.name() + ".another") : "";
        return new CallPage.Entries(group.name(), list, another);
    }

    /** How many entries of the group the page shows: one, or as many as were shown, and one more if that was pressed. */
    static int shown(Group group, Map<String, String[]> typed) {
        int before = 1;
        String[] told = typed.get("entries." + group.name());
        if (told != null && told[0].matches("\\d{1,2}")) {
            before = Integer.parseInt(told[0]);
        }
        String[] another = typed.get("another");
        boolean more = another != null && another[0].equals(group.name());
        return Math.clamp(more ? before + 1L : before, 1, group.most());
    }

    /** A call that leads elsewhere makes no report, so what leads elsewhere is no choice here. */
    private static List<Choice> choices(Field field, Question question) {
        return field.choices().stream()
                .filter(choice -> question.option(choice.value())
                        .filter(option -> option.end().isEmpty())
                        .isPresent())
                .map(choice -> choice.hint(""))
                .toList();
    }

    /** A caller is spoken of, not to, so hints that speak to a reporter are left out. */
    private Field dressed(Field field, Question question, Map<String, String[]> typed, FieldErrors errors) {
        Field filled = typed.isEmpty() ? field : asking.again(field, question, typed);
        Field sized = question.kind() == Question.Kind.CHOICE || question.kind() == Question.Kind.CHOICES
                ? filled.arranged(Field.Arrangement.SMALL)
                : filled;
        String label = text.find("call.labels." + question.name())
                .or(() -> text.find("questions." + question.name() + ".short")
                        .filter(shortLabel -> field.name().equals(question.name())))
                .orElse(field.wording().label());
        return new Field(
                        sized.kind(),
                        sized.name(),
                        new Field.Wording(label, "", Field.Size.SMALL),
                        sized.answer(),
                        choices(sized, question),
                        sized.typing())
                .autocomplete("off")
                .error(errors);
    }
}
