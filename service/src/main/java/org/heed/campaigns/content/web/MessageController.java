package org.heed.campaigns.content.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heed.campaigns.content.KeyMessage;
import org.heed.campaigns.content.KeyMessage.Status;
import org.heed.campaigns.content.KeyMessages;
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
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The key messages: their list, a new one, and one to change. */
@Controller
@OnStaffFront
class MessageController {
    private static final String AGREED = "agreed";

    private final KeyMessages messages;
    private final Desks desks;
    private final DemoPeople people;

    MessageController(KeyMessages messages, Desks desks, DemoPeople people) {
        this.messages = messages;
        this.desks = desks;
        this.people = people;
    }

    @GetMapping("/content/messages")
    Page list(@RequestParam(defaultValue = "") String told, Person person) {
        Door.enter(desks, person);
        String sentence = switch (told) {
            case "written" -> "The message is kept as a draft. Another person has to approve it.";
            case "changed" -> "The message is changed. It is a draft again: another person has to approve it.";
            case "approved" -> "The message is approved.";
            case "expired" -> "The message is ended.";
            case "not" -> "Somebody changed the message while you were reading. Look at it once more.";
            default -> "";
        };
        return page(sentence, FieldErrors.none(), MessageForm.empty(), person);
    }

    private Page page(String told, FieldErrors errors, MessageForm typed, Person person) {
        List<MessagesPage.Line> lines =
                messages.all().stream().map(message -> line(message, person)).toList();
        return Page.of(
                "campaigns/content/messages",
                new MessagesPage(
                        desks.frame(person, "Key messages", ContentDesk.MESSAGES)
                                .errors(errors),
                        told,
                        lines,
                        errors,
                        desks.may(person, Right.MAKE_CONTENT) ? typed.fields(errors) : List.of()));
    }

    private MessagesPage.Line line(KeyMessage message, Person person) {
        boolean own = message.owner().equals(person.id());
        boolean ended = message.status() == Status.EXPIRED;
        boolean approves = desks.may(person, Right.APPROVE_CONTENT);
        String note = message.status() != Status.DRAFT
                ? ""
                : own ? "Another person has to approve it" : approves ? "" : "It waits for somebody who may approve";
        return new MessagesPage.Line(
                message.id(),
                message.version(),
                message.text(),
                message.wording().welsh(),
                about(message),
                tag(message.status()),
                uses(message.uses().size()),
                new MessagesPage.May(
                        !ended && desks.may(person, Right.MAKE_CONTENT),
                        message.status() == Status.DRAFT && approves && !own,
                        !ended && (approves || own)),
                note);
    }

    private String about(KeyMessage message) {
        List<String> parts = new ArrayList<>(
                List.of(message.wording().audience(), message.wording().channel()));
        parts.add("by " + people.find(message.owner()).map(Person::name).orElse(message.owner()));
        if (!message.wording().legal().isBlank()) {
            parts.add("legal check: " + message.wording().legal());
        }
        MessageForm days = MessageForm.of(message.wording());
        if (!days.value("embargo").isEmpty()) {
            parts.add("not before " + days.value("embargo"));
        }
        if (!days.value("lastDay").isEmpty()) {
            parts.add("until " + days.value("lastDay"));
        }
        return String.join(", ", parts);
    }

    private static String uses(int many) {
        return many == 0 ? "" : many == 1 ? "said in 1 place" : "said in " + many + " places";
    }

    private static Tag tag(Status status) {
        return Tag.of(
                status.title(),
                switch (status) {
                    case APPROVED -> Tone.DONE;
                    case EMBARGOED -> Tone.SOON;
                    case DRAFT -> Tone.GOING;
                    case EXPIRED -> Tone.QUIET;
                });
    }

    @PostMapping("/content/messages")
    View write(@RequestParam Map<String, String> typed, Person person) {
        desks.require(person, Right.MAKE_CONTENT);
        MessageForm form = new MessageForm(typed);
        FieldErrors errors = form.check();
        if (!errors.isEmpty()) {
            return page("", errors, form, person).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        messages.write(form.wording(), person);
        return redirect("?told=written");
    }

    @GetMapping("/content/messages/{id}")
    Page edit(@PathVariable long id, Person person) {
        desks.require(person, Right.MAKE_CONTENT);
        KeyMessage message = message(id);
        return edit(message, MessageForm.of(message.wording()), FieldErrors.none(), person);
    }

    private Page edit(KeyMessage message, MessageForm form, FieldErrors errors, Person person) {
        List<Field> fields = new ArrayList<>(form.fields(errors));
        int many = message.uses().size();
        if (many > 0) {
            fields.add(Field.checkboxes(
                            AGREED, "This changes what others say", List.of(Choice.of("yes", "I tell them myself")))
                    .values(form.value(AGREED).isEmpty() ? List.of() : List.of("yes"))
                    .error(errors));
        }
        return Page.of(
                "campaigns/content/message",
                new MessagePage(
                        desks.frame(person, "Change a key message", ContentDesk.MESSAGES)
                                .errors(errors),
                        message.id(),
                        message.version(),
                        tag(message.status()),
                        errors,
                        fields,
                        many == 0
                                ? ""
                                : "It is " + uses(many)
                                        + ", which keep the old words until somebody changes them there.",
                        message.uses().stream()
                                .map(use -> use.kind().title() + ": " + use.label())
                                .toList()));
    }

    @PostMapping("/content/messages/{id}")
    View change(
            @PathVariable long id, @RequestParam int version, @RequestParam Map<String, String> typed, Person person) {
        desks.require(person, Right.MAKE_CONTENT);
        KeyMessage message = message(id);
        MessageForm form = new MessageForm(typed);
        FieldErrors errors = form.check();
        if (!message.uses().isEmpty() && form.value(AGREED).isEmpty()) {
            errors = errors.with(
                    AGREED, "It is " + uses(message.uses().size()) + ". Confirm that you tell those who say it");
        }
        if (!errors.isEmpty()) {
            return edit(message, form, errors, person).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!messages.change(id, version, form.wording(), person)) {
            FieldErrors why =
                    FieldErrors.of("text", "Somebody changed it while you were writing. Look at it once more");
            return edit(message(id), form, why, person).with(HttpStatus.CONFLICT);
        }
        return redirect("?told=changed");
    }

    private KeyMessage message(long id) {
        return messages.find(id)
                .filter(message -> message.status() != Status.EXPIRED)
                .orElseThrow(SecretExistence::new);
    }

    @PostMapping("/content/messages/{id}/approve")
    View approve(@PathVariable long id, @RequestParam int version, Person person) {
        desks.require(person, Right.APPROVE_CONTENT);
        return redirect(messages.approve(id, version, person) ? "?told=approved" : "?told=not");
    }

    @PostMapping("/content/messages/{id}/expire")
    View expire(@PathVariable long id, @RequestParam int version, Person person) {
        Door.enter(desks, person);
        boolean own = messages.find(id)
                .filter(message -> message.owner().equals(person.id()))
                .isPresent();
        if (!own) {
            desks.require(person, Right.APPROVE_CONTENT);
        }
        return redirect(messages.expire(id, version, person) ? "?told=expired" : "?told=not");
    }

    private static View redirect(String query) {
        RedirectView view = new RedirectView("/content/messages" + query);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
