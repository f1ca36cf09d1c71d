package org.heed.campaigns.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.heed.campaigns.CampaignsHouse.MANAGER;
import static org.heed.campaigns.CampaignsHouse.PUBLISHER;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.heed.campaigns.CampaignsHouse;
import org.heed.campaigns.plan.SampleCampaign;
import org.heed.campaigns.publishing.PublicHistory.Verdict;
import org.heed.ground.store.DatabaseRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PublicPagesIT {
    private static final Words WORDS = new Words("A made-up page", "A made-up summary.", "A made-up body.");
    private static final Words OTHER = new Words("A made-up page", "Another summary.", "Another body.");

    private static CampaignsHouse house;
    private static PublicPages pages;
    private static News news;

    @BeforeAll
    static void open() {
        house = new CampaignsHouse(Clock.fixed(Instant.parse("2026-02-01T09:00:00.123456789Z"), ZoneOffset.UTC));
        pages = house.room(PublicPages.class);
        news = new News(house.database().client(DatabaseRole.PUBLIC));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void aPageGoesFromDraftOverASecondPersonToThePublic() {
        long page = draft("one");
        assertThat(pages.publish(page, 0, ChangeKind.MAJOR, "x", MANAGER))
                .isEqualTo(new Outcome.NotNow(PageState.DRAFT));
        assertThat(pages.approve(page, 0, MANAGER)).isEqualTo(new Outcome.OwnWork());
        assertThat(pages.approve(page, 0, PUBLISHER)).isEqualTo(new Outcome.Done(page));
        assertThat(news.find("one")).isEmpty();
        assertThat(pages.publish(page, 1, ChangeKind.MAJOR, "x", MANAGER)).isEqualTo(new Outcome.Done(page));
        assertThat(news.find("one").orElseThrow().words()).isEqualTo(WORDS);
        assertThat(news.find("one").orElseThrow().updates())
                .extracting(NewsItem.Update::note)
                .containsExactly("First published.");
    }

    @Test
    void whatIsEditedStaysBehindTheDeskUntilItIsPublishedAgain() {
        long page = published("two");
        pages.write(page, 2, OTHER, MANAGER);
        assertThat(news.find("two").orElseThrow().words()).isEqualTo(WORDS);
        pages.approve(page, 3, PUBLISHER);
        pages.publish(page, 4, ChangeKind.MAJOR, "The summary is another.", MANAGER);
        assertThat(news.find("two").orElseThrow().words()).isEqualTo(OTHER);
        assertThat(pages.history(page)).extracting(HistoryEntry::number).containsExactly(1, 2);
    }

    @Test
    void aMinorChangeIsKeptInTheHistoryAndNotShown() {
        long page = published("three");
        pages.write(page, 2, OTHER, MANAGER);
        pages.approve(page, 3, PUBLISHER);
        pages.publish(page, 4, ChangeKind.MINOR, "A slip put right.", MANAGER);
        NewsItem item = news.find("three").orElseThrow();
        assertThat(item.words()).isEqualTo(OTHER);
        assertThat(item.updates()).hasSize(1);
        assertThat(item.hasChanged()).isFalse();
        assertThat(pages.history(page)).hasSize(2);
        assertThat(pages.verify(page)).isEqualTo(new Verdict.Intact(2));
    }

    @Test
    void nobodyApprovesWhatHasChangedSinceTheyReadIt() {
        long page = draft("four");
        pages.write(page, 0, OTHER, MANAGER);
        assertThat(pages.approve(page, 0, PUBLISHER)).isEqualTo(new Outcome.Changed());
    }

    @Test
    void theSampleHasItsTwoDatesAndSaysThatItIsASample() {
        house.room(SampleCampaign.class).load(MANAGER);
        NewsItem item = news.find(SampleAnnouncement.SLUG).orElseThrow();
        assertThat(item.updates())
                .containsExactly(
                        new NewsItem.Update(
                                SampleAnnouncement.REVIEWED,
                                "Document reviewed. No updates.",
                                "Adolygwyd y ddogfen. Dim diweddariadau."),
                        new NewsItem.Update(SampleAnnouncement.FIRST, "First published.", "Cyhoeddwyd gyntaf."));
        assertThat(item.origin()).isEqualTo(Origin.SAMPLE);
        long page = pages.of(SampleCampaign.ID).getFirst().id();
        assertThat(pages.verify(page)).isEqualTo(new Verdict.Intact(2));
        assertThat(pages.history(page)).allMatch(entry -> entry.origin() == Origin.SAMPLE);
    }

    @Test
    void thePublicFrontReadsTheTwoViewsAndNothingElse() {
        draft("five");
        assertThat(news.latest(10)).extracting(NewsItem::slug).doesNotContain("five");
        for (String table : List.of("page", "edition", "history")) {
            assertThatThrownBy(() -> house.database()
                            .client(DatabaseRole.PUBLIC)
                            .sql("select count(*) from publishing." + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theHistoryCanOnlyBeAddedTo() {
        published("six");
        for (String change : List.of(
                "update publishing.history set note = 'x'",
                "delete from publishing.history",
                "update publishing.edition set body = 'x'",
                "delete from publishing.edition",
                "truncate publishing.history cascade")) {
            assertThatThrownBy(() -> house.database()
                            .client(DatabaseRole.STAFF)
                            .sql(change)
                            .update())
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void anEntryWhoseHashIsNotThatOfItsTextIsRefusedByTheDatabase() {
        long page = published("seven");
        assertThatThrownBy(() -> house.database()
                        .client(DatabaseRole.STAFF)
                        .sql("""
                        insert into publishing.history select page, 2, at, kind, note, words, origin, hash,
                            repeat('a', 64), text, entered_by from publishing.history where page = ?
                        """)
                        .param(page)
                        .update())
                .rootCause()
                .hasMessageContaining("check constraint");
    }

    private long draft(String slug) {
        return ((Outcome.Done) pages.create(slug, Optional.empty(), WORDS, MANAGER)).page();
    }

    private long published(String slug) {
        long page = draft(slug);
        pages.approve(page, 0, PUBLISHER);
        pages.publish(page, 1, ChangeKind.MAJOR, "", MANAGER);
        return page;
    }
}
