package org.heed.app;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.heed.campaigns.plan.Arms;
import org.heed.campaigns.plan.Brief;
import org.heed.campaigns.plan.Fixing;
import org.heed.campaigns.plan.Flight;
import org.heed.campaigns.plan.Gates;
import org.heed.campaigns.plan.Intent;
import org.heed.campaigns.plan.MeasurementDesign;
import org.heed.campaigns.plan.Medium;
import org.heed.campaigns.plan.Metric;
import org.heed.campaigns.plan.Plan;
import org.heed.campaigns.plan.Plans;
import org.heed.campaigns.plan.Run;
import org.heed.campaigns.plan.SampleCampaign;
import org.heed.campaigns.plan.Timetable;
import org.heed.ground.access.DemoPeople;
import org.heed.ground.access.Person;
import org.heed.ground.geography.Geography;
import org.heed.ground.geography.Places;
import org.heed.ground.store.DatabaseAccess;
import org.heed.ground.store.Deliveries;
import org.heed.ground.store.Migrations;
import org.heed.ground.store.Transactions;
import org.heed.ground.vault.KeyFolder;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Language;
import org.heed.ground.words.ReportId;
import org.heed.measurement.panel.Measure;
import org.heed.measurement.statement.Statement;
import org.heed.measurement.statement.Statements;
import org.heed.measurement.statement.Words;
import org.heed.reports.intake.Backfill;
import org.heed.reports.intake.Content;
import org.heed.reports.intake.Inbox;
import org.heed.reports.intake.Submission;
import org.heed.reports.intake.Tokens;
import org.heed.reports.outcome.Outcome;
import org.heed.reports.outcome.Outcomes;
import org.heed.reports.routing.Routing;
import org.heed.reports.triage.Grade;
import org.heed.reports.triage.Graded;
import org.heed.reports.triage.Triage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code heed demo}: takes a year of made-up reports through the real doors, from the sealed inbox to their outcomes, and
 * holds what the program says of the campaign against what is true.
 */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Fills a year with made-up reports of known truth, and states its campaign's effect.")
final class DemoCommand implements Callable<Integer> {
    private static final int BATCH = 500;
    private static final String MADE_UP = "Made up for the demonstration.";

    /** The last ones are left for people to read. */
    private static final int LEFT_TO_READ = 60;

    @Mixin
    ProgramOptions options = new ProgramOptions();

    @Option(names = "--json", description = "Print one JSON object instead of words.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Instant start = Instant.now();
        DataFolder folder = DataFolder.of(options.data);
        if (folder.tryTake()) {
            LogFile.open(folder.path().resolve("demo.log"));
            KeyFolder.of(folder.keys()).initialise();
            try (folder;
                    Databases databases = Databases.start(folder, options.databaseUrl)) {
                Migrations.run(databases.access());
                fill(databases.access(), folder, start);
            }
        } else {
            LogFile.open(folder.path().resolve("demo.log"));
            fill(Databases.running(folder, options.databaseUrl), folder, start);
        }
        return 0;
    }

    private void fill(DatabaseAccess database, DataFolder folder, Instant start) {
        try (Front rooms = Front.withoutServer(database, folder)) {
            DemoYear.Truth truth = DemoYear.truth();
            List<DemoYear.Made> year = new DemoYear(
                            rooms.bean(Geography.class),
                            rooms.bean(Places.class).townsByForce(),
                            truth)
                    .make();
            List<ReportId> reports = accept(rooms, year);
            route(rooms, reports.size());
            work(rooms, year, reports);
            Plan plan = plan(rooms, truth);
            rooms.bean(SampleCampaign.class).load(person(rooms, "demo-manager"));
            deliverAll(rooms);
            say(rooms, truth, plan, Duration.between(start, Instant.now()));
        }
    }

