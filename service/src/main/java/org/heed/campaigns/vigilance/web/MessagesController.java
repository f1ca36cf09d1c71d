package org.heed.campaigns.vigilance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.heed.campaigns.vigilance.ReadShare;
import org.heed.campaigns.vigilance.StaffMessage;
import org.heed.campaigns.vigilance.StaffMessage.State;
import org.heed.campaigns.vigilance.StaffMessages;
import org.heed.campaigns.vigilance.web.MessagePage.Step;
import org.heed.campaigns.vigilance.web.MessagePage.Weight;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.geography.ForceEntry;
import org.heed.ground.geography.Geography;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.Field.Arrangement;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.heed.ground.web.Table;
import org.heed.ground.web.Table.Cell;
import org.heed.ground.web.Table.Column;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.words.Force;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Messages to staff: read by everybody, written by some, approved by a second person. */
@Controller
@OnStaffFront
class MessagesController {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final StaffMessages messages;
    private final Geography geography;
    private final Desks desks;
    private final Clock clock;

    MessagesController(StaffMessages messages, Geography geography, Desks desks, Clock clock) {
        this.messages = messages;
        this.geography = geography;
        this.desks = desks;
        this.clock = clock;
    }

    @GetMapping("/messages")
    Page inbox(@RequestParam(defaultValue = "") String told, Person person) {
        desks.require(person, Right.READ_STAFF_MESSAGES);
        Set<Long> read = messages.readBy(person);
        Map<Boolean, List<StaffMessage>> all = messages.inboxOf(person).stream()
                .collect(Collectors.partitioningBy(message -> read.contains(message.id())));
        return Page.of(
                "campaigns/vigilance/inbox",
                new InboxPage(
                        desks.frame(person, "Messages to staff", VigilanceDesk.SECTION),
                        told.equals("read") ? "Thank you. It stays here to be read again." : "",
                        all.getOrDefault(false, List.of()),
                        all.getOrDefault(true, List.of()),
                        keeps(person) ? List.of(kept()) : List.of(),
                        desks.may(person, Right.WRITE_TO_STAFF)));
    }

    private Table kept() {
        List<Table.Row> rows = messages.all().stream()
                .map(message -> Table.Row.of(
                        Cell.link(message.words().title(), "/messages/" + message.id()),
                        Cell.text(audience(message)),
                        Cell.tag(state(message))))
                .toList();
        return Table.of("Every message", List.of(Column.text("Title"), Column.text("For"), Column.text("State")), rows)
                .whenEmpty("Messages in the making and those that were sent will stand here.");
    }

    private boolean keeps(Person person) {
        return desks.may(person, Right.WRITE_TO_STAFF) || desks.may(person, Right.APPROVE_CONTENT);
    }

    @PostMapping("/messages/{id:[0-9]{1,15}}/read")
    View read(@PathVariable long id, Person person) {
        desks.require(person, Right.READ_STAFF_MESSAGES);
        messages.read(id, person);
        return SeeOther.at("/messages?told=read");
    }

    @GetMapping("/messages/new")
    Page ask(Person person) {
        desks.require(person, Right.WRITE_TO_STAFF);
        return form(new LinkedMultiValueMap<>(), FieldErrors.none(), person);
    }

