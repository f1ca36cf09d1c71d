package org.heed.campaigns.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.heed.campaigns.CampaignsHouse.MANAGER;
import static org.heed.campaigns.CampaignsHouse.PUBLISHER;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.heed.campaigns.CampaignsHouse;
import org.heed.campaigns.publishing.PublicHistory.Verdict;
import org.heed.campaigns.publishing.web.Document;
import org.heed.campaigns.publishing.web.Site;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.mail.Mailings;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.vault.Signature;
import org.heed.ground.vault.SigningKey;
import org.heed.ground.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes after a page's approval: its instant, its twin, its withdrawal, its reviews, and the daily heads. */
class PageLifeIT {
    private static final Words ENGLISH = new Words("A made-up page", "A made-up summary.", "A made-up body.");
    private static final Words NEWER = new Words("A made-up page", "A newer summary.", "A made-up body.");
    private static final Words WELSH = new Words("Tudalen ffug", "Crynodeb ffug.", "Corff ffug.");
    private static final Instant START = Instant.parse("2026-02-01T09:00:00Z");

    /** A clock that the test sets. */
    private static final class Hands extends Clock {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Hands clock = new Hands();
    private CampaignsHouse house;
    private PublicPages pages;
    private News news;

    @BeforeEach
    void open() {
        house = new CampaignsHouse(clock);
        pages = house.room(PublicPages.class);
        news = new News(house.database().client(DatabaseRole.PUBLIC));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private long approved(String slug, Manuscript manuscript) {
        Beginning page = new Beginning(slug, PageKinds.shipped().usual(), Optional.empty(), manuscript);
        long id = ((Outcome.Done) pages.create(page, MANAGER)).page();
        pages.approve(id, 0, PUBLISHER);
        return id;
    }

    private long published(String slug, Manuscript manuscript) {
        long id = approved(slug, manuscript);
        assertThat(pages.publish(id, 1, ChangeKind.MAJOR, "", MANAGER)).isEqualTo(new Outcome.Done(id));
        return id;
    }

    private int version(long page) {
        return pages.find(page).orElseThrow().version();
    }

    private Standing standing(String slug) {
        return news.find(slug).orElseThrow().setting().standing();
    }

    @Test
    void aPageGoesLiveAtItsInstantAndNotASecondBefore() {
        long page = approved("later", Manuscript.of(ENGLISH));
        Instant at = START.plusSeconds(3600);
        assertThat(pages.schedule(page, 1, START, Change.told(ChangeKind.MAJOR, ""), MANAGER))
                .isEqualTo(new Outcome.Past());
        pages.schedule(page, 1, at, Change.told(ChangeKind.MAJOR, ""), MANAGER);
        clock.now = at.minusSeconds(1);
        assertThat(pages.goLive()).isZero();
        assertThat(news.find("later")).isEmpty();
        clock.now = at;
        assertThat(pages.goLive()).isEqualTo(1);
        assertThat(pages.goLive()).isZero();
        assertThat(news.find("later").orElseThrow().first()).isEqualTo(at);
        assertThat(pages.find(page).orElseThrow().state()).isEqualTo(PageState.PUBLISHED);
    }

    @Test
    void whatWasMissedWhileNothingRanIsMadeUpForWithTheTimeAtWhichItReallyWentLive() {
        long page = approved("missed", Manuscript.of(ENGLISH));
        pages.schedule(page, 1, START.plusSeconds(60), Change.told(ChangeKind.MAJOR, ""), MANAGER);
        clock.now = START.plus(Duration.ofDays(3));
        assertThat(pages.goLive()).isEqualTo(1);
        assertThat(news.find("missed").orElseThrow().first()).isEqualTo(clock.now);
    }

    @Test
    void eightNodesTogetherPutEachPageBeforeThePublicOnce() throws Exception {
        List<Long> due = new ArrayList<>();
        for (int at = 0; at < 12; at++) {
            long page = approved("together-" + at, Manuscript.of(ENGLISH));
            pages.schedule(page, 1, START.plusSeconds(at + 1L), Change.told(ChangeKind.MAJOR, ""), MANAGER);
            due.add(page);
        }
        clock.now = START.plusSeconds(60);
        List<Callable<Integer>> nodes = new ArrayList<>();
        for (int node = 0; node < 8; node++) {
            nodes.add(() -> {
                int done = 0;
                for (int idle = 0; idle < 3; ) {
                    int now = pages.goLive();
                    done += now;
                    idle = now == 0 ? idle + 1 : 0;
                }
                return done;
            });
        }
        int done = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> node : threads.invokeAll(nodes)) {
                done += node.get();
            }
        }
        assertThat(done).isEqualTo(12);
        assertThat(due).allSatisfy(page -> assertThat(pages.history(page)).hasSize(1));
    }

