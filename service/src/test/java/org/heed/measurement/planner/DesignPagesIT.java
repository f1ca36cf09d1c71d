package org.heed.measurement.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.heed.campaigns.plan.Arms;
import org.heed.campaigns.plan.Brief;
import org.heed.campaigns.plan.Flight;
import org.heed.campaigns.plan.Intent;
import org.heed.campaigns.plan.MeasurementDesign;
import org.heed.campaigns.plan.Medium;
import org.heed.campaigns.plan.Metric;
import org.heed.campaigns.plan.Plan;
import org.heed.campaigns.plan.Plans;
import org.heed.campaigns.plan.Run;
import org.heed.campaigns.plan.Schedule;
import org.heed.campaigns.plan.Timetable;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;
import org.heed.measurement.panel.Measure;
import org.heed.measurement.statement.Statement;
import org.heed.measurement.statement.Statements;
import org.heed.reports.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The design of a campaign chosen on sixty made-up weeks of counts, drawn, written into the plan, and measured. */
class DesignPagesIT {
    private static final Map<String, String> FORCES = Map.of(
            "london", "metropolitan",
            "north-west", "greater-manchester",
            "south-east", "kent",
            "eastern", "essex",
            "wales", "south-wales",
            "north-east", "west-yorkshire",
            "south-west", "dorset",
            "west-midlands", "west-midlands",
            "east-midlands", "leicestershire");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    private static final Week NEXT = Week.of(TODAY).plus(3);
    private static final Week HISTORY = Week.of(TODAY).plus(-80);

    private static Rooms rooms;

    @BeforeAll
    static void open() {
        rooms = Rooms.openAll();
        SplittableRandom random = new SplittableRandom(20260101);
        for (Week week : HISTORY.until(Week.of(TODAY).plus(-20))) {
            for (String force : FORCES.values()) {
                count(force, week.friday(), 30 + random.nextInt(20), 5 + random.nextInt(5));
            }
        }
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    private static void count(String force, LocalDate day, int reports, int useful) {
        rooms.as(DatabaseRole.OWNER)
                .sql("insert into outcome.daily values (?, ?, 'form', '', ?, ?)")
                .params(Date.valueOf(day), force, reports, useful)
                .update();
    }

    private static CampaignId plan(String id, Week first, int weeks) {
        Run run = new Run(first, weeks);
        TreeSet<Region> seen = new TreeSet<>();
        TreeSet<Region> never = new TreeSet<>();
        for (String region : FORCES.keySet()) {
            (seen.size() < 4 ? seen : never).add(Region.of(region));
        }
        Intent intent = new Intent(
                CampaignId.of(id),
                new Brief("Made up: " + id, "", "", "Made up for a test", ""),
                new Timetable(first.friday(), run, List.of(new Flight(Medium.CINEMA, run))),
                Arms.of(seen, never),
                MeasurementDesign.of(Metric.REPORTS, 26, 0.95, 42));
        rooms.get(Plans.class).create(intent, rooms.person("demo-manager"));
        return intent.id();
    }

    private static String question(int weeks, int each) {
        StringBuilder query = new StringBuilder("weeks=" + weeks + "&each=" + each);
        FORCES.keySet()
                .forEach(region -> query.append("&region-").append(region).append("=LOT"));
        return query.toString();
    }

    private static MockHttpServletResponse get(String person, String path) throws Exception {
        return rooms.pagesFor(person)
                .perform(MockMvcRequestBuilders.get(path))
                .andReturn()
                .getResponse();
    }

    private static MockHttpServletResponse use(String id, String query, String design) throws Exception {
        return rooms.pagesFor("demo-manager")
                .perform(MockMvcRequestBuilders.post("/campaigns/" + id + "/design?" + query + "&design=" + design))
                .andReturn()
                .getResponse();
    }

    @Test
    void designsOfEqualSpendStandSideBySideWithinSeconds() throws Exception {
        plan("compared", NEXT, 8);
        Instant start = Instant.now();
        MockHttpServletResponse page = get("demo-analyst", "/campaigns/compared/design?" + question(8, 4));
        Duration took = Duration.between(start, Instant.now());
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("One block of 8 weeks", "Rotation, 2 blocks of 4 weeks", "Rotation, 4 blocks of 2 weeks")
                .contains("Waves", "Smallest p", "0.0079", "2,000 campaigns that never were")
                .doesNotContain("Draw it and use this design"); // an analyst reads
        assertThat(took).isLessThan(Duration.ofSeconds(60));
        assertThat(get("demo-manager", "/campaigns/compared/design?" + question(8, 4))
                        .getContentAsString())
                .contains("Draw it and use this design");
    }

    @Test
    void whatCannotBeComparedIsSaidBesideTheField() throws Exception {
        plan("mistaken", NEXT, 8);
        MockHttpServletResponse page = get("demo-manager", "/campaigns/mistaken/design?" + question(0, 9));
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString())
                .contains("Enter 1 to 52 weeks", "Enter 1 to 8 regions")
                .contains("value=\"9\"");
    }

