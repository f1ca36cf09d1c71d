package org.heed.campaigns.plan.web;

import static org.heed.campaigns.plan.web.PlanForm.DAY;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.CampaignHeads;
import org.heed.campaigns.plan.CampaignPart;
import org.heed.campaigns.plan.Events;
import org.heed.campaigns.plan.Fixing;
import org.heed.campaigns.plan.Gate;
import org.heed.campaigns.plan.Gates;
import org.heed.campaigns.plan.Hold;
import org.heed.campaigns.plan.Holds;
import org.heed.campaigns.plan.Launching;
import org.heed.campaigns.plan.Plans;
import org.heed.campaigns.plan.Run;
import org.heed.campaigns.plan.SampleCampaign;
import org.heed.campaigns.plan.Schedule;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.web.Table;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.web.Task;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Region;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The list of campaigns, each campaign's first page, and the freezing of a plan. */
@Controller
@OnStaffFront
class CampaignController {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Plans plans;
    private final SampleCampaign sample;
    private final CampaignHeads heads;
    private final Beside beside;
    private final CampaignDoor door;
    private final Desks desks;

    CampaignController(
            Plans plans, SampleCampaign sample, CampaignHeads heads, Beside beside, CampaignDoor door, Desks desks) {
        this.plans = plans;
        this.sample = sample;
        this.heads = heads;
        this.beside = beside;
        this.door = door;
        this.desks = desks;
    }

    /** What stands beside the plan on its first page. */
    @Component
    @OnStaffFront
    record Beside(Gates gates, Holds holds, Events events) {}

    @GetMapping("/campaigns")
    Page list(Person person) {
        desks.require(person, Right.SEE_CAMPAIGN);
        List<Table.Row> rows = plans.campaigns().stream().map(this::row).toList();
        Table table = Table.of(
                        "The latest start first",
                        List.of(
                                Table.Column.text("Campaign"),
                                Table.Column.text("Weeks"),
                                Table.Column.figures("Regions"),
                                Table.Column.text("State"),
                                Table.Column.text("Plan")),
                        rows)
                .whenEmpty("Campaigns will stand here, the latest first. Plan the first one, or load the sample of 2019"
                        + " to see how a campaign looks with its cinemas booked.");
        return Page.of(
                "campaigns/plan/campaigns",
                new CampaignsPage(
                        door.frame(person, "Campaigns"),
                        table,
                        door.mayPlan(person),
                        door.mayPlan(person) && !sample.isLoaded()));
    }

    private Table.Row row(Campaign campaign) {
        return Table.Row.of(
                Table.Cell.link(campaign.name(), address(campaign.id())),
                Table.Cell.text(DAY.format(campaign.run().first().friday()) + " to "
                        + DAY.format(campaign.run().lastDay())),
                Table.Cell.text(
                        Integer.toString(campaign.intent().arms().exposed().size())),
                Table.Cell.tag(state(campaign)),
                Table.Cell.tag(sealState(campaign)));
    }

    @PostMapping("/campaigns/sample")
    ResponseEntity<Void> loadSample(Person person) {
        desks.require(person, Right.PLAN_CAMPAIGN);
        return seeOther(address(sample.load(person)) + "?told=sample");
    }

    @GetMapping("/campaigns/{id}")
    Page overview(@PathVariable String id, @RequestParam(defaultValue = "") String told, Person person) {
        Campaign campaign = door.see(id, person);
        Run whole = campaign.intent().timetable().whole();
        return Page.of(
                "campaigns/plan/campaign",
                new CampaignPage(
                        door.frame(person, campaign.name()),
                        heads.head(campaign, person, "Overview"),
                        told(told),
                        waiting(campaign, person),
                        standing(campaign, person),
                        FlightChart.of(
                                campaign.intent().timetable(),
                                beside.events().between(whole.first().friday(), whole.lastDay())),
                        planRows(campaign),
                        measurementRows(campaign),
                        seal(campaign, person),
                        launch(campaign, person),
                        address(campaign.id())));
    }

    /** Flights that were proposed to wait and what was decided, newest first. */
    private List<CampaignPage.Waiting> waiting(Campaign campaign, Person person) {
        return beside.holds().of(campaign.id()).stream()
                .map(hold -> new CampaignPage.Waiting(
                        hold.medium().title() + " from "
                                + DAY.format(hold.run().first().friday()),
                        hold.because(),
                        hold.decided()
                                .map(decided -> (decided.choice() == Hold.Choice.HOLD ? "Held by " : "Goes on: ")
                                        + door.person(decided.by()) + ", "
                                        + DAY.format(decided.at().atZone(LONDON)) + ". " + decided.reason())
                                .orElse(""),
                        hold.decided().isEmpty() && door.mayPlan(person)
                                ? address(campaign.id()) + "/holds/" + hold.id()
                                : ""))
                .toList();
    }