    @Test
    void aScheduledPageThatIsChangedHasToBeApprovedAgainAndDoesNotGoLive() {
        long page = approved("changed", Manuscript.of(ENGLISH));
        pages.schedule(page, 1, START.plusSeconds(60), Change.told(ChangeKind.MAJOR, ""), MANAGER);
        pages.write(page, 2, NEWER, MANAGER);
        clock.now = START.plusSeconds(120);
        assertThat(pages.goLive()).isZero();
        assertThat(pages.find(page).orElseThrow().schedule()).isEmpty();
    }

    @Test
    void theTwinIsApprovedAndPublishedWithItsPageAndTheHistoryCoversBoth() {
        long page = published("twins", new Manuscript(ENGLISH, Optional.of(Twin.of(Language.WELSH, WELSH, ENGLISH))));
        NewsItem welsh = news.find("twins", Language.WELSH).orElseThrow();
        assertThat(welsh.words()).isEqualTo(WELSH);
        assertThat(welsh.address()).isEqualTo("/news/twins.cy");
        assertThat(welsh.setting().twin()).isEqualTo(TwinState.CURRENT);
        assertThat(welsh.updates()).extracting(NewsItem.Update::welsh).containsExactly("Cyhoeddwyd gyntaf.");
        HistoryEntry entry = pages.history(page).getFirst();
        assertThat(entry.canonicalText())
                .contains("words: " + ENGLISH.hash() + "\n", "words-cy: " + WELSH.hash() + "\n");
    }

    @Test
    void anOlderTwinIsShownAsOlderToStaffAndReadersUntilItFollowsAgain() {
        long page = published("older", new Manuscript(ENGLISH, Optional.of(Twin.of(Language.WELSH, WELSH, ENGLISH))));
        pages.write(page, version(page), NEWER, MANAGER);
        assertThat(pages.find(page).orElseThrow().manuscript().twinState()).isEqualTo(TwinState.OLDER);
        assertThat(news.find("older").orElseThrow().setting().twin()).isEqualTo(TwinState.CURRENT);
        pages.approve(page, version(page), PUBLISHER);
        pages.publish(page, version(page), ChangeKind.MAJOR, "A newer summary.", MANAGER);
        assertThat(news.find("older", Language.WELSH).orElseThrow().setting().twin())
                .isEqualTo(TwinState.OLDER);
        assertThat(news.find("older").orElseThrow().setting().twin()).isEqualTo(TwinState.OLDER);
        Words welsh = new Words("Tudalen ffug", "Crynodeb newydd.", "Corff ffug.");
        pages.write(
                page,
                version(page),
                new Manuscript(NEWER, Optional.of(Twin.of(Language.WELSH, welsh, NEWER))),
                MANAGER);
        pages.approve(page, version(page), PUBLISHER);
        pages.publish(page, version(page), ChangeKind.MINOR, "", MANAGER);
        assertThat(news.find("older", Language.WELSH).orElseThrow().setting().twin())
                .isEqualTo(TwinState.CURRENT);
        assertThat(pages.verify(page)).isEqualTo(new Verdict.Intact(3));
    }

    @Test
    void aPageWithoutAWelshTwinStandsInTheWelshListInEnglish() {
        published("english-only", Manuscript.of(ENGLISH));
        published("both", new Manuscript(ENGLISH, Optional.of(Twin.of(Language.WELSH, WELSH, ENGLISH))));
        List<NewsItem> welsh = news.latest(new Shelf(Optional.empty(), Language.WELSH), 10, 0);
        assertThat(welsh)
                .extracting(item -> item.slug() + " " + item.setting().language())
                .containsExactlyInAnyOrder("english-only en", "both cy");
        assertThat(news.find("english-only", Language.WELSH)).isEmpty();
    }

