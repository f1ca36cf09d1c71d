package org.heed.measurement.planner.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.heed.campaigns.plan.Arms;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.CampaignHeads;
import org.heed.campaigns.plan.Flight;
import org.heed.campaigns.plan.Intent;
import org.heed.campaigns.plan.Metric;
import org.heed.campaigns.plan.Plans;
import org.heed.campaigns.plan.Revision;
import org.heed.campaigns.plan.Run;
import org.heed.campaigns.plan.Schedule;
import org.heed.campaigns.plan.Timetable;
import org.heed.ground.access.Desks;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.geography.Geography;
import org.heed.ground.geography.RegionEntry;
import org.heed.ground.web.Choice;
import org.heed.ground.web.Field;
import org.heed.ground.web.Field.Arrangement;
import org.heed.ground.web.FieldErrors;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.web.Page;
import org.heed.ground.web.SeeOther;
import org.heed.ground.web.SummaryRow;
import org.heed.ground.web.Table;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;
import org.heed.measurement.panel.DesignForm;
import org.heed.measurement.panel.DrawnDesign;
import org.heed.measurement.planner.Option;
import org.heed.measurement.planner.Planner;
import org.heed.measurement.planner.Question;
import org.heed.measurement.planner.Study;
import org.heed.measurement.planner.Words;
import org.heed.uplift.planning.Power;
import org.heed.uplift.randomisation.AssignmentSet;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Choosing a campaign's design: asked by a query in the address, drawn and written into the plan by a button. */
@Controller
@OnStaffFront
class DesignController {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String LOT = "LOT";
    private static final String IN = "IN";
    private static final String OUT = "OUT";
    private static final String NONE = "NONE";

    private final Planner planner;
    private final Plans plans;
    private final CampaignHeads heads;
    private final Desks desks;
    private final Geography geography;
    private final AuditLog audit;

    DesignController(
            Planner planner, Plans plans, CampaignHeads heads, Desks desks, Geography geography, AuditLog audit) {
        this.planner = planner;
        this.plans = plans;
        this.heads = heads;
        this.desks = desks;
        this.geography = geography;
        this.audit = audit;
    }

