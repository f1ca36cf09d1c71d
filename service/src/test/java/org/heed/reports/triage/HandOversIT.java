package org.heed.reports.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.heed.ground.access.Person;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.heed.ground.words.ReportId;
import org.heed.reports.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HandOversIT {
    private static final Force MANCHESTER = Force.of("greater-manchester");
    private static final Force METROPOLITAN = Force.of("metropolitan");

    private static Rooms rooms;
    private static Person northWest;
    private static Person london;
    private static Person wales;
    private static Triage triage;
    private static HandOvers handOvers;

    @BeforeAll
    static void open() {
        rooms = Rooms.open();
        northWest = rooms.person("demo-officer-nw");
        london = rooms.person("demo-officer-london");
        wales = rooms.person("demo-officer-wales");
        triage = rooms.get(Triage.class);
        handOvers = rooms.get(HandOvers.class);
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    private static ReportId offered() {
        ReportId report = read();
        assertThat(handOvers.offer(report, METROPOLITAN, "made-up reason", northWest))
                .isEqualTo(new Done.Made());
        return report;
    }

    private static ReportId read() {
        ReportId report =
                rooms.accept(Map.of("what", "a made-up report", "where_kind", "place", "where_town", "Manchester"));
        rooms.settle();
        triage.read(report, northWest);
        return report;
    }

    @Test
    void theOwnerStaysTheOwnerWhileTheOfferWaits() {
        ReportId report = offered();
        assertThat(triage.card(report, northWest).owner()).isEqualTo(MANCHESTER);
        assertThat(triage.card(report, london).owner()).isEqualTo(MANCHESTER);
        assertThat(handOvers.waitingFor(london)).extracting(Offer::report).contains(report);
        assertThat(handOvers.madeBy(northWest)).extracting(Offer::report).contains(report);
        assertThatThrownBy(() -> triage.card(report, wales)).isInstanceOf(SecretExistence.class);
    }

    @Test
    void whoAcceptsOwnsItAndTheFormerOwnerMayStillReadIt() {
        ReportId report = offered();
        assertThat(handOvers.accept(report, london)).isEqualTo(new Done.Made());
        Card card = triage.card(report, london);
        assertThat(card.owner()).isEqualTo(METROPOLITAN);
        assertThat(card.ownerRegion()).contains(Region.of("london"));
        assertThat(card.state()).isEqualTo(State.HANDED_OVER);
        assertThat(card.turn()).isEqualTo(1);
        assertThat(card.regions()).containsExactlyInAnyOrder(Region.of("london"), Region.of("north-west"));
        assertThatThrownBy(() -> triage.setUrgency(report, Urgency.G1, "made-up", northWest))
                .isInstanceOf(SecretExistence.class);
    }

    @Test
    void whatIsReturnedStaysWhereItWasAndIsNoLongerSeenByTheOther() {
        ReportId report = offered();
        assertThat(handOvers.giveBack(report, "made-up answer", london)).isEqualTo(new Done.Made());
        assertThat(triage.card(report, northWest).owner()).isEqualTo(MANCHESTER);
        assertThat(triage.card(report, northWest).state()).isEqualTo(State.READING);
        assertThatThrownBy(() -> triage.card(report, london)).isInstanceOf(SecretExistence.class);
        assertThat(triage.read(report, northWest).history())
                .anySatisfy(event -> assertThat(event.words()).isEqualTo("made-up answer"));
    }

    @Test
    void anOfferThatNobodyAnswersInTimeGoesToTheNationalDesk() {
        ReportId report = offered();
        assertThat(handOvers.doSome()).isZero();
        rooms.as(DatabaseRole.OWNER)
                .sql("update triage.offer set deadline = now() - interval '1 second' where report = ?")
                .param(report.value())
                .update();
        assertThat(handOvers.doSome()).isEqualTo(1);
        Card card = triage.card(report, rooms.person("demo-national"));
        assertThat(card.owner()).isEqualTo(Force.of("national-desk"));
        assertThat(card.ownerRegion()).isEmpty();
        assertThat(card.state()).isEqualTo(State.HANDED_OVER);
        assertThat(handOvers.accept(report, rooms.person("demo-national"))).isInstanceOf(Done.Refused.class);
        assertThat(handOvers.doSome()).isZero();
    }

    @Test
    void onlyTheForceItIsOfferedToAnswers() {
        ReportId report = offered();
        assertThatThrownBy(() -> handOvers.accept(report, northWest)).isInstanceOf(SecretExistence.class);
        assertThatThrownBy(() -> handOvers.accept(report, wales)).isInstanceOf(SecretExistence.class);
        assertThatThrownBy(() -> handOvers.giveBack(report, "made-up", wales)).isInstanceOf(SecretExistence.class);
    }

    @Test
    void aReportIsNotOfferedTwiceNorToItsOwnerNorUnread() {
        ReportId report = offered();
        assertThat(handOvers.offer(report, Force.of("kent"), "made-up", northWest))
                .isInstanceOf(Done.Refused.class);
        ReportId own = read();
        assertThat(handOvers.offer(own, MANCHESTER, "made-up", northWest)).isInstanceOf(Done.Refused.class);
        ReportId unread =
                rooms.accept(Map.of("what", "a made-up report", "where_kind", "place", "where_town", "Manchester"));
        rooms.settle();
        assertThat(handOvers.offer(unread, METROPOLITAN, "made-up", northWest)).isInstanceOf(Done.Refused.class);
    }

    @Test
    void aReportOnOfferIsNotClosed() {
        ReportId report = offered();
        assertThat(triage.closeAll(Map.of(report, northWest.id()), java.time.Instant.now()))
                .isEmpty();
    }

    @Test
    void ofManyWhoAnswerAtOnceOneEndsTheOffer() throws Exception {
        ReportId report = offered();
        Callable<Done> accept = () -> handOvers.accept(report, london);
        Callable<Done> giveBack = () -> handOvers.giveBack(report, "made-up", rooms.person("demo-national"));
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            List<Future<Done>> answers =
                    people.invokeAll(List.of(accept, giveBack, accept, giveBack, accept, giveBack));
            int made = 0;
            for (Future<Done> answer : answers) {
                try {
                    made += answer.get() instanceof Done.Made ? 1 : 0;
                } catch (java.util.concurrent.ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(SecretExistence.class);
                }
            }
            assertThat(made).isEqualTo(1);
        }
        assertThat(triage.card(report, rooms.person("demo-national")).turn()).isBetween(0, 1);
    }
}