    @Test
    void aWithdrawnPageStaysReadableAndSaysWhyAndCanBeRestored() {
        long page = published("withdrawn", Manuscript.of(ENGLISH));
        Change why = new Change(ChangeKind.WITHDRAWN, "The campaign has ended.", "Daeth yr ymgyrch i ben.");
        assertThat(pages.withdraw(page, version(page), why, PUBLISHER)).isEqualTo(new Outcome.Done(page));
        NewsItem item = news.find("withdrawn").orElseThrow();
        assertThat(item.words()).isEqualTo(ENGLISH);
        assertThat(item.setting().standing()).isEqualTo(Standing.WITHDRAWN);
        assertThat(item.setting().notice().orElseThrow().note()).isEqualTo("The campaign has ended.");
        pages.write(page, version(page), NEWER, MANAGER);
        pages.approve(page, version(page), PUBLISHER);
        assertThat(pages.publish(page, version(page), ChangeKind.MAJOR, "x", MANAGER))
                .isEqualTo(new Outcome.NotThere(Standing.WITHDRAWN));
        pages.restore(page, version(page), Change.told(ChangeKind.RESTORED, ""), PUBLISHER);
        assertThat(standing("withdrawn")).isEqualTo(Standing.LIVE);
        assertThat(news.find("withdrawn").orElseThrow().words())
                .as("what waits for its publication does not slip through a restoration")
                .isEqualTo(ENGLISH);
        assertThat(pages.history(page))
                .extracting(HistoryEntry::kind)
                .containsExactly(ChangeKind.MAJOR, ChangeKind.WITHDRAWN, ChangeKind.RESTORED);
        assertThat(pages.verify(page)).isEqualTo(new Verdict.Intact(3));
    }

    @Test
    void ofARemovedPageThePublicFrontCannotReadAWord() {
        long page = published("removed", new Manuscript(ENGLISH, Optional.of(Twin.of(Language.WELSH, WELSH, ENGLISH))));
        Change why = new Change(ChangeKind.REMOVED, "A court asked us to.", "");
        pages.withdraw(page, version(page), why, PUBLISHER);
        List<String> words = house.database()
                .client(DatabaseRole.PUBLIC)
                .sql("select title || summary || body from publishing.front_page where slug = 'removed'")
                .query(String.class)
                .list();
        assertThat(words).hasSize(2).containsOnly("");
        assertThat(news.latest(10)).isEmpty();
        assertThat(standing("removed")).isEqualTo(Standing.REMOVED);
        pages.restore(page, version(page), Change.told(ChangeKind.RESTORED, ""), PUBLISHER);
        assertThat(news.find("removed").orElseThrow().words()).isEqualTo(ENGLISH);
    }

    @Test
    void whatWasWithdrawnDoesNotGoLiveByItsSchedule() {
        long page = published("stopped", Manuscript.of(ENGLISH));
        pages.write(page, version(page), NEWER, MANAGER);
        pages.approve(page, version(page), PUBLISHER);
        pages.schedule(page, version(page), START.plusSeconds(60), Change.told(ChangeKind.MAJOR, "x"), MANAGER);
        pages.withdraw(page, version(page), new Change(ChangeKind.WITHDRAWN, "It no longer holds.", ""), PUBLISHER);
        clock.now = START.plusSeconds(120);
        assertThat(pages.goLive()).isZero();
        assertThat(pages.find(page).orElseThrow().state()).isEqualTo(PageState.APPROVED);
    }

    @Test
    void anOwnerIsToldOnceThatAPageIsDueAndAReviewSetsTheNextDay() {
        long page = published("due", Manuscript.of(ENGLISH));
        LocalDate due = pages.find(page).orElseThrow().review().due().orElseThrow();
        assertThat(due).isEqualTo(LocalDate.parse("2028-02-01"));
        assertThat(pages.tellDue()).isZero();
        clock.now = Instant.parse("2028-02-01T00:30:00Z");
        assertThat(pages.tellDue()).isEqualTo(1);
        assertThat(pages.tellDue()).isZero();
        pages.review(page, version(page), "", PUBLISHER);
        assertThat(pages.find(page).orElseThrow().review().due()).contains(LocalDate.parse("2030-02-01"));
        clock.now = Instant.parse("2030-02-02T00:30:00Z");
        assertThat(pages.tellDue()).isEqualTo(1);
    }