    private CampaignPage.Launch launch(Campaign campaign, Person person) {
        Optional<Instant> launched = plans.launchedAt(campaign.id());
        if (launched.isPresent()) {
            return new CampaignPage.Launch(
                    Tag.of("Launched", Tone.DONE),
                    "Let go on " + DAY.format(launched.get().atZone(LONDON)) + ".",
                    false);
        }
        if (today().isAfter(campaign.run().lastDay())) {
            return new CampaignPage.Launch(Tag.of("Over", Tone.QUIET), "It was never launched here.", false);
        }
        List<Gate> open = open(campaign, Gate.Before.FIX, Gate.Before.LAUNCH);
        return open.isEmpty()
                ? new CampaignPage.Launch(
                        Tag.of("Ready", Tone.GOING), "Every gate before the launch is passed.", door.mayPlan(person))
                : new CampaignPage.Launch(
                        Tag.of("Not yet", Tone.SOON), "Open before the launch: " + Gates.names(open) + ".", false);
    }

    private List<Gate> open(Campaign campaign, Gate.Before... befores) {
        return Stream.of(befores)
                .flatMap(before -> beside.gates().open(campaign.id(), before).stream())
                .toList();
    }

    private static String told(String code) {
        return switch (code) {
            case "sample" -> "The sample campaign is loaded.";
            case "created" -> "The campaign is planned. Book its cinemas next.";
            case "changed" -> "The plan is changed.";
            case "fixed" -> "The plan is fixed and signed. It can no longer be changed.";
            case "redraw" ->
                "The plan is changed. Its regions or weeks are others now, so the design that was drawn is"
                        + " gone: choose it again.";
            case "designed" -> "The design is in the plan: regions, weeks and seed.";
            case "decided" -> "The decision is kept.";
            case "launched" -> "The campaign is launched.";
            default -> "";
        };
    }

    private List<Task> standing(Campaign campaign, Person person) {
        List<Task> tasks = new ArrayList<>();
        for (CampaignPart part : heads.parts(person)) {
            CampaignPart.Standing standing = part.standing(campaign.id());
            tasks.add(Task.of(part.title(), part.href(campaign.id()), standing.state())
                    .hint(standing.sentence()));
        }
        return tasks;
    }

    private List<SummaryRow> planRows(Campaign campaign) {
        var brief = campaign.intent().brief();
        var arms = campaign.intent().arms();
        return List.of(
                SummaryRow.of("Aim", brief.aim()),
                SummaryRow.of("Audience", brief.audience().isEmpty() ? "Not said yet" : brief.audience()),
                SummaryRow.of("Platform", brief.brand().isEmpty() ? "Not said yet" : brief.brand()),
                SummaryRow.of("Launch", DAY.format(campaign.launch())),
                SummaryRow.of(
                        "Weeks",
                        campaign.run().weeks() + ", from "
                                + DAY.format(campaign.run().first().friday()) + " to "
                                + DAY.format(campaign.run().lastDay())),
                SummaryRow.of("Regions that see it", names(arms.exposed())),
                SummaryRow.of(
                        "Regions compared with",
                        arms.comparison().isEmpty() ? "None: it is seen everywhere" : names(arms.comparison())));
    }

    private List<SummaryRow> measurementRows(Campaign campaign) {
        var design = campaign.intent().design();
        var forced = new TreeSet<>(design.forcedIn());
        forced.addAll(design.forcedOut());
        List<SummaryRow> rows = new ArrayList<>(List.of(
                SummaryRow.of("What decides", design.primary().title()),
                SummaryRow.of("Design", shape(design.schedule())),
                SummaryRow.of("Compared with", design.historyWeeks() + " weeks before"),
                SummaryRow.of("Interval", Math.round(design.level() * 100) + "%"),
                SummaryRow.of("Regions chosen, not drawn", forced.isEmpty() ? "None" : names(forced)),
                SummaryRow.of("Seed of every draw", Long.toString(design.seed()))));
        design.schedule()
                .drawn()
                .ifPresent(drawn -> rows.add(SummaryRow.of(
                        "Drawn from",
                        String.format(Locale.UK, "%,d assignments that could have been", drawn.possible()))));
        return rows;
    }

    private static String shape(Schedule schedule) {
        return switch (schedule.shape()) {
            case BLOCK ->
                schedule.isDrawn()
                        ? "One block of " + schedule.weeksOn() + " weeks, regions drawn here by lot"
                        : "One block, regions as entered";
            case ROTATION ->
                "Rotation: " + schedule.steps() + " blocks of " + schedule.weeksOn() + " weeks, " + schedule.eachStep()
                        + " regions in each, " + schedule.weeksOff() + " cool-down week after each";
            case WAVES ->
                "Waves: every " + schedule.weeksOn() + " weeks " + schedule.eachStep() + " more regions, "
                        + schedule.steps() + " times";
        };
    }