    private static List<ReportId> accept(Front rooms, List<DemoYear.Made> year) {
        Tokens tokens = rooms.bean(Tokens.class);
        Backfill backfill = rooms.bean(Backfill.class);
        List<ReportId> reports = new ArrayList<>(year.size());
        try (ProgressBar bar = new ProgressBar("Sealing and accepting reports", year.size())) {
            for (int from = 0; from < year.size(); from += BATCH) {
                List<Backfill.Past> past = year.subList(from, Math.min(year.size(), from + BATCH)).stream()
                        .map(made -> new Backfill.Past(
                                new Submission(
                                        tokens.ofIdempotencyKey("demonstration", "2017-" + made.number()),
                                        made.channel(),
                                        new Content("act", 1, Language.ENGLISH, made.answers())),
                                made.at()))
                        .toList();
                reports.addAll(backfill.accept(past));
                bar.at(reports.size());
            }
        }
        return reports;
    }

    /** Works beside the workers of a running program, if there is one: a claim is theirs or ours, never both. */
    private static void route(Front rooms, int total) {
        Routing routing = rooms.bean(Routing.class);
        Deliveries deliveries = rooms.bean(Deliveries.class);
        Inbox inbox = rooms.bean(Inbox.class);
        try (ProgressBar bar = new ProgressBar("Opening and routing them", total)) {
            while (inbox.waiting() > 0 || deliveries.waiting() > 0) {
                int done = routing.doSome() + deliveries.doSome();
                bar.at(total - inbox.waiting());
                if (done == 0) {
                    pause();
                }
            }
            bar.at(total);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Mistake("interrupted; run it again to go on");
        }
    }

    /** Reads, grades and closes all but the last ones, as the made-up national desk. */
    private static void work(Front rooms, List<DemoYear.Made> year, List<ReportId> reports) {
        Triage triage = rooms.bean(Triage.class);
        Outcomes outcomes = rooms.bean(Outcomes.class);
        Transactions transactions = rooms.bean(Transactions.class);
        Person desk = person(rooms, "demo-national");
        int last = year.size() - LEFT_TO_READ;
        try (ProgressBar bar = new ProgressBar("Reading, grading, recording outcomes", year.size())) {
            for (int from = 0; from < year.size(); from += BATCH) {
                int until = Math.min(year.size(), from + BATCH);
                List<Graded> grades = new ArrayList<>();
                List<Outcome> made = new ArrayList<>();
                for (int at = from; at < until; at++) {
                    DemoYear.Made report = year.get(at);
                    if (at >= last && !report.useful()) {
                        continue;
                    }
                    ReportId id = reports.get(at);
                    Instant later = report.at().plus(Duration.ofHours(6));
                    if (report.useful()) {
                        grades.add(new Graded(id, grade(report), desk.id(), later));
                    }
                    made.add(new Outcome(id, code(report), "", desk.id(), later.plus(Duration.ofDays(9))));
                }
                Map<ReportId, Instant> read = new LinkedHashMap<>();
                for (int at = from; at < until; at++) {
                    DemoYear.Made report = year.get(at);
                    if (at < last || report.useful()) {
                        // most within a few hours, one in forty the day after next
                        long minutes = report.number() % 40 == 0 ? 2_000 : 4 + report.number() * 37L % 300;
                        read.put(reports.get(at), report.at().plus(Duration.ofMinutes(minutes)));
                    }
                }
                transactions.inOne(() -> {
                    triage.readAll(read, desk);
                    triage.gradeAll(grades);
                    outcomes.recordAll(made);
                });
                bar.at(until);
            }
        }
        deliverAll(rooms);
    }

    private static void deliverAll(Front rooms) {
        Deliveries deliveries = rooms.bean(Deliveries.class);
        while (deliveries.doSome() > 0) {
            // each fact may tell another
        }
    }

    private static Person person(Front rooms, String id) {
        return rooms.bean(DemoPeople.class).find(id).orElseThrow();
    }