    @Test
    void whatHasToBeReadAgainIsOneLetterADayToTheMailbox() {
        var client = house.database().client(DatabaseRole.STAFF);
        ReviewLetters letters = new ReviewLetters(
                house.database().transactions(DatabaseRole.STAFF),
                client,
                pages,
                house.room(Mailings.class),
                clock,
                "pages@example.org");
        long page = published("reminded", Manuscript.of(ENGLISH));
        assertThat(letters.writeToday()).as("nothing is due").isZero();
        clock.now = Instant.parse("2028-03-01T09:00:00Z");
        assertThat(letters.writeToday()).isEqualTo(1);
        assertThat(letters.writeToday()).as("once a day").isZero();
        assertThat(client.sql("select words->>'pages' from mail.letter where address = 'pages@example.org'")
                        .query(String.class)
                        .single())
                .isEqualTo(ENGLISH.title() + "\n/news/reminded, owner demo-manager, due 1 February 2028");
        clock.now = clock.now.plus(Duration.ofDays(1));
        assertThat(letters.writeToday()).as("as long as it is due").isEqualTo(1);
        clock.now = clock.now.plus(Duration.ofDays(1));
        pages.withdraw(page, version(page), Change.told(ChangeKind.WITHDRAWN, "Made up."), PUBLISHER);
        assertThat(letters.writeToday()).as("it is withdrawn").isZero();
        assertThat(client.sql("select count(*) from mail.mailing where state = 'SENDING'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theHeadsOfAllPagesAreSealedOnceADayUnderTheDayBefore() {
        DailyHeads heads = house.room(DailyHeads.class);
        assertThat(heads.sealYesterday()).as("nothing is published yet").isZero();
        long page = published("daily", Manuscript.of(ENGLISH));
        assertThat(heads.sealYesterday()).isEqualTo(1);
        assertThat(heads.sealYesterday()).isZero();
        clock.now = START.plus(Duration.ofDays(5));
        published("daily-two", Manuscript.of(ENGLISH));
        assertThat(heads.sealYesterday()).isEqualTo(1);
        List<DayOfHeads> days = news.days();
        assertThat(days)
                .extracting(DayOfHeads::day)
                .containsExactly(LocalDate.parse("2026-01-31"), LocalDate.parse("2026-02-05"));
        assertThat(days.getLast().text())
                .contains("head: daily 1 " + pages.history(page).getFirst().hash() + "\n");
        SignedDays signed = SignedDays.parse(HistoryFile.days(days));
        assertThat(signed.verify()).isEqualTo(new Verdict.Intact(2));
        assertThat(signed.verifySigned(Set.of(
                        Signature.fingerprint(house.room(SigningKey.class).publicKey()))))
                .as("by the installation's key")
                .isEqualTo(new Verdict.Intact(2));
        assertThat(signed.verify("daily", pages.history(page))).isEqualTo(new Verdict.Intact(1));
        Site site = new Site(news, path -> "https://heed.example" + path, "heed.example");
        assertThat(site.at("/publications/key.pem", 1).map(Document::bytes))
                .hasValue(house.room(SigningKey.class).publicPem().getBytes(StandardCharsets.US_ASCII));
        assertThat(site.at("/publications/days/2026-02-05.sig", 1).map(Document::bytes))
                .hasValue(days.getLast().seal().getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aDayOfBeforeThereWereSignaturesIsSignedAfterwards() {
        DailyHeads heads = house.room(DailyHeads.class);
        published("early", Manuscript.of(ENGLISH));
        assertThat(heads.signLatest()).as("no day yet").isZero();
        heads.sealYesterday();
        assertThat(heads.signLatest()).as("it was signed with its sealing").isZero();
        clock.now = START.plus(Duration.ofDays(1));
        DayOfHeads bare = DayOfHeads.of(
                LocalDate.parse("2026-02-01"), List.of(), news.days().getLast().hash());
        house.database()
                .client(DatabaseRole.STAFF)
                .sql("insert into publishing.day (day, pages, text, previous, hash, at) values (?, 0, ?, ?, ?, now())")
                .params(java.sql.Date.valueOf(bare.day()), bare.text(), bare.previous(), bare.hash())
                .update();
        String state = news.state();
        assertThat(heads.signLatest()).isEqualTo(1);
        assertThat(news.state()).as("so that copies are drawn anew").isNotEqualTo(state);
        assertThat(SignedDays.parse(HistoryFile.days(news.days())).verify()).isEqualTo(new Verdict.Intact(2));
    }

    @Test
    void notEvenTheOwnerOfTheDatabaseChangesWhatWasTold() {
        published("kept", new Manuscript(ENGLISH, Optional.of(Twin.of(Language.WELSH, WELSH, ENGLISH))));
        house.room(DailyHeads.class).sealYesterday();
        for (String change : List.of(
                "update publishing.history set note = 'x'",
                "delete from publishing.history",
                "truncate publishing.history cascade",
                "update publishing.edition set body = 'x'",
                "delete from publishing.edition_twin",
                "truncate publishing.edition_twin",
                "update publishing.day set text = 'x'",
                "delete from publishing.day",
                "update publishing.day_signature set at = now()",
                "delete from publishing.day_signature",
                "truncate publishing.day_signature")) {
            assertThatThrownBy(() -> house.database()
                            .client(DatabaseRole.OWNER)
                            .sql(change)
                            .update())
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("only ever added to");
        }
    }

    @Test
    void anEntryThatLeavesAGapIsRefusedByTheDatabase() {
        long page = published("gap", Manuscript.of(ENGLISH));
        HistoryEntry first = pages.history(page).getFirst();
        HistoryEntry third = new HistoryEntry(
                        "gap", 3, START, ChangeKind.MINOR, "x", first.words(), Origin.PERSON, first.hash(), "")
                .sealed();
        assertThatThrownBy(() -> new PageRows(house.database().client(DatabaseRole.STAFF))
                        .append(page, third, Manuscript.of(ENGLISH), "demo-manager"))
                .rootCause()
                .hasMessageContaining("must follow the latest one");
    }

    @Test
    void anEmbargoedCopyIsReadByItsSecretUntilItEndsAndByNothingElse() {
        Embargoes embargoes = house.room(Embargoes.class);
        EmbargoedCopies copies = new EmbargoedCopies(house.database().client(DatabaseRole.PUBLIC), clock);
        long page = approved("embargo", new Manuscript(ENGLISH, Optional.of(Twin.of(Language.WELSH, WELSH, ENGLISH))));
        PublicPage known = pages.find(page).orElseThrow();
        String secret = embargoes.make(known, "The Sample Gazette", START.plusSeconds(3600), MANAGER);
        assertThat(secret).hasSize(22);
        assertThat(copies.find(secret)).extracting(EmbargoedCopies.Copy::words).containsExactly(ENGLISH, WELSH);
        assertThat(copies.find("A".repeat(22))).isEmpty();
        assertThat(house.room(AuditLog.class)
                        .about("page:" + page, 1)
                        .getFirst()
                        .toString())
                .contains("DISCLOSURE")
                .doesNotContain(secret);
        clock.now = START.plusSeconds(3600);
        assertThat(copies.find(secret)).isEmpty();
        clock.now = START;
        embargoes.end(page, embargoes.of(page).getFirst().id(), MANAGER);
        assertThat(copies.find(secret)).isEmpty();
        String another = embargoes.make(known, "The Sample Gazette", START.plusSeconds(3600), MANAGER);
        pages.write(page, version(page), NEWER, MANAGER);
        assertThat(copies.find(another)).as("the draft is nobody's yet").isEmpty();
        assertThatThrownBy(() -> house.database()
                        .client(DatabaseRole.PUBLIC)
                        .sql("select count(*) from publishing.embargo")
                        .query(Integer.class)
                        .single())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
