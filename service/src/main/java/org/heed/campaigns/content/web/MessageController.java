package org.heed.campaigns.content.web;

import java.util.List;
import org.heed.campaigns.content.KeyMessage;
import org.heed.campaigns.content.KeyMessage.Status;
import org.heed.campaigns.content.KeyMessages;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
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

/** The key messages. */
@Controller
@OnStaffFront
class MessageController {
    private final KeyMessages messages;
    private final Desks desks;

    MessageController(KeyMessages messages, Desks desks) {
        this.messages = messages;
        this.desks = desks;
    }

    @GetMapping("/content/messages")
    Page list(@RequestParam(defaultValue = "") String told, Person person) {
        desks.require(person, Right.MAKE_CONTENT);
        String sentence = switch (told) {
            case "written" -> "The message is kept as a draft. Another person has to approve it.";
            case "approved" -> "The message is approved.";
            case "expired" -> "The message is ended.";
            default -> "";
        };
        return page(sentence, FieldErrors.none(), List.of("", "", ""), person);
    }

    private Page page(String told, FieldErrors errors, List<String> typed, Person person) {
        List<MessagesPage.Line> lines =
                messages.all().stream().map(message -> line(message, person)).toList();
        List<Field> form = List.of(
                Field.area("text", "Message")
                        .hint("One thought, as everybody should say it")
                        .limit(KeyMessage.LONGEST)
                        .rows(3)
                        .value(typed.get(0))
                        .error(errors),
                Field.text("audience", "Audience").value(typed.get(1)).error(errors),
                Field.text("channel", "Channel")
                        .hint("Such as social media, posters, briefings")
                        .value(typed.get(2))
                        .error(errors));
        return Page.of(
                "campaigns/content/messages",
                new MessagesPage(
                        desks.frame(person, "Key messages", ContentDesk.MESSAGES)
                                .errors(errors),
                        told,
                        lines,
                        errors,
                        form));
    }

    private static MessagesPage.Line line(KeyMessage message, Person person) {
        boolean draft = message.status() == Status.DRAFT;
        boolean own = message.owner().equals(person.id());
        Tone tone = switch (message.status()) {
            case DRAFT -> Tone.SOON;
            case APPROVED -> Tone.DONE;
            case EXPIRED -> Tone.QUIET;
        };
        return new MessagesPage.Line(
                message.id(),
                message.text(),
                message.audience() + "; " + message.channel(),
                Tag.of(message.status().title(), tone),
                draft && !own,
                message.status() != Status.EXPIRED,
                draft && own ? "Another person has to approve it" : "");
    }

    @PostMapping("/content/messages")
    View write(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String audience,
            @RequestParam(defaultValue = "") String channel,
            Person person) {
        desks.require(person, Right.MAKE_CONTENT);
        FieldErrors errors = FieldErrors.none();
        if (text.isBlank()) {
            errors = errors.with("text", "Enter a message");
        } else if (text.length() > KeyMessage.LONGEST) {
            errors = errors.with("text", "The message must have " + KeyMessage.LONGEST + " characters or fewer");
        }
        errors = short200(errors, "audience", audience, "Enter whom it speaks to");
        errors = short200(errors, "channel", channel, "Enter where it is meant to be said");
        if (!errors.isEmpty()) {
            return page("", errors, List.of(text, audience, channel), person).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        messages.write(text.strip(), audience.strip(), channel.strip(), person);
        return redirect("?told=written");
    }

    private static FieldErrors short200(FieldErrors errors, String field, String value, String missing) {
        if (value.isBlank()) {
            return errors.with(field, missing);
        }
        return value.length() > 200 ? errors.with(field, "Use 200 characters or fewer") : errors;
    }

    @PostMapping("/content/messages/{id}/approve")
    View approve(@PathVariable long id, Person person) {
        desks.require(person, Right.MAKE_CONTENT);
        return redirect(messages.approve(id, person) ? "?told=approved" : "");
    }

    @PostMapping("/content/messages/{id}/expire")
    View expire(@PathVariable long id, Person person) {
        desks.require(person, Right.MAKE_CONTENT);
        return redirect(messages.expire(id, person) ? "?told=expired" : "");
    }

    private static View redirect(String query) {
        RedirectView view = new RedirectView("/content/messages" + query);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
