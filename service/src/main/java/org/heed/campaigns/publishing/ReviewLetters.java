package org.heed.campaigns.publishing;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heed.ground.mail.Draft;
import org.heed.ground.mail.Mailings;
import org.heed.ground.mail.Recipient;
import org.heed.ground.mail.WhenUncertain;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reminds the people who answer for pages, once a day and in one letter, of what has to be read again. The letter goes to
 * a mailbox of theirs, since addresses of staff are not kept.
 */
@Component
@OnStaffFront
final class ReviewLetters {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Transactions transactions;
    private final JdbcClient database;
    private final PublicPages pages;
    private final Mailings mailings;
    private final Clock clock;
    private final String mailbox;

    ReviewLetters(
            Transactions transactions,
            JdbcClient database,
            PublicPages pages,
            Mailings mailings,
            Clock clock,
            @Value("${heed.reviews-mailbox:}") String mailbox) {
        if (!mailbox.isBlank() && !Recipient.isAddress(mailbox.strip())) {
            throw new IllegalArgumentException("HEED_REVIEWS_MAILBOX must be an e-mail address");
        }
        this.transactions = transactions;
        this.database = database;
        this.pages = pages;
        this.mailings = mailings;
        this.clock = clock;
        this.mailbox = mailbox.strip();
    }

    /**
     * Writes today's letter where no node has done so yet and anything is due.
     *
     * @return 1 when this call wrote it
     */
    int writeToday() {
        if (mailbox.isEmpty()) {
            return 0;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), PublicPages.LONDON);
        List<PublicPage> due = due(today);
        if (due.isEmpty() || isWritten(today)) {
            return 0;
        }
        return transactions.inOne(() -> {
            // the row decides which node writes; it and the letter are kept together or not at all
            int mine = database.sql(
                            "insert into publishing.review_letter (day, pages, at) values (?, ?, ?) on conflict do nothing")
                    .params(Date.valueOf(today), due.size(), Timestamp.from(clock.instant()))
                    .update();
            if (mine == 1) {
                write(due, today);
            }
            return mine;
        });
    }

    private boolean isWritten(LocalDate today) {
        return database.sql("select exists(select from publishing.review_letter where day = ?)")
                .param(Date.valueOf(today))
                .query(Boolean.class)
                .single();
    }

    /** Pages that the public reads and whose day has come, the longest overdue first. */
    private List<PublicPage> due(LocalDate today) {
        return pages.all().stream()
                .filter(page -> page.standing() == Standing.LIVE)
                .filter(page -> day(page).filter(day -> !day.isAfter(today)).isPresent())
                .sorted(Comparator.comparing((PublicPage page) -> day(page).orElse(today))
                        .thenComparing(PublicPage::slug))
                .toList();
    }

    private static Optional<LocalDate> day(PublicPage page) {
        return page.review().due();
    }

    private void write(List<PublicPage> due, LocalDate today) {
        String list = due.stream()
                .map(page -> page.words().title() + "\n" + page.address(Language.ENGLISH) + ", owner "
                        + page.review().owner() + ", due "
                        + DAY.format(day(page).orElse(today)))
                .collect(Collectors.joining("\n\n"));
        long mailing = mailings.prepare(
                new Draft(
                        "publishing.reviews",
                        due.size() == 1 ? "A page has to be read again" : due.size() + " pages have to be read again",
                        """
                        What stands before the public has to be read again by somebody who knows whether it still holds.

                        ((pages))

                        Mark each as reviewed on its own page in Heed, change it, or withdraw it.
                        """,
                        "",
                        Language.ENGLISH,
                        WhenUncertain.SEND_AGAIN,
                        60),
                "publishing");
        mailings.add(mailing, List.of(new Recipient("mailbox", mailbox, Map.of("pages", list))));
        mailings.start(mailing);
    }
}
