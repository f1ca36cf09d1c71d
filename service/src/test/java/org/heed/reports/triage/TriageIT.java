package org.heed.reports.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Look;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.words.Region;
import org.heed.ground.words.ReportId;
import org.heed.reports.Rooms;
import org.heed.reports.intake.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TriageIT {
    private static final GradeDraft PLAIN = new GradeDraft("2", "C", "", "P", "", "", "", "", "a made-up canary text");

    private static Rooms rooms;
    private static Person northWest;
    private static Person london;
    private static Person national;
    private static Triage triage;
    private static Queue queue;

    @BeforeAll
    static void open() {
        rooms = Rooms.open();
        northWest = rooms.person("demo-officer-nw");
        london = rooms.person("demo-officer-london");
        national = rooms.person("demo-national");
        triage = rooms.get(Triage.class);
        queue = rooms.get(Queue.class);
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    private static ReportId inManchester(String... more) {
        return routed("Manchester", more);
    }

    private static ReportId routed(String town, String... more) {
        Map<String, String> answers =
                new java.util.HashMap<>(Map.of("what", "a made-up report", "where_kind", "place", "where_town", town));
        for (int at = 0; at < more.length; at += 2) {
            answers.put(more[at], more[at + 1]);
        }
        ReportId report = rooms.accept(answers);
        rooms.settle();
        return report;
    }

    @Test
    void aFloodOfCopiesIsOneCardUntilItsFirstIsReadOrSaysMore() {
        String[] said = {
            "what", "a made-up report of a lamp that was carried into the sample hall at noon and out at one"
        };
        ReportId first = inManchester(said);
        ReportId second = inManchester(said);
        ReportId third = inManchester(said);
        ReportId elsewhere = routed("London", said);
        ReportId urgent = inManchester(said[0], said[1], "risk", "yes", "when_kind", "planned");
        assertThat(seen(northWest)).contains(first, urgent).doesNotContain(second, third);
        assertThat(seen(national)).contains(first, elsewhere);
        assertThat(copiesBehind(first)).isEqualTo(2);
        assertThat(triage.alike(first, northWest, 10).copies())
                .extracting(copy -> copy.card().report())
                .containsExactly(second, third);
        assertThat(rooms.get(AuditLog.class).about(second.toString(), 5))
                .extracting(Look::verb)
                .contains(Verb.CONSULTATION);
        triage.unfold(third, northWest);
        assertThat(seen(northWest)).contains(third).doesNotContain(second);
        assertThat(copiesBehind(first)).isEqualTo(1);
        triage.read(first, northWest);
        triage.closeAll(Map.of(first, "demo-officer-nw"), java.time.Instant.now());
        assertThat(seen(northWest))
                .as("nothing is hidden behind a card that is gone")
                .contains(second);
    }

    private static int copiesBehind(ReportId report) {
        Card card = triage.card(report, northWest);
        return queue.copies(List.of(card)).getOrDefault(report, 0);
    }

    @Test
    void officersSeeTheReportsOfTheirRegionsAndTheNationalDeskSeesAll() {
        ReportId here = inManchester();
        ReportId there = routed("London");
        ReportId nowhere = routed("Nowhere that anybody knows");
        assertThat(seen(northWest)).contains(here).doesNotContain(there, nowhere);
        assertThat(seen(london)).contains(there).doesNotContain(here, nowhere);
        assertThat(seen(national)).contains(here, there, nowhere);
        assertThatThrownBy(() -> triage.read(there, northWest)).isInstanceOf(SecretExistence.class);
        assertThatThrownBy(() -> triage.read(here, rooms.person("demo-analyst")))
                .isInstanceOf(SecretExistence.class);
        assertThat(rooms.get(AuditLog.class).about(there.toString(), 5)).isEmpty();
    }

    @Test
    void theQueueStartsWithTheMostUrgentAndThenTheOldest() {
        ReportId old = inManchester();
        ReportId young = inManchester();
        ReportId urgent = inManchester("risk", "yes", "when_kind", "ongoing");
        assertThat(seen(northWest)).containsSubsequence(urgent, old, young);
        assertThat(triage.card(urgent, northWest).standing().urgency()).isEqualTo(Urgency.G0);
        assertThat(triage.card(urgent, northWest).standing().isProposed()).isTrue();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        for (int report = 0; report < 7; report++) {
            inManchester();
        }
        List<ReportId> whole = seen(northWest);
        List<ReportId> paged = new ArrayList<>();
        Optional<Queue.Position> after = Optional.empty();
        do {
            Queue.Slice slice = queue.slice(northWest, Queue.Filter.NONE, after, 3);
            slice.cards().forEach(card -> paged.add(card.report()));
            after = slice.next();
        } while (after.isPresent());
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
    }

    @Test
    void theQueueCanBeNarrowedByRegionUrgencyAndState() {
        ReportId urgent = inManchester("when_kind", "planned");
        Queue.Filter filter = new Queue.Filter(
                Optional.of(Region.of("north-west")), Optional.of(Urgency.G1), Optional.of(State.RECEIVED));
        assertThat(queue.slice(national, filter, Optional.empty(), 100).cards())
                .extracting(Card::report)
                .contains(urgent);
        assertThat(queue.counts(national, filter)).containsOnlyKeys(Urgency.G1);
        Queue.Filter elsewhere =
                new Queue.Filter(Optional.of(Region.of("wales")), Optional.of(Urgency.G1), Optional.empty());
        assertThat(queue.slice(national, elsewhere, Optional.empty(), 100).cards())
                .isEmpty();
    }

    @Test
    void theLookIsWrittenDownBeforeAReportIsShown() {
        ReportId report = inManchester();
        Reading reading = triage.read(report, northWest);
        assertThat(reading.content().content().answers().value("what")).contains("a made-up report");
        assertThat(reading.card().state()).isEqualTo(State.READING);
        assertThat(reading.looks())
                .extracting(Look::person, Look::verb)
                .contains(org.assertj.core.groups.Tuple.tuple("demo-officer-nw", Verb.CONSULTATION));
    }

    @Test
    void withoutTheLogNothingIsShown() {
        ReportId report = inManchester();
        rooms.as(DatabaseRole.OWNER)
                .sql("revoke insert on audit.entry from heed_staff")
                .update();
        try {
            assertThatThrownBy(() -> triage.read(report, northWest)).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> triage.contact(report, northWest, ContactReason.CLARIFY))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            rooms.as(DatabaseRole.OWNER)
                    .sql("grant insert on audit.entry to heed_staff")
                    .update();
        }
        assertThat(triage.card(report, northWest).state()).isEqualTo(State.RECEIVED);
    }

    @Test
    void aRegionThatSeesAReportOfAnotherOwnerReadsItAndChangesNothing() {
        ReportId report =
                rooms.accept(Map.of("what", "a made-up report", "where_kind", "transport", "where_town", "Manchester"));
        rooms.settle();
        assertThat(triage.read(report, northWest).card().state()).isEqualTo(State.RECEIVED);
        assertThat(triage.mayAct(triage.card(report, northWest), northWest, Right.GRADE_REPORT))
                .isFalse();
        assertThatThrownBy(() -> triage.grade(report, PLAIN.toGrade(), northWest))
                .isInstanceOf(SecretExistence.class);
        assertThat(triage.read(report, national).card().state()).isEqualTo(State.READING);
    }

    @Test
    void howToReachTheReporterIsALookOfItsOwnWithItsReason() {
        ReportId report = inManchester("contact", "yes", "contact_phone", "07700 900123");
        triage.contact(report, northWest, ContactReason.CLARIFY);
        assertThat(rooms.get(AuditLog.class).about(report.toString(), 1))
                .extracting(Look::reason)
                .containsExactly("contact: clarify");
    }

    @Test
    void aReportIsGradedAfterItWasReadAndNotBefore() {
        ReportId report = inManchester();
        assertThat(triage.grade(report, PLAIN.toGrade(), northWest)).isInstanceOf(Done.Refused.class);
        triage.read(report, northWest);
        assertThat(triage.grade(report, PLAIN.toGrade(), northWest)).isEqualTo(new Done.Made());
        assertThat(triage.card(report, northWest).state()).isEqualTo(State.GRADED);
        assertThat(triage.grades(report, northWest).getFirst().grade()).isEqualTo(PLAIN.toGrade());
    }

    @Test
    void anAnonymousReportIsNotGradedAsAReliableSource() {
        ReportId report = inManchester();
        triage.read(report, northWest);
        Grade reliable = new GradeDraft("1", "A", "", "P", "", "", "", "", "").toGrade();
        assertThat(triage.grade(report, reliable, northWest)).isInstanceOf(Done.Refused.class);
    }

    @Test
    void theLatestGradeStandsAndTheEarlierOneStays() {
        ReportId report = inManchester();
        triage.read(report, northWest);
        triage.grade(report, PLAIN.toGrade(), northWest);
        Grade second =
                new GradeDraft("2", "E", "made-up grounds", "C", "A3", "S2", "made-up", "made-up use", "").toGrade();
        triage.grade(report, second, northWest);
        assertThat(triage.grades(report, northWest)).extracting(Graded::grade).containsExactly(second, PLAIN.toGrade());
    }

    @Test
    void whatStaffWriteIsNotInTheDatabaseInClear() {
        ReportId report = inManchester();
        triage.read(report, northWest);
        triage.grade(report, PLAIN.toGrade(), northWest);
        triage.setUrgency(report, Urgency.G2, "a made-up canary text", northWest);
        rooms.get(HandOvers.class)
                .offer(report, org.heed.ground.words.Force.of("kent"), "a made-up canary text", northWest);
        for (String table : List.of("card", "event", "grade", "offer")) {
            List<String> rows = rooms.as(DatabaseRole.OWNER)
                    .sql("select t::text || coalesce(encode(convert_to(t::text, 'UTF8'), 'escape'), '') from triage."
                            + table + " t")
                    .query(String.class)
                    .list();
            String hex = "a made-up canary text"
                    .chars()
                    .mapToObj(Integer::toHexString)
                    .collect(java.util.stream.Collectors.joining());
            assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("canary") || row.contains(hex));
        }
    }

    @Test
    void aPersonSetsTheUrgencyWithAReason() {
        ReportId report = inManchester();
        triage.setUrgency(report, Urgency.G1, "made-up rationale", northWest);
        Card card = triage.card(report, northWest);
        assertThat(card.standing().urgency()).isEqualTo(Urgency.G1);
        assertThat(card.standing().setBy()).contains("demo-officer-nw");
        assertThat(triage.read(report, northWest).history())
                .anySatisfy(event -> assertThat(event.words()).isEqualTo("made-up rationale"));
    }

    @Test
    void aReporterWhoAddsToAClosedReportOpensItAgain() {
        Token token = rooms.token();
        Map<String, String> first =
                Map.of("what", "a made-up report", "where_kind", "place", "where_town", "Manchester");
        ReportId report = rooms.accept(token, first);
        rooms.settle();
        triage.read(report, northWest);
        triage.closeAll(Map.of(report, northWest.id()), java.time.Instant.now());
        assertThat(triage.card(report, northWest).state()).isEqualTo(State.CLOSED);
        rooms.accept(token, Map.of("what", "more of it", "where_kind", "place", "where_town", "Manchester"));
        rooms.settle();
        Card card = triage.card(report, northWest);
        assertThat(card.state()).isEqualTo(State.RECEIVED);
        assertThat(card.amendedAt()).isPresent();
        Reading reading = triage.read(report, northWest);
        assertThat(reading.content().amendments()).hasSize(1);
        assertThat(reading.card().amendedAt()).isEmpty();
    }

    private static List<ReportId> seen(Person person) {
        return queue.slice(person, Queue.Filter.NONE, Optional.empty(), 1_000).cards().stream()
                .map(Card::report)
                .toList();
    }
}
