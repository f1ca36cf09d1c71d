package org.heed.reports.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.heed.ground.access.Person;
import org.heed.ground.access.SecretExistence;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.words.Channel;
import org.heed.ground.words.Language;
import org.heed.ground.words.ReportId;
import org.heed.reports.Rooms;
import org.heed.reports.intake.Acceptance;
import org.heed.reports.intake.Answers;
import org.heed.reports.intake.Content;
import org.heed.reports.intake.Door;
import org.heed.reports.intake.Receipt;
import org.heed.reports.intake.Receipts;
import org.heed.reports.intake.Submission;
import org.heed.reports.intake.Token;
import org.heed.reports.triage.ContactReason;
import org.heed.reports.triage.Done;
import org.heed.reports.triage.Queue;
import org.heed.reports.triage.Reading;
import org.heed.reports.triage.Triage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Questions and additions on the real database, the visits as the role of the public front. */
class RepliesIT {
    private static final String WORDS = "What colour was the canarylamp?";

    private static Rooms rooms;
    private static Door door;
    private static Visits visits;
    private static Questions questions;
    private static Person officer;
    private static Person supervisor;

    @BeforeAll
    static void open() {
        rooms = Rooms.open();
        door = rooms.get(Door.class);
        questions = rooms.get(Questions.class);
        officer = rooms.person("demo-officer-nw");
        supervisor = rooms.person("demo-supervisor-nw");
        JdbcClient asPublic = rooms.as(DatabaseRole.PUBLIC);
        visits = new Visits(
                new Receipts(asPublic, door), asPublic, new JdbcTransactionManager(rooms.source(DatabaseRole.PUBLIC)));
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    @Test
    void aQuestionIsReadByTheHolderOfTheReceiptAndByNobodyElse() {
        Acceptance.Accepted mine = report();
        Acceptance.Accepted another = report();
        Question question = ask(mine.report(), WORDS);
        assertThat(visits.open(mine.receipt()).orElseThrow().questions()).isEmpty();
        assertThat(questions.authorise(mine.report(), question.id(), supervisor))
                .isInstanceOf(Done.Made.class);
        assertThat(visits.open(mine.receipt())).hasValueSatisfying(visit -> {
            assertThat(visit.report()).isEqualTo(mine.report());
            assertThat(visit.questions()).singleElement().satisfies(asked -> {
                assertThat(asked.words()).isEqualTo(WORDS);
                assertThat(asked.id()).isEqualTo(question.id());
            });
        });
        assertThat(visits.open(another.receipt()).orElseThrow().questions()).isEmpty();
        byte[] box = rooms.as(DatabaseRole.STAFF)
                .sql("select box from replies.question where id = ?")
                .param(question.id())
                .query(byte[].class)
                .single();
        assertThat(AskedQuestion.open(mine.receipt().replyKey().reader(), box, mine.report()))
                .isPresent();
        assertThat(AskedQuestion.open(another.receipt().replyKey().reader(), box, mine.report()))
                .isEmpty();
        assertThat(AskedQuestion.open(mine.receipt().replyKey().reader(), box, another.report()))
                .isEmpty();
    }

    @Test
    void theDatabaseHoldsNoWordOfAQuestionAndNoReceipt() {
        Acceptance.Accepted accepted = report();
        questions.authorise(accepted.report(), ask(accepted.report(), WORDS).id(), supervisor);
        String all = String.join("\n", everything().values());
        assertThat(all)
                .doesNotContain("canarylamp")
                .doesNotContain(accepted.receipt().code());
        assertThat(all)
                .doesNotContain(java.util.HexFormat.of()
                        .formatHex("canarylamp".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void thePublicFrontReadsNoTableOfReportsOrQuestions() {
        for (String table : List.of("replies.question", "replies.decoy", "intake.inbox")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> rooms.as(DatabaseRole.PUBLIC)
                            .sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single());
        }
    }

    @Test
    void whatTheDatabaseGivesHasOneShapeForARightAndAWrongReceipt() {
        Acceptance.Accepted accepted = report();
        questions.authorise(accepted.report(), ask(accepted.report(), WORDS).id(), supervisor);
        for (byte[] lookup :
                List.of(new Receipts(rooms.as(DatabaseRole.PUBLIC), door).lookup(accepted.receipt()), new byte[16])) {
            List<Integer> sizes = rooms.as(DatabaseRole.PUBLIC)
                    .sql("select octet_length(box) from unnest(replies.boxes(?)) as box")
                    .param(lookup)
                    .query(Integer.class)
                    .list();
            assertThat(sizes).hasSize(Questions.MOST_OPEN).allMatch(size -> size == AskedQuestion.BOX_BYTES);
        }
    }

    @Test
    void whoeverAsksCannotAuthoriseAndNobodyElsewhereLearnsOfIt() {
        Acceptance.Accepted accepted = report();
        Question byOfficer = ask(accepted.report(), WORDS);
        assertThatExceptionOfType(SecretExistence.class)
                .isThrownBy(() -> questions.authorise(accepted.report(), byOfficer.id(), officer));
        assertThatExceptionOfType(SecretExistence.class)
                .isThrownBy(() -> questions.of(accepted.report(), rooms.person("demo-officer-wales")));
        questions.ask(accepted.report(), ContactReason.CLARIFY, "And the shade?", supervisor);
        Question bySupervisor = questions.of(accepted.report(), officer).getFirst();
        assertThat(questions.authorise(accepted.report(), bySupervisor.id(), supervisor))
                .isEqualTo(new Done.Refused("Whoever asks cannot authorise. A second person has to decide."));
        assertThat(questions.waiting(supervisor)).contains(accepted.report());
        assertThat(questions.waiting(officer)).isEmpty();
    }

    @Test
    void aQuestionThatIsRefusedOrTakenDownIsOnNoPage() {
        Acceptance.Accepted accepted = report();
        Question refused = ask(accepted.report(), "Could you find out more?");
        assertThat(refused.flags()).contains("could you find out");
        questions.refuse(accepted.report(), refused.id(), "It tasks them.", supervisor);
        Question put = ask(accepted.report(), WORDS);
        questions.authorise(accepted.report(), put.id(), supervisor);
        assertThat(questions.authorise(accepted.report(), put.id(), supervisor)).isInstanceOf(Done.Refused.class);
        assertThat(visits.open(accepted.receipt()).orElseThrow().questions()).hasSize(1);
        questions.takeDown(accepted.report(), put.id(), officer);
        assertThat(visits.open(accepted.receipt()).orElseThrow().questions()).isEmpty();
        assertThat(questions.of(accepted.report(), officer))
                .extracting(Question::state)
                .containsExactlyInAnyOrder(QuestionState.REFUSED, QuestionState.TAKEN_DOWN);
    }

    @Test
    void aReportHasFiveOpenQuestionsAtMost() {
        Acceptance.Accepted accepted = report();
        for (int at = 0; at < Questions.MOST_OPEN; at++) {
            ask(accepted.report(), WORDS);
        }
        assertThat(questions.ask(accepted.report(), ContactReason.CLARIFY, WORDS, officer))
                .isInstanceOf(Done.Refused.class);
    }

    @Test
    void anAdditionIsAnAmendmentThatRaisesTheReportAndOpensItAgain() {
        Acceptance.Accepted older = report();
        Acceptance.Accepted accepted = report();
        rooms.get(Triage.class).read(accepted.report(), officer);
        add(accepted, rooms.token(), Content.addition(Language.ENGLISH, "It was amber.", WORDS));
        rooms.settle();
        List<ReportId> queue =
                rooms.get(Queue.class).slice(officer, Queue.Filter.NONE, Optional.empty(), 500).cards().stream()
                        .map(org.heed.reports.triage.Card::report)
                        .toList();
        assertThat(queue.indexOf(accepted.report())).isLessThan(queue.indexOf(older.report()));
        Reading reading = rooms.get(Triage.class).read(accepted.report(), officer);
        assertThat(reading.content().amendments()).singleElement().satisfies(addition -> {
            assertThat(addition.content().isAddition()).isTrue();
            assertThat(addition.content().answers().value("what")).hasValue("It was amber.");
            assertThat(addition.content().answers().value("question")).hasValue(WORDS);
        });
        assertThat(reading.looks().getFirst().person()).isEqualTo(officer.id());
        assertThat(rooms.get(Triage.class).card(accepted.report(), officer).amendedAt())
                .isEmpty();
    }

    @Test
    void anAdditionThatWasClaimedBeforeItsReportWaitsForIt() {
        Acceptance.Accepted accepted = acceptedOnly();
        rooms.as(DatabaseRole.STAFF)
                .sql("update intake.inbox set next_try = now() + interval '1 hour' where report = ?")
                .param(accepted.report().value())
                .update();
        add(accepted, rooms.token(), Content.addition(Language.ENGLISH, "It was amber.", ""));
        rooms.settle();
        assertThatExceptionOfType(SecretExistence.class)
                .isThrownBy(() -> rooms.get(Triage.class).card(accepted.report(), rooms.person("demo-national")));
        rooms.as(DatabaseRole.STAFF)
                .sql("update intake.inbox set next_try = now() where report = ?")
                .param(accepted.report().value())
                .update();
        rooms.settle();
        assertThat(rooms.get(Triage.class).card(accepted.report(), officer).amendedAt())
                .isPresent();
    }

    @Test
    void thePageSentTwiceStoresOnceAndTheSameWordsAnotherDayAreNew() {
        Acceptance.Accepted accepted = report();
        Token page = rooms.token();
        Content addition = Content.addition(Language.ENGLISH, "It was there again.", "");
        add(accepted, page, addition);
        add(accepted, page, addition);
        assertThat(rows(accepted.report())).isEqualTo(2);
        add(accepted, rooms.token(), addition);
        assertThat(rows(accepted.report())).isEqualTo(3);
    }

    @Test
    void aVisitLeavesNothingInTheDatabase() {
        Acceptance.Accepted accepted = report();
        questions.authorise(accepted.report(), ask(accepted.report(), WORDS).id(), supervisor);
        Map<String, String> before = everything();
        visits.open(accepted.receipt());
        visits.open(wrong(1));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aWrongReceiptOpensNothingAndTakesAsLong() {
        Acceptance.Accepted accepted = report();
        questions.authorise(accepted.report(), ask(accepted.report(), WORDS).id(), supervisor);
        Guessing guessing = Guessing.measure(visits, accepted.receipt(), 3_000, new Random(5));
        assertThat(guessing.opened()).isZero();
        assertThat(Math.abs(guessing.differenceUs()))
                .as(guessing.toString())
                .isLessThan(Math.max(guessing.noiseUs(), guessing.chanceUs()));
    }

    private static Receipt wrong(int seed) {
        byte[] bits = new byte[16];
        new Random(seed).nextBytes(bits);
        return Receipt.of(bits);
    }

    private static Acceptance.Accepted acceptedOnly() {
        Answers answers = new Answers(
                Map.of("what", "A made-up lamp.", "where_kind", "place", "where_town", "Stockport"), Map.of());
        return (Acceptance.Accepted) door.accept(
                new Submission(rooms.token(), Channel.FORM, new Content("act", 1, Language.ENGLISH, answers)));
    }

    private static Acceptance.Accepted report() {
        Acceptance.Accepted accepted = acceptedOnly();
        rooms.settle();
        return accepted;
    }

    private static Question ask(ReportId report, String words) {
        assertThat(questions.ask(report, ContactReason.CLARIFY, words, officer)).isInstanceOf(Done.Made.class);
        return questions.of(report, officer).stream()
                .filter(question -> question.state() == QuestionState.ASKED)
                .findFirst()
                .orElseThrow();
    }

    private static void add(Acceptance.Accepted to, Token token, Content addition) {
        assertThat(door.add(to.report(), to.receipt(), token, addition)).isInstanceOf(Acceptance.Accepted.class);
    }

    private static int rows(ReportId report) {
        return rooms.as(DatabaseRole.STAFF)
                .sql("select count(*) from intake.inbox where report = ?")
                .param(report.value())
                .query(Integer.class)
                .single();
    }

    /** Every row of every table, as text. */
    private static Map<String, String> everything() {
        Map<String, String> tables = new TreeMap<>();
        JdbcClient owner = rooms.as(DatabaseRole.OWNER);
        List<String> names = new ArrayList<>(owner.sql(
                        "select schemaname || '.' || tablename from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'geography')")
                .query(String.class)
                .list());
        for (String name : names) {
            tables.put(
                    name,
                    owner.sql("select coalesce(string_agg(t::text, E'\\n' order by t::text), '') from " + name + " t")
                            .query(String.class)
                            .single());
        }
        return tables;
    }
}
