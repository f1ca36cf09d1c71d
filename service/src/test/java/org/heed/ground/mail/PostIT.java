package org.heed.ground.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.heed.ground.mail.ScriptedServer.Mood;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.store.TestDatabase;
import org.heed.ground.store.Transactions;
import org.heed.ground.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Letters over a real database to real sockets. */
class PostIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient client = database.client(DatabaseRole.STAFF);
    private final Transactions transactions = database.transactions(DatabaseRole.STAFF);
    private final Suppressions suppressions = new Suppressions(transactions, client, PostIT::mac);
    private final List<Post> posts = new ArrayList<>();
    private ScriptedServer server;
    private NotifyService notify;
    private Mailings mailings;

    private static byte[] mac(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
            return mac.doFinal(bytes);
        } catch (java.security.GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @BeforeEach
    void open() throws Exception {
        server = new ScriptedServer();
        notify = new NotifyService();
        mailings = new Mailings(transactions, client, JSON, suppressions, bySmtp(MailSettings.Security.NONE));
    }

    @AfterEach
    void close() throws Exception {
        posts.forEach(Post::close);
        server.close();
        notify.close();
        database.close();
    }

    private MailSettings bySmtp(MailSettings.Security security) {
        return settings(MailSettings.Kind.SMTP, security);
    }

    private MailSettings settings(MailSettings.Kind kind, MailSettings.Security security) {
        return new MailSettings(
                kind,
                2,
                Duration.ofSeconds(10),
                Duration.ofSeconds(2),
                Duration.ofSeconds(30),
                new MailSettings.Sender("campaigns@heed.example", "Campaigns – Heed", "", "heed.example"),
                new MailSettings.Smtp("127.0.0.1", server.port(), security, "", "", Optional.empty()),
                new MailSettings.Notify(notify.url(), NotifyService.key(), "template-en", "template-cy"));
    }

    private Post post(MailSettings settings) {
        Post post = new Post(new LetterRows(client, JSON), transactions, suppressions, settings, List.of(LINKS));
        posts.add(post);
        return post;
    }

    private static final LetterWords LINKS = new LetterWords() {
        @Override
        public String purpose() {
            return "test.letters";
        }

        @Override
        public Map<String, String> of(String recipient) {
            return Map.of(
                    "link",
                    "https://heed.example/p/" + recipient,
                    STOP,
                    "https://heed.example/p/" + recipient + "/stop");
        }
    };

    private long mailing(WhenUncertain policy, String... addresses) {
        return mailing(policy, Language.ENGLISH, 600_000, addresses);
    }

    private long mailing(WhenUncertain policy, Language language, int perMinute, String... addresses) {
        long mailing = mailings.prepare(
                new Draft(
                        "test.letters",
                        "Gair i ((name))",
                        "Annwyl ((name)),\n\n.Ŵy a ŵyr = ((link))\n" + "long ".repeat(60),
                        "<p>Annwyl ((name)), <a href=\"((link))\">ŵy</a></p>",
                        language,
                        policy,
                        perMinute),
                "tester");
        List<Recipient> recipients = new ArrayList<>();
        for (String address : addresses) {
            recipients.add(
                    new Recipient(address.substring(0, address.indexOf('@')), address, Map.of("name", "Siân & Co")));
        }
        mailings.add(mailing, recipients);
        mailings.start(mailing);
        return mailing;
    }

    private static void work(Post post) {
        for (int round = 0; round < 3; round++) {
            post.doSome();
        }
    }

    private LetterState state(long mailing, String recipient) {
        return mailings.byRecipient(mailing).get(recipient);
    }

    @Test
    void aLetterArrivesWithItsOwnMessageIdItsLinkAndAWayToStop() throws Exception {
        long mailing = mailing(WhenUncertain.SEND_AGAIN, Language.WELSH, 600_000, "sian@example.org");
        String reference = client.sql("select reference::text from mail.letter")
                .query(String.class)
                .single();
        work(post(bySmtp(MailSettings.Security.NONE)));
        assertThat(mailings.standing(mailing).isFinished()).isTrue();
        assertThat(state(mailing, "sian")).isEqualTo(LetterState.SENT);
        String raw = server.texts().getFirst();
        assertThat(raw.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(76));
        assertThat(raw).isASCII();
        MimeMessage message = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        assertThat(message.getMessageID()).isEqualTo("<" + reference + "@heed.example>");
        assertThat(message.getSubject()).isEqualTo("Gair i Siân & Co");
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://heed.example/p/sian/stop>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getContentLanguage()).containsExactly("cy");
        MimeMultipart both = (MimeMultipart) message.getContent();
        assertThat(both.getBodyPart(0).getHeader("Content-Transfer-Encoding")).containsExactly("quoted-printable");
        assertThat(both.getBodyPart(0).getContent().toString())
                .contains("Annwyl Siân & Co,", ".Ŵy a ŵyr = https://heed.example/p/sian");
        assertThat(both.getBodyPart(1).getContent().toString())
                .contains("Siân &amp; Co", "href=\"https://heed.example/p/sian\"");
        assertThat(client.sql("select address is null and words = '{}' from mail.letter")
                        .query(Boolean.class)
                        .single())
                .as("nothing of the recipient is kept once nobody has to write to them")
                .isTrue();
    }

    @Test
    void anAddressThatDoesNotExistIsRefusedAndNeverWrittenToAgain() {
        server.next(Mood.NO_SUCH_ADDRESS);
        long first = mailing(WhenUncertain.SEND_AGAIN, "gone@example.org");
        Post post = post(bySmtp(MailSettings.Security.NONE));
        work(post);
        assertThat(state(first, "gone")).isEqualTo(LetterState.REFUSED);
        long second = mailing(WhenUncertain.SEND_AGAIN, "Gone@Example.org");
        work(post);
        assertThat(state(second, "Gone")).isEqualTo(LetterState.SUPPRESSED);
        assertThat(server.texts()).isEmpty();
        assertThat(mailings.standing(second).isFinished()).isTrue();
    }

    @Test
    void aRefusedTextIsNoReasonNeverToWriteToTheAddress() {
        server.next(Mood.REFUSE_TEXT);
        long mailing = mailing(WhenUncertain.SEND_AGAIN, "reader@example.org");
        work(post(bySmtp(MailSettings.Security.NONE)));
        assertThat(state(mailing, "reader")).isEqualTo(LetterState.REFUSED);
        assertThat(suppressions.holds("reader@example.org")).isFalse();
    }

    @Test
    void whatTheServerPutsOffWaitsLongerEachTimeAndIsGivenUpAfterTwelve() {
        long mailing = mailing(WhenUncertain.SEND_AGAIN, "busy@example.org");
        Post post = post(bySmtp(MailSettings.Security.NONE));
        List<Integer> pauses = new ArrayList<>();
        for (int round = 1; round <= 12; round++) {
            server.next(Mood.LATER);
            post.doSome();
            pauses.add(client.sql("select round(extract(epoch from next_try - changed_at))::int from mail.letter")
                    .query(Integer.class)
                    .single());
            client.sql("update mail.letter set next_try = now()").update();
        }
        assertThat(pauses.subList(0, 6)).containsExactly(30, 60, 120, 240, 480, 960);
        assertThat(pauses.get(10)).isEqualTo(4 * 3600);
        assertThat(state(mailing, "busy")).isEqualTo(LetterState.REFUSED);
    }

    @Test
    void aServerThatHangsUpBeforeTheTextHasCertainlyNotTakenTheLetter() {
        server.next(Mood.HANG_UP_BEFORE_TEXT);
        long mailing = mailing(WhenUncertain.ASK, "reader@example.org");
        post(bySmtp(MailSettings.Security.NONE)).doSome();
        assertThat(state(mailing, "reader")).isEqualTo(LetterState.WAITING);
        assertThat(mailings.doubts(mailing, 10)).isEmpty();
    }

    @Test
    void anAnswerThatDoesNotComePutsTheLetterOnTheListBeforeItIsSentAgain() {
        server.next(Mood.TAKE_AND_HANG_UP);
        long mailing = mailing(WhenUncertain.SEND_AGAIN, "reader@example.org");
        Post post = post(bySmtp(MailSettings.Security.NONE));
        post.doSome();
        assertThat(state(mailing, "reader")).isEqualTo(LetterState.UNCERTAIN);
        assertThat(mailings.standing(mailing).isFinished()).isFalse();
        assertThat(mailings.doubts(mailing, 10))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.settled()).isEmpty());
        client.sql("update mail.letter set next_try = now()").update();
        work(post);
        assertThat(state(mailing, "reader")).isEqualTo(LetterState.SENT);
        assertThat(server.texts()).hasSize(2);
        assertThat(server.texts().get(0).lines().filter(line -> line.startsWith("Message-ID")))
                .as("the receiving server can drop the double by itself")
                .containsExactlyElementsOf(server.texts()
                        .get(1)
                        .lines()
                        .filter(line -> line.startsWith("Message-ID"))
                        .toList());
        assertThat(mailings.doubts(mailing, 10).getFirst().settled()).contains(Doubt.Settlement.SENT_AGAIN);
    }

    @Test
    void whereAPersonDecidesTheLetterWaitsForThem() {
        server.next(Mood.TAKE_AND_HANG_UP);
        long mailing = mailing(WhenUncertain.ASK, "one@example.org");
        Post post = post(bySmtp(MailSettings.Security.NONE));
        post.doSome();
        client.sql("update mail.letter set next_try = now()").update();
        work(post);
        assertThat(state(mailing, "one")).isEqualTo(LetterState.UNCERTAIN);
        long letter = mailings.doubts(mailing, 10).getFirst().letter();
        assertThat(mailings.leave(letter)).isTrue();
        assertThat(mailings.sendAgain(letter)).as("it was decided").isFalse();
        assertThat(mailings.standing(mailing).isFinished()).isTrue();
        assertThat(server.texts()).hasSize(1);
    }

    @Test
    void aLeaseThatEndsIsListedAndItsLateWorkerSettlesTheDoubt() {
        long mailing = mailing(WhenUncertain.SEND_AGAIN, "reader@example.org");
        LetterRows rows = new LetterRows(client, JSON);
        LetterRows.Claim claim = rows.claim(mailing, "lost/1", Duration.ZERO).orElseThrow();
        assertThat(rows.claim(mailing, "other/1", Duration.ofMinutes(1)))
                .as("nobody takes what another holds")
                .isEmpty();
        assertThat(rows.listLost()).isEqualTo(1);
        assertThat(rows.end(claim, LetterStep.ACCEPTED, "250")).isFalse();
        rows.endLate(claim, "250");
        assertThat(state(mailing, "reader")).isEqualTo(LetterState.SENT);
        assertThat(mailings.doubts(mailing, 10).getFirst().settled()).contains(Doubt.Settlement.SENT);
    }

    @Test
    void withoutEncryptionThatTheServerOffersNothingIsSaid() {
        long mailing = mailing(WhenUncertain.SEND_AGAIN, "reader@example.org");
        work(post(bySmtp(MailSettings.Security.STARTTLS)));
        assertThat(server.guests()).isPositive();
        assertThat(server.texts()).isEmpty();
        assertThat(state(mailing, "reader")).isEqualTo(LetterState.WAITING);
    }

    @Test
    void aPausedMailingRestsAndAStoppedOneEnds() {
        long mailing = mailing(WhenUncertain.SEND_AGAIN, "one@example.org", "two@example.org");
        Post post = post(bySmtp(MailSettings.Security.NONE));
        mailings.pause(mailing);
        work(post);
        assertThat(server.texts()).isEmpty();
        assertThat(mailings.standing(mailing).isFinished()).isFalse();
        mailings.stop(mailing);
        assertThat(mailings.standing(mailing).isFinished()).isTrue();
        assertThat(mailings.standing(mailing).of(LetterState.STOPPED)).isEqualTo(2);
        assertThat(mailings.start(mailing)).as("stopped is for good").isFalse();
    }

    @Test
    void thePaceIsKeptHoweverManyWorkersThereAre() {
        mailing(
                WhenUncertain.SEND_AGAIN,
                Language.ENGLISH,
                120,
                "a@example.org",
                "b@example.org",
                "c@example.org",
                "d@example.org",
                "e@example.org",
                "f@example.org",
                "g@example.org",
                "h@example.org");
        Post post = post(bySmtp(MailSettings.Security.NONE));
        post.doSome(); // two seconds at two a second
        assertThat(server.texts()).hasSizeBetween(3, 6);
    }

    @Test
    void someoneWhoAsksNotToBeWrittenToGetsNothingThatHasNotLeft() {
        long mailing = mailing(WhenUncertain.SEND_AGAIN, "quiet@example.org");
        suppressions.add("Quiet@example.org ", Suppressions.Why.UNSUBSCRIBED);
        work(post(bySmtp(MailSettings.Security.NONE)));
        assertThat(state(mailing, "quiet")).isEqualTo(LetterState.SUPPRESSED);
        assertThat(server.texts()).isEmpty();
        assertThat(client.sql("select count(*) from mail.suppression where hash = sha256('quiet@example.org')")
                        .query(Integer.class)
                        .single())
                .as("the list holds no hash that anybody could make without the key")
                .isZero();
    }

    @Test
    void notifyTakesALetterWithItsReferenceAndItsTemplate() {
        long mailing = mailing(WhenUncertain.SEND_AGAIN, Language.WELSH, 600_000, "sian@example.org");
        work(post(settings(MailSettings.Kind.NOTIFY, MailSettings.Security.NONE)));
        assertThat(state(mailing, "sian")).isEqualTo(LetterState.SENT);
        var sent = notify.taken().values().iterator().next();
        assertThat(sent.path("template_id").asString()).isEqualTo("template-cy");
        assertThat(sent.path("email_address").asString()).isEqualTo("sian@example.org");
        assertThat(sent.path("personalisation").path("subject").asString()).isEqualTo("Gair i Siân & Co");
        assertThat(sent.path("personalisation").path("body").asString()).contains("https://heed.example/p/sian");
        assertThat(sent.path("one_click_unsubscribe_url").asString()).endsWith("/p/sian/stop");
        assertThat(server.texts()).isEmpty();
    }

    @Test
    void notifyIsAskedAboutALetterInDoubtSoThatItIsSettledExactly() {
        notify.failNext(0); // takes it, and fails on the way back
        notify.failNext(500); // does not take it
        long mailing = mailing(WhenUncertain.ASK, "one@example.org", "two@example.org");
        Post post = post(settings(MailSettings.Kind.NOTIFY, MailSettings.Security.NONE));
        post.doSome();
        assertThat(mailings.standing(mailing).of(LetterState.UNCERTAIN)).isEqualTo(2);
        client.sql("update mail.letter set next_try = now()").update();
        work(post);
        assertThat(mailings.standing(mailing).of(LetterState.SENT)).isEqualTo(2);
        assertThat(notify.taken()).hasSize(2);
        assertThat(mailings.doubts(mailing, 10))
                .extracting(doubt -> doubt.settled().orElseThrow())
                .containsExactlyInAnyOrder(Doubt.Settlement.SENT, Doubt.Settlement.NOT_SENT);
    }

    @Test
    void notifyWithoutAnswerForALimitPutsTheLetterOff() {
        notify.failNext(429);
        long mailing = mailing(WhenUncertain.ASK, "one@example.org");
        post(settings(MailSettings.Kind.NOTIFY, MailSettings.Security.NONE)).doSome();
        assertThat(state(mailing, "one")).isEqualTo(LetterState.WAITING);
        assertThat(mailings.doubts(mailing, 10)).isEmpty();
    }

    @Test
    void onlyTheStaffRoleReachesLettersAndNoRoleTakesAnAddressOffTheList() {
        for (DatabaseRole role : List.of(DatabaseRole.PUBLIC, DatabaseRole.MEASUREMENT)) {
            assertThat(allowed(role, "select from mail.letter")).isFalse();
        }
        assertThat(allowed(DatabaseRole.STAFF, "delete from mail.suppression")).isFalse();
        assertThat(allowed(DatabaseRole.STAFF, "select from mail.letter")).isTrue();
    }

    private boolean allowed(DatabaseRole role, String sql) {
        try (var connection = database.pool(role).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (java.sql.SQLException refused) {
            assertThat(refused.getSQLState()).isEqualTo("42501");
            return false;
        }
    }
}