    @Test
    void whereThereIsTooLittleHistoryNoPowerIsQuoted() throws Exception {
        plan("too-long", NEXT, 52);
        assertThat(get("demo-manager", "/campaigns/too-long/design?" + question(52, 4))
                        .getContentAsString())
                .contains("There is too little history", "weeks on end without a campaign")
                .doesNotContain("Smallest p</th>");
    }

    @Test
    void theDesignIsDrawnByThePlansSeedAndWrittenIntoThePlan() throws Exception {
        CampaignId id = plan("chosen", NEXT, 8);
        assertThat(use("chosen", question(8, 4), "ROTATION-2-4-4-1").getRedirectedUrl())
                .isEqualTo("/campaigns/chosen?told=designed");
        Plan plan = rooms.get(Plans.class).find(id).orElseThrow();
        Schedule schedule = plan.design().schedule();
        assertThat(plan.weeks()).isEqualTo(10);
        assertThat(schedule.shape()).isEqualTo(Schedule.Shape.ROTATION);
        assertThat(schedule.drawn().orElseThrow().on().keySet()).isEqualTo(plan.exposed());
        assertThat(plan.design().seed()).isEqualTo(42);
        use("chosen", question(8, 4), "ROTATION-2-4-4-1");
        assertThat(rooms.get(Plans.class).find(id).orElseThrow().design().schedule())
                .isEqualTo(schedule);
        String list =
                get("demo-analyst", "/campaigns/chosen/design/possible.txt").getContentAsString();
        assertThat(list.lines().count())
                .isEqualTo(2 + schedule.drawn().orElseThrow().possible());
        assertThat(use("chosen", question(8, 4), "ROTATION-9-9-9-9").getStatus())
                .isEqualTo(422);
    }

    @Test
    void anAnalystReadsACampaignAndChangesNothing() throws Exception {
        plan("read-only", NEXT, 8);
        for (String path : List.of("", "/oasis", "/flights", "/budget", "/gates", "/design", "/pace", "/cinema-cost")) {
            MockHttpServletResponse page = get("demo-analyst", "/campaigns/read-only" + path);
            assertThat(page.getStatus()).as(path).isEqualTo(200);
            assertThat(page.getContentAsString())
                    .as(path)
                    .doesNotContain("/edit\"", "flights/new", "budget/new", "Change the plan");
        }
        for (String path : List.of("/edit", "/oasis/strategy", "/flights/new", "/budget/new", "/fix")) {
            assertThat(get("demo-analyst", "/campaigns/read-only" + path).getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(get("demo-handler", "/campaigns/read-only").getStatus()).isEqualTo(404);
    }

    @Test
    void aRotationIsMeasuredByItsOwnTest() throws Exception {
        Week first = HISTORY.plus(40);
        CampaignId id = plan("rotated", first, 8);
        use("rotated", question(8, 4), "ROTATION-2-4-4-1");
        Plan plan = rooms.get(Plans.class).find(id).orElseThrow();
        assertThat(plan.design().schedule().isDrawn()).isTrue();
        plan.design()
                .schedule()
                .drawn()
                .orElseThrow()
                .on()
                .forEach((region, runs) -> runs.forEach(run -> run.all()
                        .forEach(week -> rooms.as(DatabaseRole.OWNER)
                                .sql("update outcome.daily set reports = reports * 2 where force = ? and day = ?")
                                .params(FORCES.get(region.code()), Date.valueOf(week.friday()))
                                .update())));
        Statement statement = rooms.get(Statements.class).state(plan, Measure.REPORTS);
        assertThat(statement).isInstanceOfSatisfying(Statement.Stated.class, stated -> {
            assertThat(stated.ratio()).isBetween(1.8, 2.2);
            assertThat(stated.holds(2)).isTrue();
            assertThat(stated.p()).isLessThan(0.05);
            assertThat(stated.proof().assignmentsHash())
                    .isEqualTo(plan.design().schedule().drawn().orElseThrow().possibleHash());
        });
        assertThat(get("demo-analyst", "/effect/rotated").getContentAsString())
                .contains("Rotation with cool-down", "Reports rose by");
    }
}
