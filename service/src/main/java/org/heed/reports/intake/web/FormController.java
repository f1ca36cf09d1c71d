package org.heed.reports.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.heed.ground.web.Languages;
import org.heed.ground.web.OnPublicFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.Phrases;
import org.heed.ground.words.Channel;
import org.heed.ground.words.Language;
import org.heed.ground.words.PlacementCode;
import org.heed.reports.intake.Acceptance;
import org.heed.reports.intake.Answers;
import org.heed.reports.intake.Asking;
import org.heed.reports.intake.Content;
import org.heed.reports.intake.Door;
import org.heed.reports.intake.Form;
import org.heed.reports.intake.Forms;
import org.heed.reports.intake.Lane;
import org.heed.reports.intake.Step;
import org.heed.reports.intake.Submission;
import org.heed.reports.intake.Token;
import org.heed.reports.intake.Tokens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The public form. Every page carries all answers so far in one hidden field, wrapped, so there is no session, no cookie
 * and no script; each step is a POST, so no answer stands in an address.
 */
@Controller
@OnPublicFront
final class FormController {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Forms forms;
    private final FormCarrier carrier;
    private final Tokens tokens;
    private final Door door;
    private final Lanes lanes;
    private final Clock clock;
    private final Languages languages;

    FormController(
            Forms forms, FormCarrier carrier, Tokens tokens, Door door, Lanes lanes, Clock clock, Languages languages) {
        this.forms = forms;
        this.carrier = carrier;
        this.tokens = tokens;
        this.door = door;
        this.lanes = lanes;
        this.clock = clock;
        this.languages = languages;
    }

    /** Begins; a campaign's short link says which placement led here, and what is no placement's code says nothing. */
    @GetMapping("/report")
    Page begin(@RequestParam(defaultValue = "") String via, @RequestParam(defaultValue = "") String lang) {
        Answers answers = PlacementCode.parse(via)
                .map(code -> Answers.NONE.with("placement", code.text()))
                .orElse(Answers.NONE);
        FormState state = FormState.fresh(tokens.mint(), languages.of(lang), answers);
        return pages(state).page(journey(state).first(state), Map.of());
    }

    /** In the middle of the form there is no page without its state. */
    @GetMapping("/report/**")
    View elsewhere(HttpServletRequest request) {
        return seeOther("/report", language(request));
    }

    /** The same page in another language, with what is typed on it and not sent yet. */
    @PostMapping("/report/language")
    View inLanguage(
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String place,
            HttpServletRequest request) {
        return switch (carrier.unwrap(state(request))) {
            case FormCarrier.Outcome.Expired() -> lost("expired", stepOf(place), request);
            case FormCarrier.Outcome.Unreadable() -> lost("unreadable", stepOf(place), request);
            case FormCarrier.Outcome.Carried(var state) -> again(place, state.in(languages.of(in)), request);
        };
    }

    private View again(String place, FormState state, HttpServletRequest request) {
        if (state.way() == FormState.Way.SENT) {
            return tokens.check(state.token())
                    .<View>map(token ->
                            pages(state).receipt(door.receipt(token), state, forms.returnText(state.language())))
                    .orElseGet(() -> lost("unreadable", "", request));
        }
        if (place.equals(FormPages.LOST + "/expired") || place.equals(FormPages.LOST + "/unreadable")) {
            return pages(state).lost(place.substring(FormPages.LOST.length() + 1), state);
        }
        Journey.Move here = journey(state).at(place, state, request.getParameterMap());
        return pages(state).page(here, request.getParameterMap());
    }

    private static String stepOf(String place) {
        return place.replaceFirst("/.*", "");
    }

    /** The language that the page which sent this says it is in. */
    private Language language(HttpServletRequest request) {
        String said = request.getParameter("lang");
        return languages.of(said == null ? "" : said);
    }

    @PostMapping("/report")
    View again(HttpServletRequest request) {
        return with(request, "", (journey, state) -> journey.first(state));
    }

    @PostMapping("/report/{id}")
    View answer(@PathVariable String id, HttpServletRequest request) {
        return with(request, id, (journey, state) -> {
            Step step = step(id);
            if (!step.asksGroup()) {
                return journey.answer(step, state, request.getParameterMap());
            }
            Optional<Integer> change = number(request.getParameter("change"));
            Optional<Integer> remove = number(request.getParameter("remove"));
            if (change.isPresent()) {
                return journey.change(step, change.get(), state);
            }
            if (remove.isPresent()) {
                return journey.remove(step, remove.get(), state);
            }
            return request.getParameter("another") != null
                    ? journey.another(step, state)
                    : journey.onward(step, state.done(step));
        });
    }

    @PostMapping("/report/{id}/{at:[0-9]}")
    View answerEntry(@PathVariable String id, @PathVariable int at, HttpServletRequest request) {
        return with(
                request, id, (journey, state) -> journey.answerEntry(step(id), at, state, request.getParameterMap()));
    }

    @PostMapping("/report/{id}/back")
    View back(@PathVariable String id, HttpServletRequest request) {
        return with(request, id, (journey, state) -> {
            Step step = step(id);
            return step.asksGroup() ? journey.leave(step, state) : journey.back(step, state, request.getParameterMap());
        });
    }

    @PostMapping("/report/{id}/{at:[0-9]}/back")
    View backFromEntry(@PathVariable String id, @PathVariable int at, HttpServletRequest request) {
        return with(
                request, id, (journey, state) -> journey.backFromEntry(step(id), at, state, request.getParameterMap()));
    }

