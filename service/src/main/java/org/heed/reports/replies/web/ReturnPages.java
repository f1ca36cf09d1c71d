package org.heed.reports.replies.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.Languages;
import org.heed.ground.web.Page;
import org.heed.ground.web.PublicFrame;
import org.heed.ground.words.Language;
import org.heed.reports.intake.FormText;
import org.heed.reports.intake.Forms;
import org.heed.reports.replies.AskedQuestion;
import org.springframework.http.HttpStatus;

/** Lays out the pages of a receipt in one language. */
final class ReturnPages {
    static final String ADD = "add";
    static final int LONGEST = 10_000;

    private final Language language;
    private final FormText text;
    private final ReturnCarrier carrier;
    private final Languages languages;

    ReturnPages(Language language, Forms forms, ReturnCarrier carrier, Languages languages) {
        this.languages = languages;
        this.language = language;
        this.text = forms.returnText(language);
        this.carrier = carrier;
    }

    /** What is wrong with a receipt that was typed. */
    FieldErrors receiptError(String why) {
        return FieldErrors.of("receipt", text.get("enter.errors." + why));
    }

    /** Where a receipt is typed; what was typed before stands there again. */
    Page enter(String typed, FieldErrors errors, String lost, Map<String, String> kept) {
        PublicFrame plain = frame(text.get("enter.title"));
        PublicFrame frame =
                languages.linked(plain.errors(errors).back(plain.words().at("/")), "/return");
        Field receipt = Field.area("receipt", text.get("enter.label"))
                .hint(text.get("enter.hint"))
                .rows(3)
                .value(typed)
                .size(Field.Size.MEDIUM)
                .error(errors);
        List<Field> fields = new ArrayList<>();
        kept.forEach((name, words) -> fields.add(Field.area(name, text.get("enter.kept-label"))
                .rows(6)
                .value(words)
                .size(Field.Size.SMALL)));
        boolean wrong = !errors.isEmpty() || !lost.isEmpty();
        return Page.of(
                        "reports/replies/enter",
                        new EnterPage(
                                frame, errors, receipt, lost.isEmpty() ? "" : text.get("lost." + lost), fields, text))
                .with(wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** The page of a receipt. */
    Page visit(ReturnState state, Map<String, String> typed, FieldErrors errors) {
        return visit(state, typed, errors, false)
                .with(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The same, where the last sending is not known to be stored. */
    Page inVain(ReturnState state, Map<String, String> typed) {
        return visit(state, typed, FieldErrors.none(), true).with(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private Page visit(ReturnState state, Map<String, String> typed, FieldErrors errors, boolean failed) {
        List<VisitPage.Asked> asked = new ArrayList<>();
        for (AskedQuestion question : state.questions()) {
            int number = asked.size() + 1;
            String name = ReturnState.field(question.id());
            asked.add(new VisitPage.Asked(
                    text.numbered("report.question", number),
                    text.get("report.asked")
                            .replace(
                                    "{day}",
                                    question.day()
                                            .format(DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()))),
                    question.words(),
                    area(name, text.numbered("report.answer-label", number), typed)
                            .error(errors)));
        }
        Field add = area(ADD, text.get(asked.isEmpty() ? "report.add-label" : "report.add-label-optional"), typed)
                .hint(text.get("report.add-hint"))
                .error(errors);
        FieldErrors told = failed ? FieldErrors.of("send", text.get("report.errors.try-again-title")) : errors;
        return Page.of(
                "reports/replies/visit",
                new VisitPage(
                        frame(text.get("report.title")).errors(told),
                        errors,
                        carrier.wrap(state),
                        failed,
                        asked,
                        add,
                        text));
    }

    private Field area(String name, String label, Map<String, String> typed) {
        return Field.area(name, label)
                .rows(5)
                .limit(LONGEST)
                .value(Optional.ofNullable(typed.get(name)).orElse(""))
                .size(Field.Size.SMALL);
    }

    String nothing() {
        return text.get("report.errors.nothing");
    }

    String tooLong() {
        return text.get("report.errors.too-long").replace("{limit}", String.format(language.locale(), "%,d", LONGEST));
    }

    Page sent(ReturnState state) {
        return Page.of("reports/replies/sent", new SentPage(frame(text.get("sent.title")), carrier.wrap(state), text));
    }

    private PublicFrame frame(String title) {
        return PublicFrame.of(title).in(language);
    }
}
