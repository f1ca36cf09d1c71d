package org.heed.campaigns.content.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heed.campaigns.content.ContentTask;
import org.heed.campaigns.content.KeyMessage;
import org.heed.campaigns.content.KeyMessages;
import org.heed.campaigns.content.Outcome;
import org.heed.campaigns.content.State;
import org.heed.campaigns.content.Tasks;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.CampaignHead;
import org.heed.campaigns.plan.CampaignHeads;
import org.heed.campaigns.plan.Plans;
import org.heed.ground.access.DemoPeople;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.Role;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.geography.Geography;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.web.Table;
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

/** The content tasks: the list, and one task from its first word to its approval. */
@Controller
@OnStaffFront
class TaskController {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String OPEN = "open";

    private final Tasks tasks;
    private final Plans plans;
    private final CampaignHeads heads;
    private final Geography geography;
    private final Desks desks;
    private final DemoPeople people;
    private final Clock clock;
    private final KeyMessages messages;
    private final Previews pictures;

    TaskController(
            Tasks tasks,
            Plans plans,
            CampaignHeads heads,
            Geography geography,
            Desks desks,
            DemoPeople people,
            Clock clock,
            KeyMessages messages,
            Previews pictures) {
        this.tasks = tasks;
        this.plans = plans;
        this.heads = heads;
        this.geography = geography;
        this.desks = desks;
        this.people = people;
        this.clock = clock;
        this.messages = messages;
        this.pictures = pictures;
    }

    @GetMapping("/content/tasks")
    Page list(
            @RequestParam(defaultValue = "") String campaign,
            @RequestParam(defaultValue = OPEN) String state,
            Person person) {
        Door.enter(desks, person);
        List<Campaign> campaigns = plans.campaigns();
        List<Table.Row> rows = tasks.all().stream()
                .filter(task -> campaign.isEmpty() || task.campaign().code().equals(campaign))
                .filter(task -> state.equals("all")
                        || (state.equals(OPEN)
                                ? task.state().isOpen()
                                : task.state().name().equals(state)))
                .map(task -> row(task, campaigns, campaign.isEmpty()))
                .toList();
        CampaignHead head = campaigns.stream()
                .filter(one -> one.id().code().equals(campaign))
                .map(one -> heads.head(one, person, "Content"))
                .findFirst()
                .orElse(null);
        return Page.of(
                "campaigns/content/tasks",
                new TasksPage(
                        desks.frame(person, "Content tasks", ContentDesk.TASKS),
                        head,
                        filters(campaigns, campaign, state),
                        table(rows, campaign.isEmpty())));
    }