    /** Back from a page that told something after a step, to the step. */
    @PostMapping("/report/{id}/again")
    View stepAgain(@PathVariable String id, HttpServletRequest request) {
        return with(request, id, (journey, state) -> Journey.Move.to(new Journey.Place.Questions(step(id)), state));
    }

    /** On from a page that told something after a step. */
    @PostMapping("/report/{id}/on")
    View on(@PathVariable String id, HttpServletRequest request) {
        return with(request, id, (journey, state) -> journey.onward(step(id), state));
    }

    @PostMapping("/report/check")
    View change(@RequestParam(defaultValue = "") String change, HttpServletRequest request) {
        return with(request, change, (journey, state) -> journey.changeFromCheck(step(change), state));
    }

    @PostMapping("/report/check/back")
    View backFromCheck(HttpServletRequest request) {
        return with(request, "", (journey, state) -> journey.backFromCheck(state));
    }

    /** Sends; a second press and a refresh give the same receipt, since the page carries the same token. */
    @PostMapping("/report/send")
    View send(HttpServletRequest request, HttpServletResponse response) {
        return switch (carrier.unwrap(state(request))) {
            case FormCarrier.Outcome.Expired() -> lost("expired", "", request);
            case FormCarrier.Outcome.Unreadable() -> lost("unreadable", "", request);
            case FormCarrier.Outcome.Carried(var state) -> {
                Optional<Token> token = tokens.check(state.token());
                Optional<Journey.Move> wrong = journey(state).firstWrong(state);
                if (token.isEmpty()) {
                    yield lost("unreadable", "", request);
                }
                if (wrong.isPresent()) {
                    yield pages(state).page(wrong.get(), Map.of());
                }
                yield knock(token.get(), state, request, response);
            }
        };
    }

    private View knock(Token token, FormState state, HttpServletRequest request, HttpServletResponse response) {
        Form form = forms.act();
        Answers answers = form.storable(form.onTheWay(state.answers()), Channel.FORM);
        Content content = new Content(form.code(), form.version(), state.language(), answers);
        Lane lane = lanes.of(state.token(), parameter(request, "effort"), request.getRemoteAddr());
        return switch (door.accept(new Submission(token, Channel.FORM, content, lane))) {
            case Acceptance.Accepted(var report, var receipt) -> {
                response.setHeader("Clear-Site-Data", "\"cookies\", \"storage\""); // none is set: a promise kept twice
                yield pages(state).receipt(receipt, state, forms.returnText(state.language()));
            }
            case Acceptance.TryAgain(var why) -> {
                response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
                yield pages(state).check(state, CheckPage.Tried.IN_VAIN);
            }
        };
    }

    private View with(HttpServletRequest request, String id, BiFunction<Journey, FormState, Journey.Move> move) {
        if (!id.isEmpty() && forms.act().step(id).isEmpty()) {
            return seeOther("/report", language(request));
        }
        return switch (carrier.unwrap(state(request))) {
            case FormCarrier.Outcome.Expired() -> lost("expired", id, request);
            case FormCarrier.Outcome.Unreadable() -> lost("unreadable", id, request);
            case FormCarrier.Outcome.Carried(var state) -> {
                Journey.Move made = move.apply(journey(state), state);
                yield made.place() instanceof Journey.Place.Outside
                        ? seeOther("/", state.language())
                        : pages(made.state())
                                .page(made, made.faults().isEmpty() ? Map.of() : request.getParameterMap());
            }
        };
    }

    /** A fresh form that already holds what was typed on the page that came with a state we cannot use. */
    private Page lost(String why, String id, HttpServletRequest request) {
        FormState fresh = FormState.fresh(tokens.mint(), language(request), Answers.NONE);
        Answers typed = forms.act()
                .step(id)
                .map(step -> typed(step, asking(fresh), request))
                .orElse(Answers.NONE);
        return pages(fresh).lost(why, fresh.with(typed));
    }

    private static Answers typed(Step step, Asking asking, HttpServletRequest request) {
        Map<String, String[]> typed = request.getParameterMap();
        if (!step.asksGroup()) {
            return asking.read(step, typed, Answers.NONE);
        }
        var group = asking.form().group(step.group());
        for (int at = 0; at < group.most(); at++) {
            Map<String, String> entry = asking.read(group, at, typed);
            if (!entry.isEmpty()) {
                return Answers.NONE.withGroup(group.name(), List.of(entry));
            }
        }
        return Answers.NONE;
    }

    private Step step(String id) {
        return forms.act().step(id).orElseThrow(() -> new IllegalArgumentException("the form has no such step"));
    }

    private Asking asking(FormState state) {
        return new Asking(forms.act(), forms.text(state.language()));
    }

    private Journey journey(FormState state) {
        return new Journey(asking(state), LocalDate.now(clock.withZone(LONDON)));
    }

    private FormPages pages(FormState state) {
        return new FormPages(asking(state), carrier, lanes.effort(), languages);
    }

    private static String state(HttpServletRequest request) {
        return parameter(request, "state");
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static Optional<Integer> number(@org.jspecify.annotations.Nullable String text) {
        return text != null && text.matches("[0-9]") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static View seeOther(String path, Language language) {
        RedirectView view = new RedirectView(new Phrases(language).at(path));
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
