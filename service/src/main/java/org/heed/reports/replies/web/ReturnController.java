package org.heed.reports.replies.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.Languages;
import org.heed.ground.web.OnPublicFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.heed.ground.words.Language;
import org.heed.reports.intake.Acceptance;
import org.heed.reports.intake.Content;
import org.heed.reports.intake.Door;
import org.heed.reports.intake.Forms;
import org.heed.reports.intake.Receipt;
import org.heed.reports.intake.Token;
import org.heed.reports.intake.Tokens;
import org.heed.reports.replies.AskedQuestion;
import org.heed.reports.replies.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * The page to which a receipt leads. As in the form the browser carries everything, wrapped, and each step is a POST: no
 * session, no cookie, and no receipt in an address. A visit writes nothing, here or in the database.
 */
@Controller
@OnPublicFront
final class ReturnController {
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Visits visits;
    private final Forms forms;
    private final ReturnCarrier carrier;
    private final Tokens tokens;
    private final Door door;
    private final Languages languages;

    ReturnController(Visits visits, Forms forms, ReturnCarrier carrier, Tokens tokens, Door door, Languages languages) {
        this.languages = languages;
        this.visits = visits;
        this.forms = forms;
        this.carrier = carrier;
        this.tokens = tokens;
        this.door = door;
    }

    @GetMapping("/return")
    Page enter(@RequestParam(defaultValue = "") String lang) {
        return pages(language(lang)).enter("", FieldErrors.none(), "", Map.of());
    }

    /** In the middle there is no page without its state. */
    @GetMapping("/return/**")
    View elsewhere() {
        return SeeOther.at("/return");
    }

    /** Opens the page of a receipt: of one that was typed, or of the page before. */
    @PostMapping("/return")
    View open(HttpServletRequest request) {
        if (request.getParameter("state") == null) {
            return open(parameter(request, "receipt"), language(parameter(request, "lang")), kept(request));
        }
        return switch (carrier.unwrap(parameter(request, "state"))) {
            case ReturnCarrier.Outcome.Carried(var state) ->
                open(state.receipt().grouped(), state.language(), Map.of());
            case ReturnCarrier.Outcome.Expired() -> lost("expired", request);
            case ReturnCarrier.Outcome.Unreadable() -> lost("unreadable", request);
        };
    }

    private View open(String typed, Language language, Map<String, String> kept) {
        ReturnPages pages = pages(language);
        if (typed.isBlank()) {
            return pages.enter("", pages.receiptError("missing"), "", kept);
        }
        Optional<Receipt> receipt = Receipt.parse(typed);
        if (receipt.isEmpty()) {
            return pages.enter(typed, pages.receiptError("form"), "", kept);
        }
        Optional<Visits.Visit> visit = visits.open(receipt.get());
        if (visit.isEmpty()) {
            return pages.enter(typed, pages.receiptError("unknown"), "", kept);
        }
        return pages.visit(
                ReturnState.of(receipt.get(), visit.get(), language, tokens.mint()), kept, FieldErrors.none());
    }

    /** Stores what was added and answered; a second press stores nothing new, since the page carries its token. */
    @PostMapping("/return/add")
    View add(HttpServletRequest request, HttpServletResponse response) {
        return switch (carrier.unwrap(parameter(request, "state"))) {
            case ReturnCarrier.Outcome.Expired() -> lost("expired", request);
            case ReturnCarrier.Outcome.Unreadable() -> lost("unreadable", request);
            case ReturnCarrier.Outcome.Carried(var state) -> {
                Optional<Token> token = tokens.check(state.token());
                yield token.isEmpty() ? lost("unreadable", request) : add(state, token.get(), kept(request), response);
            }
        };
    }

    private View add(ReturnState state, Token token, Map<String, String> typed, HttpServletResponse response) {
        ReturnPages pages = pages(state.language());
        FieldErrors errors = wrong(pages, typed);
        if (!errors.isEmpty()) {
            return pages.visit(state, typed, errors);
        }
        for (Content addition : additions(state, typed)) {
            if (door.add(state.report(), state.receipt(), token, addition) instanceof Acceptance.TryAgain) {
                response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
                return pages.inVain(state, typed);
            }
        }
        return pages.sent(state);
    }

    private static FieldErrors wrong(ReturnPages pages, Map<String, String> typed) {
        if (typed.isEmpty()) {
            return FieldErrors.of(ReturnPages.ADD, pages.nothing());
        }
        FieldErrors errors = FieldErrors.none();
        for (Map.Entry<String, String> field : typed.entrySet()) {
            if (field.getValue().length() > ReturnPages.LONGEST) {
                errors = errors.with(field.getKey(), pages.tooLong());
            }
        }
        return errors;
    }

    /** One amendment for each answer, with its question, and one for what was added. */
    private static List<Content> additions(ReturnState state, Map<String, String> typed) {
        List<Content> additions = new ArrayList<>();
        List<String> unplaced = new ArrayList<>();
        typed.forEach((name, words) -> {
            Optional<AskedQuestion> answered = state.questions().stream()
                    .filter(question -> ReturnState.field(question.id()).equals(name))
                    .findFirst();
            answered.ifPresentOrElse(
                    question -> additions.add(Content.addition(state.language(), words, question.words())),
                    () -> unplaced.add(words));
        });
        if (!unplaced.isEmpty()) {
            additions.add(Content.addition(state.language(), String.join("\n\n", unplaced), ""));
        }
        return additions;
    }

    /** The way back in where the state cannot be used; what was typed comes along. */
    private View lost(String why, HttpServletRequest request) {
        return pages(language(parameter(request, "lang"))).enter("", FieldErrors.none(), why, kept(request));
    }

    /** What was typed into the page of a receipt, by field; blank fields are left out. */
    private static Map<String, String> kept(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            String words = values[0].replace("\r\n", "\n").strip();
            if ((name.equals(ReturnPages.ADD) || name.matches("answer-[0-9a-f-]{36}")) && !words.isEmpty()) {
                typed.put(name, words);
            }
        });
        return typed;
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private Language language(String tag) {
        return languages.of(tag);
    }

    private ReturnPages pages(Language language) {
        return new ReturnPages(language, forms, carrier, languages);
    }
}
