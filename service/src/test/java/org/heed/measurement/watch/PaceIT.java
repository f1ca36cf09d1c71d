package org.heed.measurement.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.heed.campaigns.plan.Arms;
import org.heed.campaigns.plan.Brief;
import org.heed.campaigns.plan.Flight;
import org.heed.campaigns.plan.Hold;
import org.heed.campaigns.plan.Holds;
import org.heed.campaigns.plan.Intent;
import org.heed.campaigns.plan.MeasurementDesign;
import org.heed.campaigns.plan.Medium;
import org.heed.campaigns.plan.Metric;
import org.heed.campaigns.plan.Plans;
import org.heed.campaigns.plan.Run;
import org.heed.campaigns.plan.Timetable;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Region;
import org.heed.ground.words.ReportId;
import org.heed.ground.words.Week;
import org.heed.reports.Rooms;
import org.heed.reports.outcome.FirstLooks;
import org.heed.reports.triage.Triage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** From reports that are looked at too late to the flight that is held. */
class PaceIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    private static final CampaignId ID = CampaignId.of("paced");

    private Rooms rooms;
    private PaceWatch watch;

    @BeforeEach
    void open() {
        rooms = Rooms.openAll();
        watch = rooms.get(PaceWatch.class);
        Run run = new Run(Week.of(TODAY).plus(1), 8);
        rooms.get(Plans.class)
                .create(
                        new Intent(
                                ID,
                                new Brief("Made up: paced", "", "", "Made up for a test", ""),
                                new Timetable(run.first().friday(), run, List.of(new Flight(Medium.CINEMA, run))),
                                Arms.of(
                                        new TreeSet<>(List.of(Region.of("wales"))),
                                        new TreeSet<>(List.of(Region.of("london")))),
                                MeasurementDesign.of(Metric.REPORTS, 26, 0.95, 1)),
                        rooms.person("demo-manager"));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private List<ReportId> urgent(int count) {
        List<ReportId> reports = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            reports.add(rooms.accept(Map.of(
                    "what", "made-up report " + at,
                    "where_kind", "place",
                    "where_town", "Manchester",
                    "risk", "yes")));
        }
        rooms.settle();
        return reports;
    }

    private void look(List<ReportId> reports, Duration after) {
        rooms.get(Triage.class)
                .readAll(reports, rooms.person("demo-national"), Instant.now().plus(after));
        rooms.settle();
    }

    private FirstLooks.Pace pace() {
        return watch.findings().getFirst().pace();
    }

    @Test
    void aReportIsLookedAtForTheFirstTimeOnce() {
        List<ReportId> reports = urgent(1);
        look(reports, Duration.ofMinutes(3));
        look(reports, Duration.ofHours(9));
        assertThat(pace()).isEqualTo(new FirstLooks.Pace(1, 0));
        assertThat(rooms.as(DatabaseRole.STAFF)
                        .sql("select sum(reports) from outcome.first_look")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theDeskSeesNothingToSayWithFewReports() {
        look(urgent(9), Duration.ofHours(2));
        assertThat(watch.findings()).allMatch(PaceFinding::isSilent);
        assertThat(watch.look()).isZero();
    }

    @Test
    void inTimeNothingIsProposed() {
        look(urgent(20), Duration.ofMinutes(4));
        assertThat(watch.findings()).noneMatch(PaceFinding::slips);
        assertThat(watch.look()).isZero();
    }

    @Test
    void reportsThatStillWaitCountAsLateOnceTheirTimeIsOver() {
        List<ReportId> reports = urgent(12);
        assertThat(pace()).isEqualTo(new FirstLooks.Pace(0, 0));
        rooms.as(DatabaseRole.OWNER)
                .sql("update triage.card set accepted_at = greatest(accepted_at - interval '20 minutes', ?)")
                .param(java.sql.Timestamp.from(TODAY.minusDays(2)
                        .atStartOfDay(ZoneId.of("Europe/London"))
                        .toInstant()))
                .update();
        assertThat(pace()).isEqualTo(new FirstLooks.Pace(0, 12));
        look(reports, Duration.ZERO);
        assertThat(pace().late()).isEqualTo(12);
    }

    @Test
    void whenItSlipsTheNextFlightIsProposedToWaitAndAManagerDecides() throws Exception {
        look(urgent(10), Duration.ofMinutes(4));
        look(urgent(2), Duration.ofHours(2));
        assertThat(watch.findings().getFirst().slips()).isTrue();
        assertThat(watch.look()).isEqualTo(1);
        assertThat(watch.look()).isZero();
        Holds holds = rooms.get(Holds.class);
        Hold proposed = holds.of(ID).getFirst();
        assertThat(proposed.because()).contains("83% of 12 looked at within 15 minutes", "the limit is 95%");
        assertThat(proposed.holds()).isFalse();
        assertThat(page("demo-manager", "/campaigns/paced")).contains("May have to wait: Cinema", "Decide");
        assertThat(page("demo-analyst", "/campaigns/paced"))
                .contains("May have to wait: Cinema")
                .doesNotContain("Decide whether");
        String address = "/campaigns/paced/holds/" + proposed.id();
        MockHttpServletResponse empty = rooms.pagesFor("demo-manager")
                .perform(MockMvcRequestBuilders.post(address).param("reason", "typed already"))
                .andReturn()
                .getResponse();
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).contains("Choose whether the flight waits", "typed already");
        rooms.pagesFor("demo-manager")
                .perform(MockMvcRequestBuilders.post(address)
                        .param("choice", "HOLD")
                        .param("reason", "Made up: desks are short tonight"))
                .andReturn();
        assertThat(holds.of(ID).getFirst().holds()).isTrue();
        assertThat(page("demo-manager", "/campaigns/paced")).contains("Held by Marcus Trial", "desks are short");
        assertThat(page("demo-manager", "/campaigns/paced/pace")).contains("waits, as decided");
    }

    private String page(String person, String path) throws Exception {
        return rooms.pagesFor(person)
                .perform(MockMvcRequestBuilders.get(path))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