    private static Grade grade(DemoYear.Made report) {
        Grade.Assessment assessment = switch (report.answers().value("basis").orElse("other")) {
            case "saw" -> Grade.Assessment.A;
            case "told" -> Grade.Assessment.C;
            default -> Grade.Assessment.D;
        };
        return new Grade(Grade.Source.UNTESTED, assessment, Grade.Handling.P, Optional.empty(), "Demonstration", "");
    }

    private static String code(DemoYear.Made report) {
        if (!report.useful()) {
            return report.number() % 11 == 0 ? "passed-to-other-service" : "no-terrorism-relevance";
        }
        return report.number() % 3 == 0 ? "useful-live-investigation" : "useful-intelligence-picture";
    }

    /** Plans the campaign as of two weeks before its start, since a plan is frozen before it. */
    private static Plan plan(Front rooms, DemoYear.Truth truth) {
        Clock before = Clock.fixed(
                truth.firstWeek().plus(-2).friday().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                ZoneId.of("Europe/London"));
        Plans plans = rooms.bean(Plans.class).asOf(before);
        Person manager = person(rooms, "demo-manager");
        CampaignId id = CampaignId.of(truth.campaign());
        Run run = new Run(truth.firstWeek(), truth.weeks());
        plans.create(
                new Intent(
                        id,
                        new Brief(
                                truth.name(),
                                "ACT: Action Counters Terrorism",
                                "Time tells",
                                "More reports, and as many of them useful, in the regions that see it.",
                                "Everybody; young people above all. Made up for the demonstration."),
                        new Timetable(
                                truth.firstWeek().friday().minusDays(2),
                                run,
                                List.of(new Flight(Medium.CINEMA, run), new Flight(Medium.SOCIAL, run))),
                        Arms.of(new TreeSet<>(truth.exposed()), new TreeSet<>(truth.comparison())),
                        MeasurementDesign.of(Metric.REPORTS, truth.historyWeeks(), truth.level(), truth.seed())),
                manager);
        Gates gates = rooms.bean(Gates.class);
        gates.pass(id, "equality", MADE_UP, person(rooms, "demo-publisher"));
        gates.pass(id, "data-protection", MADE_UP, person(rooms, "demo-protection"));
        if (!(plans.fix(id, manager) instanceof Fixing.Done
                || plans.find(id).orElseThrow().isFixed())) {
            throw new IllegalStateException("the demonstration's plan could not be fixed");
        }
        return plans.find(id).orElseThrow();
    }

    private void say(Front rooms, DemoYear.Truth truth, Plan plan, Duration took) {
        Statement statement = rooms.bean(Statements.class).state(plan, Measure.REPORTS);
        PrintWriter out = spec.commandLine().getOut();
        if (!(statement instanceof Statement.Stated stated)) {
            throw new IllegalStateException("the demonstration's campaign could not be stated");
        }
        boolean holds = stated.holds(truth.rateRatio());
        if (json) {
            out.println(rooms.bean(JsonMapper.class)
                    .writeValueAsString(Map.of(
                            "reports", truth.reports(),
                            "useful", truth.useful(),
                            "true_rate_ratio", truth.rateRatio(),
                            "estimate", stated.ratio(),
                            "p", stated.p(),
                            "interval_holds_truth", holds,
                            "seconds", took.toMillis() / 1000.0)));
        } else {
            out.printf(
                    Locale.UK,
                    "%nThe year 2017 is in: %,d made-up reports, %,d of them useful (%.1f %%), in %d s.%n%n",
                    truth.reports(),
                    truth.useful(),
                    100.0 * truth.useful() / truth.reports(),
                    took.toSeconds());
            out.println(truth.name() + ": " + Words.headline(stated));
            out.println(Words.range(stated));
            out.printf(
                    Locale.UK,
                    "The truth behind the made-up year is %s; the interval %s it.%n%n",
                    Words.signed((truth.rateRatio() - 1) * 100),
                    holds ? "holds" : "does not hold");
            out.println(
                    "Look at it: sign in on the staff front as Ada Fixture, analyst, or as Nadia Mockup, national desk.");
        }
        out.flush();
    }
}
