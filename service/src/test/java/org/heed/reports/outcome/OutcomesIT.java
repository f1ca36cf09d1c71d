package org.heed.reports.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.heed.ground.access.Person;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.words.Force;
import org.heed.ground.words.PlacementCode;
import org.heed.ground.words.ReportId;
import org.heed.reports.Rooms;
import org.heed.reports.triage.GradeDraft;
import org.heed.reports.triage.HandOvers;
import org.heed.reports.triage.State;
import org.heed.reports.triage.Triage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutcomesIT {
    private static final String LIVE = "useful-live-investigation";
    private static final String NONE = "no-terrorism-relevance";

    private Rooms rooms;
    private Person northWest;
    private Triage triage;
    private Outcomes outcomes;
    private Counts counts;

    @BeforeEach
    void open() {
        rooms = Rooms.open();
        northWest = rooms.person("demo-officer-nw");
        triage = rooms.get(Triage.class);
        outcomes = rooms.get(Outcomes.class);
        counts = rooms.get(Counts.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private ReportId read(String town) {
        ReportId report = rooms.accept(
                Map.of("what", "a made-up report", "where_kind", "place", "where_town", town, "heard", "cinema"));
        rooms.settle();
        triage.read(report, rooms.person("demo-national"));
        return report;
    }

    private Recorded record(ReportId report, String code) {
        return outcomes.record(report, outcomes.kind(code).orElseThrow(), "a made-up note", northWest);
    }

    private void grade(ReportId report) {
        triage.grade(report, new GradeDraft("2", "C", "", "P", "", "", "", "", "").toGrade(), northWest);
    }

    private List<Counts.Cell> cells() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        return counts.cells(today.minusDays(2), today.plusDays(2));
    }

    @Test
    void anOutcomeClosesTheReportAndIsCounted() {
        ReportId report = read("Manchester");
        grade(report);
        assertThat(record(report, LIVE)).isEqualTo(new Recorded.Done());
        assertThat(triage.card(report, northWest).state()).isEqualTo(State.CLOSED);
        assertThat(Counts.total(cells())).isEqualTo(new Tally(1, 1));
        assertThat(counts.byHeard(LocalDate.now().minusDays(2), LocalDate.now().plusDays(2)))
                .containsEntry("cinema", new Tally(1, 1));
    }

    @Test
    void aReportIsJoinedWithItsPlacementOnlyOnceItsOutcomeIsKnown() {
        PlacementCode code = PlacementCode.random(new Random(11));
        Map<String, String> answers = Map.of(
                "what",
                "a made-up report",
                "where_kind",
                "place",
                "where_town",
                "Manchester",
                "placement",
                code.text());
        ReportId report = rooms.accept(answers);
        rooms.accept(answers);
        rooms.accept(Map.of("what", "a made-up report", "placement", "POSTER1"));
        rooms.settle();
        assertThat(placed()).isEqualTo(Map.of(code, new Tally(2, 0)));
        assertThat(linked()).isEmpty();
        assertThat(counts.byHeard(LocalDate.now().minusDays(2), LocalDate.now().plusDays(2)))
                .containsEntry("link", new Tally(2, 0));
        triage.read(report, northWest);
        grade(report);
        record(report, LIVE);
        record(report, LIVE);
        rooms.settle();
        assertThat(placed()).isEqualTo(Map.of(code, new Tally(2, 1)));
        assertThat(linked()).containsExactly(report.toString());
        record(report, NONE);
        rooms.settle();
        assertThat(placed()).isEqualTo(Map.of(code, new Tally(2, 0)));
    }

    private Map<PlacementCode, Tally> placed() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        return rooms.get(Placed.class).tallies(today.minusDays(2), today.plusDays(2));
    }

    private List<String> linked() {
        return rooms.as(DatabaseRole.STAFF)
                .sql("select report::text from outcome.linked")
                .query(String.class)
                .list();
    }

    @Test
    void whatIsUsedIsGradedFirst() {
        ReportId report = read("Manchester");
        assertThat(record(report, LIVE)).isInstanceOf(Recorded.Refused.class);
        assertThat(record(report, NONE)).isEqualTo(new Recorded.Done());
    }

    @Test
    void aChangedOutcomeKeepsTheEarlierOneAndMovesTheReportOnce() {
        ReportId report = read("Manchester");
        read("Manchester");
        grade(report);
        record(report, LIVE);
        record(report, LIVE);
        assertThat(Counts.total(cells())).isEqualTo(new Tally(2, 1));
        record(report, NONE);
        assertThat(Counts.total(cells())).isEqualTo(new Tally(2, 0));
        record(report, LIVE);
        assertThat(Counts.total(cells())).isEqualTo(new Tally(2, 1));
        assertThat(outcomes.of(report, northWest)).extracting(Outcome::code).containsExactly(LIVE, NONE, LIVE, LIVE);
        assertThat(outcomes.of(report, northWest).getFirst().note()).isEqualTo("a made-up note");
    }

    @Test
    void aHandOverMovesTheReportToItsNewForce() {
        ReportId report = read("Manchester");
        rooms.get(HandOvers.class).offer(report, Force.of("metropolitan"), "made-up", northWest);
        rooms.get(HandOvers.class).accept(report, rooms.person("demo-officer-london"));
        rooms.settle();
        assertThat(Counts.sum(cells(), Counts.Cell::force))
                .isEqualTo(Map.of(Force.of("metropolitan"), new Tally(1, 0)));
        assertThatThrownBy(() -> record(report, NONE)).isInstanceOf(SecretExistence.class);
    }

    @Test
    void whatCameInIsTheSumOfWhatEachForceHas() {
        List<String> towns = List.of("Manchester", "London", "Leeds", "Cardiff", "Nowhere at all");
        Random random = new Random(5);
        for (int report = 0; report < 60; report++) {
            rooms.accept(Map.of(
                    "what",
                    "made-up report " + report,
                    "where_kind",
                    "place",
                    "where_town",
                    towns.get(random.nextInt(towns.size()))));
        }
        rooms.settle();
        assertThat(Counts.sum(cells(), Counts.Cell::force).values().stream()
                        .mapToInt(Tally::reports)
                        .sum())
                .isEqualTo(60);
        assertThat(rooms.as(DatabaseRole.OWNER)
                        .sql("select count(*) from triage.card")
                        .query(Integer.class)
                        .single())
                .isEqualTo(60);
    }

    @Test
    void anOutcomeKnownBeforeTheArrivalIsHeardIsCountedAllTheSame() {
        ReportId report = read("Manchester");
        rooms.as(DatabaseRole.OWNER).sql("delete from outcome.counted").update();
        rooms.as(DatabaseRole.OWNER).sql("delete from outcome.daily").update();
        rooms.get(Ledger.class).judge(Map.of(report, true));
        rooms.get(Ledger.class).move(List.of(new Ledger.Move(report, Force.of("kent"), 2)));
        rooms.get(Ledger.class).move(List.of(new Ledger.Move(report, Force.of("essex"), 1)));
        assertThat(cells()).isEmpty();
        rooms.get(Ledger.class)
                .arrive(List.of(new org.heed.reports.routing.ReportRouted(
                        report,
                        Force.of("greater-manchester"),
                        java.util.Optional.empty(),
                        List.of(),
                        "",
                        org.heed.ground.words.Channel.FORM,
                        Instant.now(),
                        new org.heed.reports.routing.Signals("", "", "", "", "", "no"),
                        java.util.Optional.empty())));
        assertThat(Counts.sum(cells(), Counts.Cell::force)).isEqualTo(Map.of(Force.of("kent"), new Tally(1, 1)));
    }

    @Test
    void manyOutcomesAreRecordedAtOnceAndTheUnfitLeftOut() {
        ReportId graded = read("Manchester");
        ReportId ungraded = read("Manchester");
        ReportId unread = rooms.accept(Map.of("what", "made-up", "where_kind", "place", "where_town", "Manchester"));
        rooms.settle();
        grade(graded);
        assertThat(outcomes.recordAll(List.of(
                        new Outcome(graded, LIVE, "", "demo-officer-nw", Instant.now()),
                        new Outcome(ungraded, LIVE, "", "demo-officer-nw", Instant.now()),
                        new Outcome(unread, NONE, "", "demo-officer-nw", Instant.now()))))
                .containsExactly(graded);
        assertThat(Counts.total(cells())).isEqualTo(new Tally(3, 1));
    }

    @Test
    void measurementReadsTheCountsAndNothingElse() {
        read("Manchester");
        List<String> readable =
                rooms.as(DatabaseRole.MEASUREMENT).sql("""
                        select table_schema || '.' || table_name from information_schema.table_privileges
                        where grantee = 'heed_measurement' and table_schema in
                          ('store', 'audit', 'intake', 'routing', 'triage', 'outcome', 'geography')
                        """).query(String.class).list();
        assertThat(readable)
                .containsExactlyInAnyOrder("outcome.daily", "outcome.first_look", "outcome.placement_daily");
        for (String table : List.of(
                "outcome.record",
                "outcome.counted",
                "outcome.linked",
                "outcome.looked",
                "triage.card",
                "intake.inbox",
                "audit.entry")) {
            assertThatThrownBy(() -> rooms.as(DatabaseRole.MEASUREMENT)
                            .sql("select * from " + table + " limit 1")
                            .query()
                            .listOfRows())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> rooms.as(DatabaseRole.MEASUREMENT)
                        .sql("update outcome.daily set reports = 0")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