    @GetMapping("/campaigns/{id}/design")
    View ask(@PathVariable String id, @RequestParam MultiValueMap<String, String> values, Person person) {
        Campaign campaign = find(id, person, Right.SEE_CAMPAIGN);
        if (campaign.fixed().isPresent()) {
            return page(campaign, person, values, Asked.nothing());
        }
        if (values.isEmpty()) {
            return page(campaign, person, defaults(campaign), Asked.nothing());
        }
        Read read = read(campaign, values);
        Asked asked = read.question()
                .map(question -> new Asked(read.question(), Optional.of(planner.study(question)), read.errors()))
                .orElseGet(() -> new Asked(Optional.empty(), Optional.empty(), read.errors()));
        Page page = page(campaign, person, values, asked);
        return read.errors().isEmpty() ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/campaigns/{id}/design")
    View use(@PathVariable String id, @RequestParam MultiValueMap<String, String> values, Person person) {
        Campaign campaign = find(id, person, Right.PLAN_CAMPAIGN);
        Read read = read(campaign, values);
        Optional<DesignForm> form = read.question().flatMap(question -> planner.form(question, text(values, "design")));
        if (form.isEmpty()) {
            FieldErrors errors = read.errors().isEmpty() ? FieldErrors.of("design", "Choose a design") : read.errors();
            Asked asked = new Asked(read.question(), read.question().map(planner::study), errors);
            return page(campaign, person, values, asked).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Schedule drawn = planner.draw(read.question().orElseThrow(), form.get());
        Intent intent = designed(campaign.intent(), read.question().orElseThrow(), drawn);
        return switch (plans.revise(intent, person)) {
            case Revision.Revised revised -> {
                audit.record(
                        person.id(),
                        person.role().name(),
                        Verb.ALTERATION,
                        "campaign:" + campaign.id(),
                        "design drawn: " + Words.name(form.get()) + ", seed "
                                + campaign.intent().design().seed() + ", from the set with SHA-256 "
                                + drawn.drawn().orElseThrow().possibleHash());
                yield SeeOther.at("/campaigns/" + campaign.id() + "?told=designed");
            }
            case Revision.AlreadyFixed fixed -> SeeOther.at("/campaigns/" + campaign.id() + "/design");
            case Revision.Unknown unknown -> throw new SecretExistence();
        };
    }

    /** Every assignment that could have been drawn, one a line, as the plan's hash has it. */
    @GetMapping("/campaigns/{id}/design/possible.txt")
    ResponseEntity<byte[]> possible(@PathVariable String id, Person person) {
        Campaign campaign = find(id, person, Right.SEE_CAMPAIGN);
        Schedule.Drawn drawn = campaign.intent().design().schedule().drawn().orElseThrow(SecretExistence::new);
        AssignmentSet set = DrawnDesign.of(campaign.plan()).possible();
        if (!set.hash().equals(drawn.possibleHash())) {
            throw new IllegalStateException("the set of campaign " + campaign.id() + " cannot be listed as it was");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(set.text().getBytes(StandardCharsets.UTF_8));
    }

    /** What was asked, and what came of it. */
    private record Asked(Optional<Question> question, Optional<Study> study, FieldErrors errors) {
        static Asked nothing() {
            return new Asked(Optional.empty(), Optional.empty(), FieldErrors.none());
        }
    }

    private record Read(Optional<Question> question, FieldErrors errors) {}

    /** The same plan with the design that was drawn: its weeks, its regions; flights that went to the end still do. */
    static Intent designed(Intent before, Question question, Schedule drawn) {
        SortedSet<Region> seen = new TreeSet<>(drawn.drawn().orElseThrow().on().keySet());
        SortedSet<Region> never = new TreeSet<>(question.regions());
        never.removeAll(seen);
        Run earlier = before.timetable().run();
        Run run = new Run(earlier.first(), drawn.weeks());
        List<Flight> flights = new ArrayList<>();
        for (Flight flight : before.timetable().flights()) {
            boolean toTheEnd = flight.run().end().equals(earlier.end());
            Week end = toTheEnd || flight.run().end().compareTo(run.end()) > 0
                    ? run.end()
                    : flight.run().end();
            int weeks = flight.run().first().until(end).size();
            SortedSet<Region> regions = new TreeSet<>(flight.regions());
            regions.retainAll(seen);
            if (weeks > 0) {
                flights.add(
                        new Flight(flight.medium(), new Run(flight.run().first(), weeks), regions, flight.audience()));
            }
        }
        return new Intent(
                before.id(),
                before.brief(),
                new Timetable(before.timetable().launch(), run, flights),
                Arms.of(seen, never),
                before.design()
                        .forced(question.mustSee(), question.mustNotSee())
                        .scheduled(drawn));
    }

    private MultiValueMap<String, String> defaults(Campaign campaign) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        Intent intent = campaign.intent();
        Schedule schedule = intent.design().schedule();
        boolean all = intent.arms().comparison().isEmpty() && !schedule.isDrawn();
        int free = 0;
        for (RegionEntry entry : regions(campaign)) {
            Region region = entry.region();
            String does;
            if (intent.arms().exposed().contains(region)) {
                does = !all && intent.design().forcedIn().contains(region) ? IN : LOT;
            } else if (intent.arms().comparison().contains(region)) {
                does = intent.design().forcedOut().contains(region) ? OUT : LOT;
            } else {
                does = NONE;
            }
            free += does.equals(NONE) ? 0 : 1;
            values.set("region-" + region, does);
        }
        int weeks = schedule.isDrawn() && schedule.shape() != Schedule.Shape.WAVES
                ? schedule.steps() * schedule.weeksOn()
                : campaign.run().weeks();
        int each = all ? Math.max(1, (free - 1) / 2) : intent.arms().exposed().size();
        if (schedule.isDrawn() && schedule.shape() == Schedule.Shape.ROTATION) {
            each = schedule.eachStep();
        }
        values.set("weeks", Integer.toString(weeks));
        values.set("each", Integer.toString(Math.min(each, Math.max(1, free - 1))));
        return values;
    }

    private Read read(Campaign campaign, MultiValueMap<String, String> values) {
        FieldErrors errors = FieldErrors.none();
        SortedSet<Region> regions = new TreeSet<>();
        SortedSet<Region> in = new TreeSet<>();
        SortedSet<Region> out = new TreeSet<>();
        for (RegionEntry entry : regions(campaign)) {
            switch (text(values, "region-" + entry.region())) {
                case LOT -> regions.add(entry.region());
                case IN -> in.add(entry.region());
                case OUT -> out.add(entry.region());
                default -> {
                    // takes no part
                }
            }
        }
        regions.addAll(in);
        regions.addAll(out);
        int weeks = number(text(values, "weeks"));
        if (weeks < 1 || weeks > 52) {
            errors = errors.with("weeks", "Enter 1 to 52 weeks");
        }
        int each = number(text(values, "each"));
        if (each < 1 || each >= regions.size()) {
            errors = errors.with(
                    "each",
                    regions.size() < 2
                            ? "Let at least two regions take part"
                            : "Enter 1 to " + (regions.size() - 1) + " regions, so that one is left to compare with");
        } else if (in.size() > each || regions.size() - out.size() < each) {
            errors = errors.with(
                    "each", "More regions are chosen to see it, or not to, than this number leaves room for");
        }
        if (!errors.isEmpty()) {
            return new Read(Optional.empty(), errors);
        }
        return new Read(
                Optional.of(new Question(
                        campaign.id(),
                        campaign.run().first(),
                        weeks,
                        each,
                        regions,
                        in,
                        out,
                        campaign.intent().design().historyWeeks(),
                        campaign.intent().design().level(),
                        campaign.intent().design().seed())),
                errors);
    }

    private Page page(Campaign campaign, Person person, MultiValueMap<String, String> values, Asked asked) {
        boolean may = desks.may(person, Right.PLAN_CAMPAIGN);
        boolean frozen = campaign.fixed().isPresent();
        List<Option> options = asked.study()
                .map(study -> study instanceof Study.Compared compared ? compared.options() : List.<Option>of())
                .orElse(List.of());
        int taking = asked.question().map(question -> question.regions().size()).orElse(0);
        Metric primary = campaign.intent().design().primary();
        return Page.of(
                "measurement/planner/design",
                new DesignPage(
                        desks.frame(person, "Choose the design", "campaigns").errors(asked.errors()),
                        heads.head(campaign, person, DesignPart.TITLE),
                        asked.errors(),
                        frozen ? frozenRows(campaign) : List.of(),
                        frozen ? "" : history(campaign, asked),
                        frozen ? List.of() : fields(campaign, values, asked.errors()),
                        headline(asked, options, primary),
                        remarks(asked, options),
                        figures(options),
                        may && !options.isEmpty()
                                ? List.of(choice(options, taking, primary, asked.errors()))
                                : List.of(),
                        hidden(values),
                        "/campaigns/" + campaign.id() + "/design"));
    }

    private static List<SummaryRow> frozenRows(Campaign campaign) {
        Schedule schedule = campaign.intent().design().schedule();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(
                "Design", schedule.isDrawn() ? Words.name(DesignForm.of(schedule)) : "One block, regions as entered"));
        schedule.drawn().ifPresent(drawn -> {
            rows.add(SummaryRow.of("Drawn from", drawn.possible() + " assignments"));
            rows.add(SummaryRow.of("SHA-256 of their list", drawn.possibleHash()));
        });
        rows.add(SummaryRow.of("Seed", Long.toString(campaign.intent().design().seed())));
        return rows;
    }

    private String history(Campaign campaign, Asked asked) {
        if (asked.study().isPresent() && asked.study().get() instanceof Study.TooLittle(int weeks, int wanted)) {
            return "There is too little history: " + weeks + " weeks on end without a campaign, and a trial takes "
                    + wanted + " at least. Ask for fewer weeks, or come back later. No power is quoted until then.";
        }
        if (asked.study().isPresent() && asked.study().get() instanceof Study.Compared compared) {
            Study.History history = compared.history();
            return "Tried on our own " + history.weeks() + " weeks without a campaign, "
                    + DAY.format(history.from()) + " to " + DAY.format(history.until()) + ": "
                    + String.format(Locale.UK, "%,d", compared.draws())
                    + " campaigns that never were for each design, each compared with " + compared.base()
                    + " weeks before it.";
        }
        return "Designs that cost the same are tried on the weeks that this service has counted, with effects of known"
                + " size put in.";
    }

    private static String headline(Asked asked, List<Option> options, Metric primary) {
        if (asked.study().isEmpty() || options.isEmpty()) {
            return "";
        }
        return Words.best(options, option -> power(option, primary))
                .map(best -> Words.name(best.form()) + " would show the smallest effect on "
                        + primary.title().toLowerCase(Locale.UK) + ": 4 of 5 such campaigns would show "
                        + Words.shown(power(best, primary), Power.Quoted::at80) + ".")
                .orElse("None of these designs would show even a doubling of "
                        + primary.title().toLowerCase(Locale.UK) + " in 4 of 5 campaigns, or may be quoted.");
    }

    private static Power power(Option option, Metric primary) {
        return primary == Metric.REPORTS ? option.reports() : option.useful();
    }

    private static List<String> remarks(Asked asked, List<Option> options) {
        List<String> remarks = new ArrayList<>();
        for (Option option : options) {
            String why = Words.refused(option.reports());
            if (!why.isEmpty()) {
                remarks.add(Words.name(option.form()) + ": " + why + ", so its power is not quoted.");
            }
        }
        if (options.stream().anyMatch(option -> option.form().shape() == Schedule.Shape.ROTATION)) {
            remarks.add(
                    "Rotations suppose that an effect fades in the cool-down week. Where it lasts longer, blocks of 4"
                            + " weeks lose less than shorter ones.");
        }
        asked.study()
                .filter(Study.Compared.class::isInstance)
                .map(Study.Compared.class::cast)
                .ifPresent(compared -> remarks.addAll(compared.remarks()));
        return remarks;
    }

    private static Table figures(List<Option> options) {
        return Table.of(
                "Designs of equal spend",
                List.of(
                        Table.Column.text("Design"),
                        Table.Column.figures("Smallest p"),
                        Table.Column.figures("Found without effect"),
                        Table.Column.figures("Reports: shown by 4 of 5"),
                        Table.Column.figures("Shown by half"),
                        Table.Column.figures("Useful: shown by 4 of 5"),
                        Table.Column.figures("Region-weeks")),
                options.stream()
                        .map(option -> Table.Row.of(
                                Words.name(option.form()),
                                String.format(Locale.UK, "%.4f", option.smallestP()),
                                Words.falsely(option.reports()),
                                Words.shown(option.reports(), Power.Quoted::at80),
                                Words.shown(option.reports(), Power.Quoted::at50),
                                Words.shown(option.useful(), Power.Quoted::at80),
                                String.format(Locale.UK, "%.0f", option.regionWeeks())))
                        .toList());
    }

    private static Field choice(List<Option> options, int regions, Metric primary, FieldErrors errors) {
        String best = Words.best(options, option -> power(option, primary))
                .map(Option::key)
                .orElse("");
        return Field.radios(
                        "design",
                        "Which design?",
                        options.stream()
                                .map(option -> Choice.of(
                                                option.key(),
                                                Words.name(option.form())
                                                        + (option.key().equals(best) ? " (shows most)" : ""))
                                        .hint(Words.plain(option.form(), regions)))
                                .toList())
                .arranged(Arrangement.SMALL)
                .value(best)
                .error(errors);
    }

    private static List<DesignPage.Hidden> hidden(MultiValueMap<String, String> values) {
        List<DesignPage.Hidden> hidden = new ArrayList<>();
        values.forEach((name, all) -> {
            if (!name.equals("design") && !all.isEmpty()) {
                hidden.add(new DesignPage.Hidden(name, all.getFirst()));
            }
        });
        return hidden;
    }

    private List<List<Field>> fields(Campaign campaign, MultiValueMap<String, String> values, FieldErrors errors) {
        List<Field> numbers = List.of(
                Field.text("weeks", "Weeks in which a region sees it")
                        .digits()
                        .width(3)
                        .value(text(values, "weeks"))
                        .error(errors),
                Field.text("each", "Regions at a time")
                        .digits()
                        .width(3)
                        .value(text(values, "each"))
                        .error(errors));
        List<Choice> parts = List.of(
                Choice.of(LOT, "By lot"),
                Choice.of(IN, "Must see it"),
                Choice.of(OUT, "Must not see it"),
                Choice.of(NONE, "Takes no part"));
        List<Field> regions = regions(campaign).stream()
                .map(entry -> Field.select("region-" + entry.region(), entry.name(), parts)
                        .value(text(values, "region-" + entry.region())))
                .toList();
        return List.of(numbers, regions);
    }

    private List<RegionEntry> regions(Campaign campaign) {
        LocalDate first = campaign.run().first().friday();
        return geography.regions(first);
    }

    private Campaign find(String id, Person person, Right right) {
        desks.require(person, right);
        try {
            return plans.campaign(CampaignId.of(id)).orElseThrow(SecretExistence::new);
        } catch (IllegalArgumentException noId) {
            throw new SecretExistence();
        }
    }

    private static String text(MultiValueMap<String, String> values, String name) {
        String value = values.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }
}