    @PostMapping("/messages/new")
    View write(@RequestParam MultiValueMap<String, String> typed, Person person) {
        desks.require(person, Right.WRITE_TO_STAFF);
        FieldErrors errors = length(FieldErrors.none(), "title", text(typed, "title"), StaffMessage.LONGEST_TITLE);
        errors = length(errors, "body", text(typed, "body"), StaffMessage.LONGEST_BODY);
        String audience = text(typed, "audience");
        Set<Force> forces = new TreeSet<>();
        if (audience.equals("some")) {
            List<String> codes = typed.getOrDefault("forces", List.of());
            forces().stream()
                    .map(ForceEntry::force)
                    .filter(force -> codes.contains(force.code()))
                    .forEach(forces::add);
            if (forces.isEmpty()) {
                errors = errors.with("forces", "Choose at least one force");
            }
        } else if (!audience.equals("all")) {
            errors = errors.with("audience", "Choose whom it is for");
        }
        if (!errors.isEmpty()) {
            return form(typed, errors, person).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        long id = messages.write(new StaffMessage.Words(text(typed, "title"), text(typed, "body")), forces, person);
        return SeeOther.at("/messages/" + id + "?told=written");
    }

    private static FieldErrors length(FieldErrors errors, String field, String text, int longest) {
        if (text.isEmpty()) {
            return errors.with(field, field.equals("title") ? "Enter a title" : "Enter the message");
        }
        return text.length() > longest ? errors.with(field, "Use " + longest + " characters or fewer") : errors;
    }

    private Page form(MultiValueMap<String, String> typed, FieldErrors errors, Person person) {
        Field some = Field.checkboxes(
                        "forces",
                        "Forces",
                        forces().stream()
                                .map(entry -> Choice.of(entry.force().code(), entry.name()))
                                .toList())
                .arranged(Arrangement.SMALL)
                .values(typed.getOrDefault("forces", List.of()));
        List<Field> fields = List.of(
                Field.text("title", "Title").value(text(typed, "title")).error(errors),
                Field.area("body", "Message")
                        .hint("Plain words. A blank line begins a paragraph")
                        .rows(10)
                        .limit(StaffMessage.LONGEST_BODY)
                        .value(text(typed, "body"))
                        .error(errors),
                Field.radios(
                                "audience",
                                "Whom it is for",
                                List.of(
                                        Choice.of("all", "Staff of all forces"),
                                        Choice.of("some", "Staff of some forces")
                                                .reveal(some)))
                        .value(text(typed, "audience"))
                        .error(errors));
        return Page.of(
                "campaigns/vigilance/write",
                new WriteMessagePage(
                        desks.frame(person, "Write to staff", VigilanceDesk.SECTION)
                                .errors(errors),
                        errors,
                        fields));
    }

    @GetMapping("/messages/{id:[0-9]{1,15}}")
    Page message(@PathVariable long id, @RequestParam(defaultValue = "") String told, Person person) {
        StaffMessage message = keep(id, person);
        boolean own = message.author().equals(person.id());
        Map<Force, ReadShare> shares = messages.shares(message);
        List<Table.Row> rows = new ArrayList<>();
        shares.forEach((force, share) -> rows.add(Table.Row.of(name(force), share.text())));
        return Page.of(
                "campaigns/vigilance/message",
                new MessagePage(
                        desks.frame(person, message.words().title(), VigilanceDesk.SECTION),
                        told(told),
                        message,
                        state(message),
                        audience(message),
                        message.state() == State.DRAFT && own ? "Another person has to approve it." : "",
                        steps(message, person),
                        Table.of("Read, by force", List.of(Column.text("Force"), Column.text("Have read it")), rows)
                                .whenEmpty("No staff of these forces are known here yet."),
                        shares.entrySet().stream()
                                .filter(entry -> entry.getValue().isBehind())
                                .map(entry -> name(entry.getKey()))
                                .toList()));
    }

    private static String told(String told) {
        return switch (told) {
            case "written" -> "The message is kept as a draft. Another person has to approve it.";
            case "approve" -> "The message is approved. It can be published now.";
            case "publish" -> "The message is published. It stands in the menu of everybody it is for.";
            case "withdraw" -> "The message is withdrawn.";
            default -> "";
        };
    }

    private List<Step> steps(StaffMessage message, Person person) {
        List<Step> steps = new ArrayList<>();
        boolean own = message.author().equals(person.id());
        if (message.state() == State.DRAFT && !own && desks.may(person, Right.APPROVE_CONTENT)) {
            steps.add(new Step("approve", "Approve", Weight.FIRST));
        }
        boolean writes = desks.may(person, Right.WRITE_TO_STAFF);
        if (writes && message.state().mayBecome(State.PUBLISHED)) {
            steps.add(new Step("publish", "Publish", Weight.FIRST));
        }
        if (writes && message.state().mayBecome(State.WITHDRAWN)) {
            steps.add(new Step("withdraw", "Withdraw", Weight.OTHER));
        }
        return steps;
    }

    @PostMapping("/messages/{id:[0-9]{1,15}}/approve")
    View approve(@PathVariable long id, Person person) {
        desks.require(person, Right.APPROVE_CONTENT);
        return after(id, "approve", messages.approve(id, person));
    }

    @PostMapping("/messages/{id:[0-9]{1,15}}/publish")
    View publish(@PathVariable long id, Person person) {
        desks.require(person, Right.WRITE_TO_STAFF);
        return after(id, "publish", messages.publish(id, person));
    }

    @PostMapping("/messages/{id:[0-9]{1,15}}/withdraw")
    View withdraw(@PathVariable long id, Person person) {
        desks.require(person, Right.WRITE_TO_STAFF);
        return after(id, "withdraw", messages.withdraw(id, person));
    }

    private static View after(long id, String step, boolean done) {
        return SeeOther.at("/messages/" + id + (done ? "?told=" + step : ""));
    }

    private StaffMessage keep(long id, Person person) {
        if (!keeps(person)) {
            throw new SecretExistence();
        }
        return messages.find(id).orElseThrow(SecretExistence::new);
    }

    private String audience(StaffMessage message) {
        return message.isForAll()
                ? "All forces"
                : message.forces().stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(Force force) {
        return geography.nameOf(force, today());
    }

    private List<ForceEntry> forces() {
        return geography.forces(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private static Tag state(StaffMessage message) {
        Tone tone = switch (message.state()) {
            case DRAFT -> Tone.SOON;
            case APPROVED -> Tone.GOING;
            case PUBLISHED -> Tone.DONE;
            case WITHDRAWN -> Tone.QUIET;
        };
        return Tag.of(message.state().title(), tone);
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
