package org.heed.ground.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * How letters go out: {@code heed.mail.*}, explained in docs/runbook/mail.md.
 *
 * @param carrier none, smtp or notify
 * @param workers letters under way at once on this node; 1 to 64
 * @param lease after which a letter that is still under way is listed as uncertain; at least five timeouts, since that
 *     is the longest a living worker can take
 * @param timeout of one answer of the server
 * @param firstPause after the first "later" of a server; doubles with each, up to four hours
 */
record MailSettings(
        Kind carrier,
        int workers,
        Duration lease,
        Duration timeout,
        Duration firstPause,
        Sender sender,
        Smtp smtp,
        Notify notifyService) {

    enum Kind {
        NONE,
        SMTP,
        NOTIFY
    }

    enum Security {
        STARTTLS,
        TLS,
        /** For a server on this machine only. */
        NONE
    }

    /** Whom letters are from, and the domain that stands in their Message-ID. */
    record Sender(String address, String name, String replyTo, String domain) {}

    /** @param certificates whom to trust in place of the JDK's authorities, such as a force's own: a file in PEM */
    record Smtp(String host, int port, Security security, String user, String password, Optional<Path> certificates) {
        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + ", " + security + "]";
        }
    }

    /** @param templateWelsh template for letters in Welsh, or empty to use the English one */
    record Notify(String url, String key, String template, String templateWelsh) {
        @Override
        public String toString() {
            return "Notify[" + url + "]";
        }
    }

    MailSettings {
        if (workers < 1 || workers > 64) {
            throw new IllegalArgumentException("heed.mail.workers must lie in 1 to 64, was " + workers);
        }
        if (lease.compareTo(timeout.multipliedBy(5)) < 0) {
            throw new IllegalArgumentException(
                    "heed.mail.lease must be at least five times heed.mail.timeout, was " + lease);
        }
        if (carrier == Kind.SMTP && (smtp.host().isEmpty() || !Recipient.isAddress(sender.address()))) {
            throw new IllegalArgumentException("heed.mail.smtp.host and heed.mail.from must be set to send by SMTP");
        }
        if (carrier == Kind.NOTIFY
                && (notifyService.key().length() < 72
                        || notifyService.template().isEmpty())) {
            throw new IllegalArgumentException(
                    "heed.mail.notify.key and heed.mail.notify.template must be set to send by GOV.UK Notify");
        }
    }

    static MailSettings from(Environment settings) {
        String from = settings.getProperty("heed.mail.from", "");
        return new MailSettings(
                settings.getProperty("heed.mail.carrier", Kind.class, Kind.NONE),
                settings.getProperty("heed.mail.workers", Integer.class, 2),
                Duration.parse(settings.getProperty("heed.mail.lease", "PT2M")),
                Duration.parse(settings.getProperty("heed.mail.timeout", "PT20S")),
                Duration.parse(settings.getProperty("heed.mail.first-pause", "PT1M")),
                new Sender(
                        from,
                        settings.getProperty("heed.mail.from-name", ""),
                        settings.getProperty("heed.mail.reply-to", ""),
                        settings.getProperty("heed.mail.domain", from.substring(from.indexOf('@') + 1))),
                new Smtp(
                        settings.getProperty("heed.mail.smtp.host", ""),
                        settings.getProperty("heed.mail.smtp.port", Integer.class, 587),
                        settings.getProperty("heed.mail.smtp.security", Security.class, Security.STARTTLS),
                        settings.getProperty("heed.mail.smtp.user", ""),
                        settings.getProperty("heed.mail.smtp.password", ""),
                        Optional.of(settings.getProperty("heed.mail.smtp.certificates", ""))
                                .filter(file -> !file.isBlank())
                                .map(Path::of)),
                new Notify(
                        settings.getProperty("heed.mail.notify.url", "https://api.notifications.service.gov.uk"),
                        settings.getProperty("heed.mail.notify.key", ""),
                        settings.getProperty("heed.mail.notify.template", ""),
                        settings.getProperty("heed.mail.notify.template-welsh", "")));
    }

    /** A new way out for one worker; not where there is none. */
    Carrier carry() {
        return switch (carrier) {
            case SMTP -> new SmtpCarrier(this);
            case NOTIFY -> new NotifyCarrier(this);
            case NONE -> throw new IllegalStateException("no carrier is set");
        };
    }
}
