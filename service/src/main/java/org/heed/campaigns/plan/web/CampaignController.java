package org.heed.campaigns.plan.web;

import static org.heed.campaigns.plan.web.PlanForm.DAY;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.CampaignHeads;
import org.heed.campaigns.plan.CampaignPart;
import org.heed.campaigns.plan.Fixing;
import org.heed.campaigns.plan.Plans;
import org.heed.campaigns.plan.SampleCampaign;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.geography.Geography;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.web.Table;
import org.heed.ground.web.Tag;
import org.heed.ground.web.Tag.Tone;
import org.heed.ground.web.Task;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Region;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The list of campaigns, each campaign's first page, and the freezing of a plan. */
@Controller
@OnStaffFront
class CampaignController {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Plans plans;
    private final SampleCampaign sample;
    private final CampaignHeads heads;
    private final Geography geography;
    private final Desks desks;
    private final Clock clock;

    CampaignController(
            Plans plans, SampleCampaign sample, CampaignHeads heads, Geography geography, Desks desks, Clock clock) {
        this.plans = plans;
        this.sample = sample;
        this.heads = heads;
        this.geography = geography;
        this.desks = desks;
        this.clock = clock;
    }

    @GetMapping("/campaigns")
    Page list(Person person) {
        desks.require(person, Right.PLAN_CAMPAIGN);
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
                new CampaignsPage(desks.frame(person, "Campaigns", PlanDesk.SECTION), table, !sample.isLoaded()));
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
        Campaign campaign = require(id, person);
        return Page.of(
                "campaigns/plan/campaign",
                new CampaignPage(
                        desks.frame(person, campaign.name(), PlanDesk.SECTION),
                        heads.head(campaign, person, "Overview"),
                        told(told),
                        standing(campaign, person),
                        FlightChart.of(campaign.intent().timetable()),
                        planRows(campaign),
                        measurementRows(campaign),
                        seal(campaign),
                        address(campaign.id())));
    }

    private static String told(String code) {
        return switch (code) {
            case "sample" -> "The sample campaign is loaded.";
            case "created" -> "The campaign is planned. Book its cinemas next.";
            case "changed" -> "The plan is changed.";
            case "fixed" -> "The plan is fixed. It can no longer be changed.";
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
        var forced = new java.util.TreeSet<>(design.forcedIn());
        forced.addAll(design.forcedOut());
        return List.of(
                SummaryRow.of("What decides", design.primary().title()),
                SummaryRow.of("Compared with", design.historyWeeks() + " weeks before"),
                SummaryRow.of("Interval", Math.round(design.level() * 100) + "%"),
                SummaryRow.of("Regions chosen, not drawn", forced.isEmpty() ? "None" : names(forced)),
                SummaryRow.of("Seed of every draw", Long.toString(design.seed())));
    }

    private String names(java.util.Collection<Region> regions) {
        return regions.stream()
                .map(region ->
                        geography.knows(region) ? geography.region(region).name() : region.code())
                .collect(Collectors.joining(", "));
    }

    private CampaignPage.Seal seal(Campaign campaign) {
        if (campaign.fixed().isPresent()) {
            var fixed = campaign.fixed().get();
            String when = DAY.format(fixed.at().atZone(LONDON));
            return new CampaignPage.Seal(
                    sealState(campaign), "Fixed on " + when + ". It cannot be changed.", fixed.hash(), false, false);
        }
        boolean started = campaign.hasStarted(today());
        String sentence = started
                ? "The plan was not fixed before the start. Its effect can be explored, not tested."
                : "Fix the plan before " + DAY.format(campaign.run().first().friday())
                        + ", so that its effect can be tested.";
        return new CampaignPage.Seal(sealState(campaign), sentence, "", true, !started);
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
        Campaign campaign = require(id, person);
        return Page.of(
                "campaigns/plan/fix",
                new FixPage(
                        desks.frame(person, "Fix the plan", PlanDesk.SECTION),
                        heads.head(campaign, person, "Overview"),
                        address(campaign.id()),
                        DAY.format(campaign.run().first().friday()),
                        campaign.intent().arms().comparison().isEmpty()));
    }

    @PostMapping("/campaigns/{id}/fix")
    ResponseEntity<Void> fix(@PathVariable String id, Person person) {
        Campaign campaign = require(id, person);
        String address = address(campaign.id());
        return switch (plans.fix(campaign.id(), person)) {
            case Fixing.Done done -> seeOther(address + "?told=fixed");
            case Fixing.AlreadyFixed already -> seeOther(address);
            case Fixing.TooLate late -> seeOther(address);
            case Fixing.Unknown unknown -> throw new SecretExistence();
        };
    }

    /** The frozen text: its SHA-256 is the hash that the page shows. */
    @GetMapping(value = "/campaigns/{id}/plan.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    ResponseEntity<byte[]> text(@PathVariable String id, Person person) {
        Campaign campaign = require(id, person);
        String text = plans.frozenText(campaign.id()).orElseThrow(SecretExistence::new);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Campaign require(String id, Person person) {
        desks.require(person, Right.PLAN_CAMPAIGN);
        return read(id).flatMap(plans::campaign).orElseThrow(SecretExistence::new);
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
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}
