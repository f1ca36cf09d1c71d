package org.heed.ground.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.store.TestDatabase;
import org.heed.ground.store.Transactions;
import org.heed.ground.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import tools.jackson.databind.json.JsonMapper;

/** What goes over the line to a real mail server: TLS from the start, STARTTLS, and a user with a password. */
class SmtpSecurityIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String USER = "heed-user";
    private static final String PASSWORD = "made-up-Passw0rd-of-the-test";

    @TempDir
    private static Path folder;

    private static Identity local;
    private static Identity elsewhere;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient client = database.client(DatabaseRole.STAFF);
    private final Transactions transactions = database.transactions(DatabaseRole.STAFF);
    private final Suppressions suppressions = new Suppressions(transactions, client, SmtpSecurityIT::hash);
    private final List<Post> posts = new ArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final List<String> libraryLines = new CopyOnWriteArrayList<>();
    private final Handler libraryHeard = new Handler() {
        @Override
        public void publish(LogRecord line) {
            libraryLines.add(line.getLoggerName() + " " + line.getMessage() + " "
                    + java.util.Arrays.toString(line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private SMTPServer server;

    /** A key with a certificate that it signed itself, as a server has it, and the certificate as a file. */
    private record Identity(SSLContext context, Path certificate) {

        static Identity of(String name, String subject) {
            try {
                Path store = folder.resolve(name + ".p12");
                keytool(
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=" + subject,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit");
                Path certificate = folder.resolve(name + ".pem");
                keytool(
                        "-exportcert",
                        "-rfc",
                        "-alias",
                        "mail",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit",
                        "-file",
                        certificate.toString());
                KeyStore keys = KeyStore.getInstance("PKCS12");
                try (InputStream in = Files.newInputStream(store)) {
                    keys.load(in, "changeit".toCharArray());
                }
                KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                managers.init(keys, "changeit".toCharArray());
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(managers.getKeyManagers(), null, null);
                return new Identity(context, certificate);
            } catch (IOException | java.security.GeneralSecurityException failed) {
                throw new IllegalStateException(failed);
            }
        }

        private static void keytool(String... words) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
            command.addAll(List.of(words));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            try {
                assertThat(process.waitFor()).as(said).isZero();
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
        }
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @BeforeAll
    static void makeCertificates() {
        local = Identity.of("local", "dns:localhost,ip:127.0.0.1");
        elsewhere = Identity.of("elsewhere", "dns:mail.example.org");
    }

    /** Everything that the room and the mail library log, at any level. */
    @BeforeEach
    void listen() {
        Logger ours = (Logger) LoggerFactory.getLogger("org.heed.ground.mail");
        ours.setLevel(Level.TRACE);
        ours.setAdditive(false);
        heard.start();
        ours.addAppender(heard);
        java.util.logging.Logger library = java.util.logging.Logger.getLogger("");
        library.setLevel(java.util.logging.Level.ALL);
        library.addHandler(libraryHeard);
        libraryHeard.setLevel(java.util.logging.Level.ALL);
    }

    private String said() {
        return Stream.concat(heard.list.stream().map(ILoggingEvent::getFormattedMessage), libraryLines.stream())
                .collect(Collectors.joining("\n"));
    }

    @AfterEach
    void close() {
        Logger ours = (Logger) LoggerFactory.getLogger("org.heed.ground.mail");
        ours.detachAppender(heard);
        ours.setAdditive(true);
        ours.setLevel(null);
        java.util.logging.Logger.getLogger("").removeHandler(libraryHeard);
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.INFO);
        posts.forEach(Post::close);
        if (server != null) {
            server.stop();
        }
        database.close();
    }

    private SMTPServer.Builder building() {
        return SMTPServer.port(0)
                .hostName("mail.example")
                .bindAddress(InetAddress.getLoopbackAddress())
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!USER.equals(user) || !PASSWORD.equals(password)) {
                        throw new LoginFailedException();
                    }
                }))
                .requireAuth(true)
                .messageHandler((context, from, to, data) -> taken.add(new String(data, StandardCharsets.UTF_8)));
    }

    private void start(SMTPServer built) {
        server = built;
        server.start();
    }

    private void startTls(Identity identity) {
        start(building()
                .enableTLS(true)
                .requireTLS(true)
                .startTlsSocketFactory(identity.context())
                .build());
    }

    private void startImplicit(Identity identity) {
        start(building()
                .serverSocketFactory(
                        () -> identity.context().getServerSocketFactory().createServerSocket())
                .build());
    }

    private MailSettings settings(MailSettings.Security security, Optional<Path> certificates, String password) {
        return new MailSettings(
                MailSettings.Kind.SMTP,
                1,
                Duration.ofSeconds(15),
                Duration.ofSeconds(3),
                Duration.ofSeconds(30),
                new MailSettings.Sender("campaigns@heed.example", "Campaigns", "", "heed.example"),
                new MailSettings.Smtp("localhost", server.getPortAllocated(), security, USER, password, certificates),
                new MailSettings.Notify("", "", "", ""));
    }

    private LetterState send(MailSettings settings) {
        Mailings mailings = new Mailings(transactions, client, JSON, suppressions, settings);
        long mailing = mailings.prepare(
                new Draft("test.letters", "A subject", "A text.", "", Language.ENGLISH, WhenUncertain.ASK, 600_000),
                "tester");
        mailings.add(mailing, List.of(new Recipient("reader", "reader@example.org", Map.of())));
        mailings.start(mailing);
        post(settings).doSome();
        return mailings.byRecipient(mailing).get("reader");
    }

    private Post post(MailSettings settings) {
        Post post = new Post(new LetterRows(client, JSON), transactions, suppressions, settings, List.of());
        posts.add(post);
        return post;
    }

    private static Optional<Path> trusting(Identity identity) {
        return Optional.of(identity.certificate());
    }

    @Test
    void aLetterLeavesByStartTlsForAServerWhoseCertificateIsTrusted() {
        startTls(local);
        assertThat(send(settings(MailSettings.Security.STARTTLS, trusting(local), PASSWORD)))
                .isEqualTo(LetterState.SENT);
        assertThat(taken).singleElement().asString().contains("A text.");
    }

    @Test
    void aLetterLeavesByTlsFromTheStartForAServerWhoseCertificateIsTrusted() {
        startImplicit(local);
        assertThat(send(settings(MailSettings.Security.TLS, trusting(local), PASSWORD)))
                .isEqualTo(LetterState.SENT);
        assertThat(taken).singleElement().asString().contains("A text.");
    }

    @Test
    void aCertificateThatNobodyTrustsIsRefusedBothWays() {
        startTls(local);
        for (Optional<Path> certificates : List.of(Optional.<Path>empty(), trusting(elsewhere))) {
            assertThat(send(settings(MailSettings.Security.STARTTLS, certificates, PASSWORD)))
                    .isEqualTo(LetterState.WAITING);
        }
        server.stop();
        startImplicit(local);
        for (Optional<Path> certificates : List.of(Optional.<Path>empty(), trusting(elsewhere))) {
            assertThat(send(settings(MailSettings.Security.TLS, certificates, PASSWORD)))
                    .isEqualTo(LetterState.WAITING);
        }
        assertThat(taken).isEmpty();
        assertThat(said()).contains("its certificate is not trusted").doesNotContain(PASSWORD);
    }

    @Test
    void aTrustedCertificateOfAnotherServerIsRefused() {
        startTls(elsewhere);
        assertThat(send(settings(MailSettings.Security.STARTTLS, trusting(elsewhere), PASSWORD)))
                .isEqualTo(LetterState.WAITING);
        server.stop();
        startImplicit(elsewhere);
        assertThat(send(settings(MailSettings.Security.TLS, trusting(elsewhere), PASSWORD)))
                .isEqualTo(LetterState.WAITING);
        assertThat(taken).isEmpty();
        assertThat(said()).contains("its certificate is not trusted, or is another server's");
    }

    @Test
    void aServerWithoutStartTlsHearsNeitherPasswordNorLetter() {
        List<String> tried = new CopyOnWriteArrayList<>();
        start(building()
                .authenticationHandlerFactory(
                        new EasyAuthenticationHandlerFactory((user, password, context) -> tried.add(user)))
                .build());
        assertThat(send(settings(MailSettings.Security.STARTTLS, trusting(local), PASSWORD)))
                .isEqualTo(LetterState.WAITING);
        assertThat(tried).as("nothing was said in clear").isEmpty();
        assertThat(taken).isEmpty();
        assertThat(said()).contains("it offers no STARTTLS").doesNotContain(PASSWORD);
    }

    @Test
    void aWrongPasswordIsSaidAndTheLetterLeavesOnceItIsPutRight() {
        startTls(local);
        String wrong = "another-Passw0rd-of-the-test";
        MailSettings settings = settings(MailSettings.Security.STARTTLS, trusting(local), wrong);
        assertThat(send(settings)).isEqualTo(LetterState.WAITING);
        assertThat(said())
                .contains("it refused the user or the password (535)")
                .doesNotContain(wrong)
                .doesNotContain(java.util.Base64.getEncoder().encodeToString(wrong.getBytes(StandardCharsets.UTF_8)));
        assertThat(settings.toString()).doesNotContain(wrong);
        assertThat(client.sql("select count(*) from mail.doubt")
                        .query(Integer.class)
                        .single())
                .isZero();
        post(settings(MailSettings.Security.STARTTLS, trusting(local), PASSWORD))
                .doSome();
        assertThat(taken).hasSize(1);
    }

    @Test
    void aFileThatHoldsNoCertificateIsSaidAtTheStart() throws IOException {
        startTls(local);
        Path none = Files.writeString(folder.resolve("none.pem"), "no certificate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> post(settings(MailSettings.Security.TLS, Optional.of(none), PASSWORD)))
                .withMessageContaining("heed.mail.smtp.certificates");
    }
}
