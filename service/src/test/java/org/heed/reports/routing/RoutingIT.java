package org.heed.reports.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.words.Force;
import org.heed.ground.words.ReportId;
import org.heed.reports.Rooms;
import org.heed.reports.intake.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RoutingIT {
    private static Rooms rooms;

    @BeforeAll
    static void open() {
        rooms = Rooms.open();
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    @Test
    void aReportIsRoutedOnceAndItsDecisionIsKept() {
        ReportId report = rooms.accept(Map.of("what", "a made-up report", "where_kind", "online"));
        rooms.settle();
        Decision kept = rooms.get(Routing.class).decision(report).orElseThrow();
        assertThat(kept.force()).isEqualTo(Force.of("national-desk"));
        assertThat(kept.grounds().rule()).isEqualTo("online");
    }

    @Test
    void aLaterSendingOfTheSameFormMakesNoSecondDecision() {
        Token token = rooms.token();
        ReportId report = rooms.accept(token, Map.of("what", "a made-up report", "where_kind", "online"));
        rooms.accept(token, Map.of("what", "a made-up report and more of it", "where_kind", "abroad"));
        rooms.settle();
        rooms.accept(token, Map.of("what", "a made-up report and still more of it", "where_kind", "abroad"));
        rooms.settle();
        assertThat(rooms.get(Routing.class)
                        .decision(report)
                        .orElseThrow()
                        .grounds()
                        .rule())
                .isEqualTo("online");
        assertThat(rooms.as(DatabaseRole.OWNER)
                        .sql("select count(*) from intake.inbox where opened_at is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aDecisionThatWouldBeMadeAgainIsSaidToBeTheSame() {
        ReportId report =
                rooms.accept(Map.of("what", "a made-up report", "where_kind", "place", "where_town", "Leeds"));
        rooms.settle();
        Replay replay = rooms.get(Routing.class).replay(report).orElseThrow();
        assertThat(replay.isSame()).isTrue();
        assertThat(replay.now().force()).isEqualTo(Force.of("west-yorkshire"));
    }

    @Test
    void aDecisionThatWouldNotBeMadeAgainShowsBoth() {
        ReportId report = rooms.accept(Map.of("what", "a made-up report", "where_kind", "place", "where_town", "York"));
        rooms.settle();
        rooms.as(DatabaseRole.OWNER)
                .sql("update routing.decision set force = 'kent', region = 'south-east' where report = ?")
                .param(report.value())
                .update();
        Replay replay = rooms.get(Routing.class).replay(report).orElseThrow();
        assertThat(replay.isSame()).isFalse();
        assertThat(replay.kept().force()).isEqualTo(Force.of("kent"));
        assertThat(replay.now().force()).isEqualTo(Force.of("north-yorkshire"));
    }

    @Test
    void aRowThatDoesNotOpenHoldsUpNoOther() {
        ReportId first = rooms.accept(Map.of("what", "a made-up report", "where_kind", "online"));
        rooms.as(DatabaseRole.OWNER)
                .sql("update intake.inbox set box = decode(repeat('00', 40), 'hex') where report = ?")
                .param(first.value())
                .update();
        ReportId second = rooms.accept(Map.of("what", "another made-up report", "where_kind", "online"));
        rooms.get(Routing.class).doSome();
        assertThat(rooms.get(Routing.class).decision(first)).isEmpty();
        assertThat(rooms.get(Routing.class).decision(second)).isPresent();
        rooms.as(DatabaseRole.OWNER)
                .sql("delete from intake.inbox where report = ?")
                .param(first.value())
                .update();
    }

    @Test
    void aReplayOfAnUnknownReportIsEmpty() {
        assertThat(rooms.get(Routing.class).replay(ReportId.parse("00000000-0000-8000-8000-000000000000")))
                .isEmpty();
    }

    @Test
    void thePublicFrontMayNotReadWhereAReportWent() {
        assertThatThrownBy(() -> rooms.as(DatabaseRole.PUBLIC)
                        .sql("select count(*) from routing.decision")
                        .query(Integer.class)
                        .single())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
