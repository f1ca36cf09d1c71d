package org.heed.reports.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.store.TestDatabase;
import org.heed.ground.vault.FrontKeys;
import org.heed.ground.vault.KeyFolder;
import org.heed.ground.vault.Opener;
import org.heed.ground.vault.Sealer;
import org.heed.ground.vault.VaultException;
import org.heed.ground.words.Channel;
import org.heed.ground.words.Language;
import org.heed.ground.words.ReportId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The promises of the door, on the real database and as the role of the public front. */
class DoorIT {
    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static GroupCommit commit;
    private static Door door;
    private static Tokens tokens;
    private static Inbox inbox;

    @BeforeAll
    static void open() {
        KeyFolder.of(folder).initialise();
        database = TestDatabase.fresh();
        FrontKeys keys = FrontKeys.from(folder);
        commit = new GroupCommit(database.pool(DatabaseRole.PUBLIC), Sealer.from(folder));
        door = new Door(commit, new ContentCode(), keys);
        tokens = new Tokens(keys);
        inbox = new Inbox(
                database.client(DatabaseRole.STAFF),
                Opener.from(folder),
                new ContentCode(),
                new JdbcTransactionManager(database.pool(DatabaseRole.STAFF)));
    }

    @AfterAll
    static void close() throws Exception {
        commit.destroy();
        database.close();
    }

    @Test
    void whatIsAcceptedCanBeOpenedByStaffAsItWasSaid() {
        Acceptance.Accepted accepted = accepted(submission(token(), "a made-up van stood there"));
        assertThat(inbox.open(accepted.report())).hasValueSatisfying(report -> {
            assertThat(report.content().answers().value("what")).hasValue("a made-up van stood there");
            assertThat(report.channel()).isEqualTo(Channel.FORM);
            assertThat(report.amendments()).isEmpty();
        });
    }