    private String names(Collection<Region> regions) {
        return door.names(regions);
    }

    private CampaignPage.Seal seal(Campaign campaign, Person person) {
        if (campaign.fixed().isPresent()) {
            var fixed = campaign.fixed().get();
            String when = DAY.format(fixed.at().atZone(LONDON));
            String signed = plans.seal(campaign.id()).isPresent()
                    ? " and signed"
                    : ". It was fixed before plans were signed; its hash still holds";
            return new CampaignPage.Seal(
                    sealState(campaign),
                    "Fixed on " + when + signed + ". It cannot be changed.",
                    fixed.hash(),
                    false,
                    false);
        }
        boolean started = campaign.hasStarted(today());
        List<Gate> open = open(campaign, Gate.Before.FIX);
        String sentence = started
                ? "The plan was not fixed before the start. Its effect can be explored, not tested."
                : open.isEmpty()
                        ? "Fix the plan before "
                                + DAY.format(campaign.run().first().friday()) + ", so that its effect can be tested."
                        : "Open before the plan can be fixed: " + Gates.names(open) + ".";
        return new CampaignPage.Seal(
                sealState(campaign),
                sentence,
                "",
                door.mayPlan(person),
                door.mayPlan(person) && !started && open.isEmpty());
    }

    private Tag sealState(Campaign campaign) {
        if (campaign.fixed().isPresent()) {
            return Tag.of("Fixed", Tone.DONE);
        }
        return campaign.hasStarted(today()) ? Tag.of("Never fixed", Tone.QUIET) : Tag.of("Not fixed yet", Tone.SOON);
    }

    private Tag state(Campaign campaign) {
        if (!campaign.hasStarted(today())) {
            return Tag.of("Planned", Tone.GOING);
        }
        return today().isAfter(campaign.run().lastDay()) ? Tag.of("Over", Tone.QUIET) : Tag.of("Running", Tone.DONE);
    }

    @GetMapping("/campaigns/{id}/fix")
    Page askToFix(@PathVariable String id, Person person) {
        Campaign campaign = door.plan(id, person);
        return fixPage(campaign, person, open(campaign, Gate.Before.FIX));
    }

    private Page fixPage(Campaign campaign, Person person, List<Gate> open) {
        return Page.of(
                "campaigns/plan/fix",
                new FixPage(
                        door.frame(person, "Fix the plan"),
                        heads.head(campaign, person, "Overview"),
                        address(campaign.id()),
                        DAY.format(campaign.run().first().friday()),
                        campaign.intent().arms().comparison().isEmpty()
                                && campaign.intent().design().schedule().shape() == Schedule.Shape.BLOCK,
                        Gates.names(open)));
    }

    @PostMapping("/campaigns/{id}/fix")
    View fix(@PathVariable String id, Person person) {
        Campaign campaign = door.plan(id, person);
        String address = address(campaign.id());
        return switch (plans.fix(campaign.id(), person)) {
            case Fixing.Done done -> SeeOther.at(address + "?told=fixed");
            case Fixing.AlreadyFixed already -> SeeOther.at(address);
            case Fixing.TooLate late -> SeeOther.at(address);
            case Fixing.GatesOpen(List<Gate> gates) ->
                fixPage(campaign, person, gates).with(HttpStatus.UNPROCESSABLE_CONTENT);
            case Fixing.Unknown unknown -> throw new SecretExistence();
        };
    }

    @PostMapping("/campaigns/{id}/launch")
    View launch(@PathVariable String id, Person person) {
        Campaign campaign = door.plan(id, person);
        String address = address(campaign.id());
        return switch (plans.launch(campaign.id(), person)) {
            case Launching.Done done -> SeeOther.at(address + "?told=launched");
            case Launching.Already already -> SeeOther.at(address);
            case Launching.GatesOpen gates -> SeeOther.at(address + "/gates");
            case Launching.OnHold(Hold hold) ->
                SeeOther.at(hold.decided().isEmpty() ? address + "/holds/" + hold.id() : address);
            case Launching.Unknown unknown -> throw new SecretExistence();
        };
    }

    static Optional<CampaignId> read(String id) {
        return id.matches("[a-z0-9][a-z0-9-]{0,47}") ? Optional.of(CampaignId.of(id)) : Optional.empty();
    }

    static String address(CampaignId id) {
        return "/campaigns/" + id;
    }

    static ResponseEntity<Void> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    private LocalDate today() {
        return door.today();
    }
}
