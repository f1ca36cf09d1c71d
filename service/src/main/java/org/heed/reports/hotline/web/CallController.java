package org.heed.reports.hotline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.ground.access.Desk;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.NavigationEntry;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.words.Channel;
import org.heed.ground.words.Language;
import org.heed.reports.intake.Acceptance;
import org.heed.reports.intake.Answers;
import org.heed.reports.intake.Asking;
import org.heed.reports.intake.CallSection;
import org.heed.reports.intake.Content;
import org.heed.reports.intake.Door;
import org.heed.reports.intake.Fault;
import org.heed.reports.intake.Form;
import org.heed.reports.intake.FormText;
import org.heed.reports.intake.Forms;
import org.heed.reports.intake.Group;
import org.heed.reports.intake.Submission;
import org.heed.reports.intake.Token;
import org.heed.reports.intake.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Writes a call down on one page and hands it to the same door as every report. */
@Controller
@OnStaffFront
final class CallController {
    private static final String SECTION = "call";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Keeps, for the last call sent in this session, when it ended: a resend must say the same. */
    private static final String LAST_CALL = "hotline.last-call";

    private final Forms forms;
    private final Tokens tokens;
    private final Door door;
    private final AuditLog audit;
    private final Desks desks;
    private final Clock clock;

    CallController(Forms forms, Tokens tokens, Door door, AuditLog audit, Desks desks, Clock clock) {
        this.forms = forms;
        this.tokens = tokens;
        this.door = door;
        this.audit = audit;
        this.desks = desks;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    @OnStaffFront
    static class Menu {
        @Bean
        Desk callDesk() {
            return new Desk(
                    NavigationEntry.of("Hotline", SECTION, "New call", "/calls/new")
                            .key("g c"),
                    Right.TAKE_CALL,
                    10);
        }
    }

    private record LastCall(String token, String ended) {}

    @GetMapping("/calls/new")
    Page open(Person person) {
        desks.require(person, Right.TAKE_CALL);
        return page(person, tokens.mint(), now(), Map.of(), FieldErrors.none(), CallPage.Tried.NOT_YET);
    }

    @PostMapping("/calls/new")
    Page write(Person person, HttpServletRequest request, HttpServletResponse response) {
        desks.require(person, Right.TAKE_CALL);
        Map<String, String[]> typed = request.getParameterMap();
        String text = parameter(request, "token");
        String started = started(parameter(request, "started"));
        Optional<Token> token = tokens.check(text);
        if (token.isEmpty()) {
            return page(person, tokens.mint(), started, typed, FieldErrors.none(), CallPage.Tried.IN_VAIN)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (typed.containsKey("another")) {
            return page(person, text, started, typed, FieldErrors.none(), CallPage.Tried.NOT_YET);
        }
        Answers written = answers(typed)
                .with("call_started", started)
                .with("call_ended", ended(text, request.getSession()))
                .with("handler", person.id());
        Answers answers = forms.act().storable(written, Channel.CALL);
        List<Fault> faults = forms.act().faults(answers, LocalDate.now(clock.withZone(LONDON)));
        if (!faults.isEmpty()) {
            return page(person, text, started, typed, asking().errors(faults), CallPage.Tried.NOT_YET)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Form form = forms.act();
        Content content = new Content(form.code(), form.version(), Language.ENGLISH, answers);
        return switch (door.accept(new Submission(token.get(), Channel.CALL, content))) {
            case Acceptance.Accepted accepted -> done(person, accepted);
            case Acceptance.TryAgain(var why) -> {
                response.setHeader("Retry-After", "5");
                yield page(person, text, started, typed, FieldErrors.none(), CallPage.Tried.IN_VAIN)
                        .with(HttpStatus.SERVICE_UNAVAILABLE);
            }
        };
    }

    private Page done(Person person, Acceptance.Accepted accepted) {
        audit.record(
                person.id(),
                person.role().name(),
                Verb.COLLECTION,
                accepted.report().toString(),
                "call taken");
        FormText text = forms.text(Language.ENGLISH);
        StaffFrame frame = desks.frame(person, text.get("call.done-title"), SECTION);
        return Page.of(
                "reports/hotline/done",
                new CallDonePage(
                        frame, accepted.receipt().grouped(), accepted.report().reference(), text));
    }

    private Page page(
            Person person,
            String token,
            String started,
            Map<String, String[]> typed,
            FieldErrors errors,
            CallPage.Tried tried) {
        Asking asking = asking();
        FieldErrors ordered = inOrderOfThePage(errors);
        StaffFrame frame =
                desks.frame(person, asking.text().get("call.title"), SECTION).errors(ordered);
        return Page.of(
                "reports/hotline/call",
                new CallPage(
                        frame,
                        token,
                        started,
                        ordered,
                        new CallPages(asking).sections(typed, ordered),
                        tried,
                        asking.text()));
    }

    /** The form tells faults in its own order, the summary in that of the page. */
    private FieldErrors inOrderOfThePage(FieldErrors errors) {
        FieldErrors ordered = FieldErrors.none();
        for (CallSection section : forms.act().call()) {
            for (Map.Entry<String, String> error : errors.messages().entrySet()) {
                boolean here = section.asks().contains(error.getKey())
                        || (!section.group().isEmpty() && error.getKey().startsWith(section.group()));
                ordered = here ? ordered.with(error.getKey(), error.getValue()) : ordered;
            }
        }
        return ordered;
    }

    private Answers answers(Map<String, String[]> typed) {
        Form form = forms.act();
        Asking asking = asking();
        Map<String, String> values = new HashMap<>();
        Map<String, List<Map<String, String>>> groups = new HashMap<>();
        for (CallSection section : form.call()) {
            for (String name : section.asks()) {
                values.put(name, Asking.answer(form.question(name), name, typed));
            }
            if (!section.group().isEmpty()) {
                Group group = form.group(section.group());
                List<Map<String, String>> entries = new ArrayList<>();
                for (int at = 0; at < CallPages.shown(group, typed); at++) {
                    entries.add(asking.read(group, at, typed));
                }
                groups.put(group.name(), entries);
            }
        }
        return new Answers(values, groups);
    }

    private Asking asking() {
        return new Asking(forms.act(), forms.text(Language.ENGLISH));
    }

    private String ended(String token, HttpSession session) {
        if (session.getAttribute(LAST_CALL) instanceof LastCall last
                && last.token().equals(token)) {
            return last.ended();
        }
        String ended = now();
        session.setAttribute(LAST_CALL, new LastCall(token, ended));
        return ended;
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private String started(String text) {
        try {
            return Instant.parse(text).toString();
        } catch (DateTimeException notOurs) {
            return now();
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