    @Test
    void eightResendsAtOnceGiveOneRowAndOneReceipt() throws Exception {
        Submission submission = submission(token(), "sent eight times at once");
        List<Callable<Acceptance>> resends = new ArrayList<>();
        for (int resend = 0; resend < 8; resend++) {
            resends.add(() -> door.accept(submission));
        }
        Set<Acceptance> answers = new HashSet<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Acceptance> answer : executor.invokeAll(resends)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).singleElement().isInstanceOf(Acceptance.Accepted.class);
        assertThat(rows(((Acceptance.Accepted) answers.iterator().next()).report()))
                .isEqualTo(1);
    }

    @Test
    void aLaterResendGetsTheFirstReceiptAndStoresNothingNew() {
        Submission submission = submission(token(), "sent and sent again");
        assertThat(accepted(submission)).isEqualTo(accepted(submission));
        assertThat(rows(accepted(submission).report())).isEqualTo(1);
    }

    @Test
    void aChangedResendIsKeptAsAnAmendmentOfTheSameReport() {
        Token token = token();
        Acceptance.Accepted first = accepted(submission(token, "first words"));
        Acceptance.Accepted second = accepted(submission(token, "first words, and more"));
        assertThat(second).isEqualTo(first);
        assertThat(rows(first.report())).isEqualTo(2);
        assertThat(inbox.open(first.report())).hasValueSatisfying(report -> {
            assertThat(report.content().answers().value("what")).hasValue("first words");
            assertThat(report.amendments())
                    .singleElement()
                    .satisfies(later ->
                            assertThat(later.content().answers().value("what")).hasValue("first words, and more"));
        });
    }

    @Test
    void oneBadRowOfAGroupDoesNotFailItsNeighbours() throws Exception {
        List<Entry> good = new ArrayList<>();
        for (int neighbour = 0; neighbour < 20; neighbour++) {
            good.add(door.entry(submission(token(), "neighbour " + neighbour)));
        }
        Entry bad = new Entry(
                new ReportId(UUID.randomUUID()),
                new byte[3],
                Channel.FORM,
                new byte[16],
                "too short a digest".getBytes(StandardCharsets.UTF_8),
                Lane.ORDINARY);
        List<CompletableFuture<Void>> neighbours = new ArrayList<>();
        good.subList(0, 10).forEach(entry -> neighbours.add(commit.add(entry)));
        CompletableFuture<Void> refused = commit.add(bad);
        good.subList(10, 20).forEach(entry -> neighbours.add(commit.add(entry)));
        for (CompletableFuture<Void> neighbour : neighbours) {
            neighbour.get();
        }
        assertThatExceptionOfType(ExecutionException.class).isThrownBy(refused::get);
        good.forEach(entry -> assertThat(rows(entry.report())).isEqualTo(1));
    }

    @Test
    void thePublicRoleCannotReadChangeOrDeleteWhatItInserted() {
        accepted(submission(token(), "nobody in front reads this"));
        for (String statement : List.of(
                "select count(*) from intake.inbox",
                "select box from intake.inbox limit 1",
                "update intake.inbox set box = box",
                "delete from intake.inbox",
                "insert into intake.inbox (report, digest, channel, receipt, wrapped_key, box) "
                        + "values (gen_random_uuid(), '\\x00', 'form', '\\x00', '\\x00', '\\x00') returning seq")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(statement)
                    .isThrownBy(() -> database.client(DatabaseRole.PUBLIC)
                            .sql(statement)
                            .query()
                            .listOfRows())
                    .withStackTraceContaining("permission denied");
        }
    }

    @Test
    void theKeysOfThePublicFolderOpenNothing() throws IOException {
        Path front = Files.createDirectories(folder.resolveSibling("front-" + UUID.randomUUID()));
        Files.createDirectories(front.resolve("public"));
        for (String name : List.of("seal.json", "front.key")) {
            Files.copy(
                    folder.resolve("public").resolve(name),
                    front.resolve("public").resolve(name));
        }
        assertThat(Sealer.from(front)).isNotNull();
        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> Opener.from(front))
                .satisfies(missing -> assertThat(missing.code()).isEqualTo("keys-missing"));
        Files.createDirectories(front.resolve("staff"));
        Files.copy(folder.resolve("public/seal.json"), front.resolve("staff/open.json"));
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> Opener.from(front));
    }

    @Test
    void theDatabaseHoldsNoWordOfAReportAndNoReceipt() {
        Acceptance.Accepted accepted = accepted(submission(token(), "canarywordofthistest"));
        String row = database.client(DatabaseRole.STAFF)
                .sql("select encode(box, 'escape') || encode(wrapped_key, 'escape') || encode(receipt, 'escape') "
                        + "from intake.inbox where report = ?")
                .param(accepted.report().value())
                .query(String.class)
                .single();
        assertThat(row)
                .doesNotContain("canarywordofthistest")
                .doesNotContain(accepted.receipt().code());
    }

    @Test
    void afterTheDoorIsShutTheSenderIsAskedToTryAgain() throws Exception {
        GroupCommit shut = new GroupCommit(database.pool(DatabaseRole.PUBLIC), Sealer.from(folder));
        shut.destroy();
        Door closed = new Door(shut, new ContentCode(), FrontKeys.from(folder));
        assertThat(closed.accept(submission(token(), "too late"))).isInstanceOf(Acceptance.TryAgain.class);
    }

    @Test
    void lanesAreOpenedInTheirOrderAndAllAreEmptied() {
        inbox.workOnAll(1_000, opened -> {});
        List<String> said = new ArrayList<>();
        for (Lane lane : List.of(Lane.LOWERED, Lane.ORDINARY, Lane.EFFORT, Lane.LOWERED)) {
            Content content =
                    new Content("act", 1, Language.ENGLISH, new Answers(Map.of("what", lane.name()), Map.of()));
            accepted(new Submission(token(), Channel.FORM, content, lane));
        }
        while (inbox.workOnAll(
                        1,
                        opened -> opened.forEach(report -> said.add(
                                report.content().answers().value("what").orElse(""))))
                > 0) {}
        assertThat(said).containsExactly("EFFORT", "ORDINARY", "LOWERED", "LOWERED");
    }

    private static Token token() {
        return tokens.check(tokens.mint()).orElseThrow();
    }

    private static Submission submission(Token token, String what) {
        Answers answers = new Answers(Map.of("what", what), Map.of());
        return new Submission(token, Channel.FORM, new Content("act", 1, Language.ENGLISH, answers));
    }

    private static Acceptance.Accepted accepted(Submission submission) {
        Acceptance answer = door.accept(submission);
        assertThat(answer).isInstanceOf(Acceptance.Accepted.class);
        return (Acceptance.Accepted) answer;
    }

    private static int rows(ReportId report) {
        return database.client(DatabaseRole.STAFF)
                .sql("select count(*) from intake.inbox where report = ?")
                .param(report.value())
                .query(Integer.class)
                .single();
    }
}
