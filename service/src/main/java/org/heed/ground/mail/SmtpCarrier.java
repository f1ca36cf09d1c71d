package org.heed.ground.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** Sends by SMTP (RFC 5321), over one connection that is kept between letters. */
final class SmtpCarrier implements Carrier {
    private static final int LETTERS_A_CONNECTION = 500;
    private static final long IDLE_NANOS = 5_000_000_000L;

    private final MailSettings settings;
    private final Session session;
    private @Nullable SMTPTransport connection;
    private int handed;
    private long usedAt;
    private String trouble = "";

    SmtpCarrier(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        MailSettings.Smtp smtp = settings.smtp();
        String protocol = smtp.security() == MailSettings.Security.TLS ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        String timeout = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(prefix + "host", smtp.host());
        properties.setProperty(prefix + "port", Integer.toString(smtp.port()));
        properties.setProperty(prefix + "auth", Boolean.toString(!smtp.user().isEmpty()));
        properties.setProperty(prefix + "localhost", settings.sender().domain());
        properties.setProperty(prefix + "from", settings.sender().address());
        properties.setProperty(prefix + "connectiontimeout", timeout);
        properties.setProperty(prefix + "timeout", timeout);
        properties.setProperty(prefix + "writetimeout", timeout);
        properties.setProperty(prefix + "quitwait", "false");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
        if (smtp.security() == MailSettings.Security.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        smtp.certificates()
                .ifPresent(file -> properties.put(prefix + "ssl.socketFactory", TrustedCertificates.from(file)));
        return properties;
    }

    @Override
    public boolean isReady() {
        SMTPTransport open = connection;
        if (open != null && (handed >= LETTERS_A_CONNECTION || isGoneWhileIdle(open))) {
            close();
        }
        return connection != null || connect();
    }

    /** A server may hang up on a connection that is not used; NOOP finds out before a letter depends on it. */
    private boolean isGoneWhileIdle(SMTPTransport open) {
        return System.nanoTime() - usedAt > IDLE_NANOS && !open.isConnected();
    }

    private boolean connect() {
        try {
            SMTPTransport fresh = (SMTPTransport) session.getTransport();
            MailSettings.Smtp smtp = settings.smtp();
            if (smtp.user().isEmpty()) {
                fresh.connect();
            } else {
                fresh.connect(smtp.user(), smtp.password());
            }
            connection = fresh;
            handed = 0;
            usedAt = System.nanoTime();
            return true;
        } catch (MessagingException failed) {
            trouble = why(failed);
            return false;
        }
    }

    @Override
    public String trouble() {
        return trouble;
    }

    /** In words of ours: what a server says may repeat what it was sent. */
    private String why(MessagingException failed) {
        if (failed instanceof AuthenticationFailedException) {
            Matcher code = Pattern.compile("^([45][0-9]{2})").matcher(String.valueOf(failed.getMessage()));
            return "it refused the user or the password" + (code.find() ? " (" + code.group(1) + ")" : "");
        }
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException || cause instanceof CertificateException) {
                return "its certificate is not trusted, or is another server's";
            }
        }
        boolean demanded = settings.smtp().security() == MailSettings.Security.STARTTLS;
        return demanded && String.valueOf(failed.getMessage()).startsWith("STARTTLS is required")
                ? "it offers no STARTTLS"
                : "there was no answer at its address and port";
    }

    @Override
    public Handing hand(Letter letter) {
        SMTPTransport open = connection;
        if (open == null) {
            return new Handing.Unreachable("not-connected");
        }
        Written message;
        Address[] to;
        try {
            message = new Written(session, letter, settings.sender());
            to = message.getAllRecipients();
        } catch (MessagingException | IOException unwritable) {
            return new Handing.Refused("not-written");
        }
        try {
            handed++;
            usedAt = System.nanoTime();
            open.sendMessage(message, to);
            return new Handing.Taken(Integer.toString(open.getLastReturnCode()));
        } catch (MessagingException failed) {
            return judge(failed, message.begun, open);
        }
    }

    /** What an exception says about the letter; the connection is given up unless the server answered for itself. */
    private Handing judge(MessagingException failed, boolean begun, SMTPTransport open) {
        int code = 0;
        boolean address = false;
        for (Exception cause = failed; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException one) {
                code = one.getReturnCode();
                address = true;
            } else if (cause instanceof SMTPSendFailedException one && code == 0) {
                code = one.getReturnCode();
            }
        }
        if (code >= 500) {
            boolean none = address && (code == 550 || code == 551 || code == 553);
            return none ? new Handing.NoSuchAddress("" + code) : new Handing.Refused("" + code);
        }
        if (code == 421) {
            close();
            return new Handing.Unreachable("421");
        }
        if (code >= 400) {
            return new Handing.Later("" + code);
        }
        close();
        // the end of the text may have arrived although its answer did not
        return begun ? new Handing.Unknown("") : new Handing.Unreachable("broken");
    }

    private static @Nullable Exception next(Exception cause) {
        return cause instanceof MessagingException one ? one.getNextException() : null;
    }

    @Override
    public Knowledge ask(UUID reference) {
        return Knowledge.CANNOT_BE_ASKED;
    }

    @Override
    public void close() {
        Transport open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException gone) {
                // it was to be closed
            }
        }
    }

    /** A message whose Message-ID is the letter's for ever, and which knows whether its text has begun to leave. */
    private static final class Written extends MimeMessage {
        private static final String UTF_8 = StandardCharsets.UTF_8.name();

        private final String id;
        private boolean begun;

        Written(Session session, Letter letter, MailSettings.Sender sender) throws MessagingException, IOException {
            super(session);
            id = "<" + letter.reference() + "@" + sender.domain() + ">";
            setFrom(new InternetAddress(sender.address(), sender.name(), UTF_8));
            setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
            if (!sender.replyTo().isEmpty()) {
                setReplyTo(InternetAddress.parse(sender.replyTo()));
            }
            setSubject(letter.subject(), UTF_8);
            setSentDate(new Date());
            setHeader("Content-Language", letter.language());
            if (!letter.stopLink().isEmpty()) {
                setHeader("List-Unsubscribe", "<" + letter.stopLink() + ">");
                setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            if (letter.html().isEmpty()) {
                setText(letter.plain(), UTF_8);
                setHeader("Content-Transfer-Encoding", "quoted-printable");
            } else {
                MimeMultipart both = new MimeMultipart("alternative");
                both.addBodyPart(part(letter.plain(), "plain"));
                both.addBodyPart(part(letter.html(), "html"));
                setContent(both);
            }
            saveChanges();
        }

        private static MimeBodyPart part(String text, String kind) throws MessagingException {
            MimeBodyPart part = new MimeBodyPart();
            part.setText(text, UTF_8, kind);
            part.setHeader("Content-Transfer-Encoding", "quoted-printable");
            return part;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
            begun = true;
            super.writeTo(out, ignored);
        }
    }
}