    private static Table table(List<Table.Row> rows, boolean manyCampaigns) {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text("Content for")));
        columns.addAll(List.of(Table.Column.text("State"), Table.Column.text("Due"), Table.Column.text("Owner")));
        if (manyCampaigns) {
            columns.add(Table.Column.text("Campaign"));
        }
        return Table.of("Social media content for forces that no cinema reaches", columns, rows)
                .whenEmpty("No task stands here. One comes by itself for each force where no cinema shows a campaign,"
                        + " as soon as cinemas are booked.");
    }

    private Table.Row row(ContentTask task, List<Campaign> campaigns, boolean manyCampaigns) {
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(Table.Cell.link(geography.force(task.force()).name(), address(task.id())));
        Optional<Campaign> campaign = campaigns.stream()
                .filter(one -> one.id().equals(task.campaign()))
                .findFirst();
        cells.add(Table.Cell.tag(tag(task, campaign)));
        cells.add(Table.Cell.text(DAY.format(task.due())));
        cells.add(Table.Cell.text(task.owner().title()));
        if (manyCampaigns) {
            cells.add(Table.Cell.text(
                    campaign.map(Campaign::name).orElse(task.campaign().code())));
        }
        return Table.Row.of(cells.toArray(Table.Cell[]::new));
    }

    private static List<Field> filters(List<Campaign> campaigns, String campaign, String state) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", "All campaigns")));
        campaigns.forEach(one -> choices.add(Choice.of(one.id().code(), one.name())));
        List<Choice> states = new ArrayList<>(List.of(Choice.of(OPEN, "Open"), Choice.of("all", "All")));
        for (State one : State.values()) {
            states.add(Choice.of(one.name(), one.title()));
        }
        return List.of(
                Field.select("campaign", "Campaign", choices).value(campaign),
                Field.select("state", "State", states).value(state));
    }

    @GetMapping("/content/tasks/{id}")
    Page show(@PathVariable long id, @RequestParam(defaultValue = "") String told, Person person) {
        Door.enter(desks, person);
        ContentTask task = tasks.find(id).orElseThrow(SecretExistence::new);
        return page(task, task.text(), told(told), FieldErrors.none(), person);
    }

    private static String told(String code) {
        return switch (code) {
            case "saved" -> "The text is saved.";
            case "submitted" -> "Another person is asked to approve it.";
            case "back" -> "It went back to its maker.";
            case "approved" -> "The content is approved, and the task is done.";
            case "given" -> "The task has another owner.";
            default -> "";
        };
    }

    private Page page(ContentTask task, String typed, String told, FieldErrors errors, Person person) {
        Campaign campaign = plans.campaign(task.campaign()).orElseThrow(SecretExistence::new);
        String force = geography.force(task.force()).name();
        Field text = Field.area("text", "Text of the post")
                .hint("Say how to report, and 999 for danger. Nobody's dress, faith or origin is a sign of anything.")
                .limit(ContentTask.LONGEST)
                .rows(8)
                .value(typed)
                .error(errors);
        return Page.of(
                "campaigns/content/task",
                new TaskPage(
                        desks.frame(person, "Content for " + force, ContentDesk.TASKS)
                                .errors(errors),
                        heads.head(campaign, person, "Content"),
                        force,
                        tag(task, Optional.of(campaign)),
                        told,
                        errors,
                        facts(task),
                        text,
                        task.text(),
                        may(task, person),
                        task.version(),
                        address(task.id()),
                        messages(task),
                        pictures.few(task.force()),
                        KitController.address(task.campaign(), task.force())));
    }

    /** Which key messages the post says; only those that may be used can be chosen, and what was chosen stays shown. */
    private Optional<Field> messages(ContentTask task) {
        List<String> chosen = new ArrayList<>();
        List<Choice> choices = new ArrayList<>();
        for (KeyMessage message : messages.all()) {
            boolean said = message.uses().contains(use(task));
            if (said) {
                chosen.add(Long.toString(message.id()));
            }
            if (said || message.status() == KeyMessage.Status.APPROVED) {
                String state = message.status() == KeyMessage.Status.APPROVED
                        ? ""
                        : " (" + message.status().title().toLowerCase(Locale.UK) + ")";
                choices.add(Choice.of(Long.toString(message.id()), message.text() + state));
            }
        }
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(Field.checkboxes("messages", "Key messages that the post says", choices)
                        .hint("Whoever changes one of them is told that it is said here")
                        .values(chosen));
    }

    private KeyMessage.Use use(ContentTask task) {
        String name = geography.force(task.force()).name() + ", " + task.campaign();
        return new KeyMessage.Use(KeyMessage.Use.Kind.TASK, Long.toString(task.id()), name);
    }

    private void say(ContentTask task, List<String> chosen) {
        for (KeyMessage message : messages.all()) {
            if (chosen.contains(Long.toString(message.id()))) {
                messages.use(message.id(), use(task));
            } else if (message.uses().contains(use(task))) {
                messages.forget(message.id(), use(task));
            }
        }
    }

    private List<SummaryRow> facts(ContentTask task) {
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(SummaryRow.of("Due", DAY.format(task.due()) + ", the day before the launch"));
        facts.add(SummaryRow.of("Owner", task.owner().title()));
        task.maker().ifPresent(id -> facts.add(SummaryRow.of("Written by", name(id))));
        task.approver().ifPresent(id -> facts.add(SummaryRow.of("Approved by", name(id))));
        if (task.covered() && task.state() != State.WITHDRAWN) {
            facts.add(SummaryRow.of(
                    "Coverage", "A cinema shows the campaign by now. The task stays, since it was begun."));
        }
        return facts;
    }

    private String name(String id) {
        return people.find(id).map(Person::name).orElse(id);
    }

    private TaskPage.May may(ContentTask task, Person person) {
        if (task.state() == State.IN_REVIEW && !desks.may(person, Right.APPROVE_CONTENT)) {
            return new TaskPage.May(false, false, false, "Somebody who may approve content decides about it.");
        }
        if (!desks.may(person, Right.MAKE_CONTENT) && task.state() != State.IN_REVIEW) {
            return new TaskPage.May(false, false, false, "Whoever makes content works on it.");
        }
        boolean own = task.maker().filter(person.id()::equals).isPresent();
        return switch (task.state()) {
            case TO_DO ->
                new TaskPage.May(true, false, false, "Write the text, then ask another person to approve it.");
            case IN_PROGRESS ->
                new TaskPage.May(
                        true, !task.text().isBlank(), false, "When it is ready, ask another person to approve it.");
            case IN_REVIEW ->
                own
                        ? new TaskPage.May(false, false, false, "You wrote it, so another person has to approve it.")
                        : new TaskPage.May(
                                false,
                                false,
                                true,
                                "Read it as the public will. You approve the text and the pictures below it.");
            case APPROVED -> new TaskPage.May(false, false, false, "It is approved and can be used.");
            case WITHDRAWN ->
                new TaskPage.May(false, false, false, "A cinema shows the campaign there, so no content is needed.");
        };
    }

    @PostMapping("/content/tasks/{id}/write")
    View write(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "save") String then,
            @RequestParam(name = "messages", required = false) List<String> said,
            Person person) {
        desks.require(person, Right.MAKE_CONTENT);
        ContentTask task = tasks.find(id).orElseThrow(SecretExistence::new);
        String plain = text.replace("\r\n", "\n");
        FieldErrors errors = check(plain, then);
        if (!errors.isEmpty()) {
            return page(task, plain, "", errors, person).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Outcome written = tasks.write(id, version, plain, person);
        if (!(written instanceof Outcome.Done)) {
            return explain(written, id, plain, person);
        }
        say(task, said == null ? List.of() : said);
        if (!then.equals("submit")) {
            return redirect(address(id) + "?told=saved");
        }
        return follow(tasks.submit(id, version + 1, person), id, "submitted", person);
    }

    private static FieldErrors check(String text, String then) {
        if (text.length() > ContentTask.LONGEST) {
            return FieldErrors.of("text", "The post must have " + ContentTask.LONGEST + " characters or fewer");
        }
        return text.isBlank() && then.equals("submit")
                ? FieldErrors.of("text", "Write the post before you ask for approval")
                : FieldErrors.none();
    }

    @PostMapping("/content/tasks/{id}/approve")
    View approve(@PathVariable long id, @RequestParam int version, Person person) {
        desks.require(person, Right.APPROVE_CONTENT);
        return follow(tasks.approve(id, version, person), id, "approved", person);
    }

    @PostMapping("/content/tasks/{id}/send-back")
    View sendBack(@PathVariable long id, @RequestParam int version, Person person) {
        desks.require(person, Right.APPROVE_CONTENT);
        return follow(tasks.sendBack(id, version, person), id, "back", person);
    }

    @PostMapping("/content/tasks/{id}/give")
    View give(@PathVariable long id, Person person) {
        desks.require(person, Right.MAKE_CONTENT);
        ContentTask task = tasks.find(id).orElseThrow(SecretExistence::new);
        Role other = task.owner() == Role.FORCE_COMMUNICATIONS ? Role.CAMPAIGN_MANAGER : Role.FORCE_COMMUNICATIONS;
        tasks.give(id, other, person);
        return redirect(address(id) + "?told=given");
    }

    private View follow(Outcome outcome, long id, String told, Person person) {
        if (outcome instanceof Outcome.Done) {
            return redirect(address(id) + "?told=" + told);
        }
        return explain(outcome, id, tasks.find(id).map(ContentTask::text).orElse(""), person);
    }

    /** The page with what stands there now, what was typed, and why it was not done. */
    private View explain(Outcome outcome, long id, String typed, Person person) {
        ContentTask task = tasks.find(id).orElseThrow(SecretExistence::new);
        String why = switch (outcome) {
            case Outcome.Done done -> "";
            case Outcome.NotNow now ->
                "That cannot be done while it is " + now.state().title().toLowerCase(Locale.UK);
            case Outcome.OwnWork own -> "You wrote it, so another person has to approve it";
            case Outcome.Changed changed -> "Somebody changed it while you were reading. Look at it once more";
            case Outcome.Unknown unknown -> throw new SecretExistence();
        };
        return page(task, typed, "", FieldErrors.of("text", why), person).with(HttpStatus.CONFLICT);
    }

    private Tag tag(ContentTask task, Optional<Campaign> campaign) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        // nothing is late for a campaign that is over
        boolean over =
                campaign.filter(one -> today.isAfter(one.run().lastDay())).isPresent();
        String title = task.state().title();
        return switch (task.state()) {
            case APPROVED -> Tag.of(title, Tone.DONE);
            case WITHDRAWN -> Tag.of(title, Tone.QUIET);
            case TO_DO, IN_PROGRESS, IN_REVIEW ->
                task.isOverdue(today) && !over
                        ? Tag.of(title + ", overdue", Tone.URGENT)
                        : Tag.of(title, task.state() == State.IN_REVIEW ? Tone.SOON : Tone.GOING);
        };
    }

    private static String address(long id) {
        return "/content/tasks/" + id;
    }

    private static View redirect(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
