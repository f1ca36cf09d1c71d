package org.heed.campaigns.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.heed.campaigns.CampaignsHouse;
import org.heed.campaigns.placements.ShortLinks.Look;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class PlacementsIT {
    private static final CampaignId CAMPAIGN = CampaignId.of("made-up-2026");

    /** 23:30 in UTC is half past midnight of the next day in London's summer. */
    private final MovableClock clock = new MovableClock(Instant.parse("2026-06-30T23:30:00Z"));

    private CampaignsHouse house;
    private Placements placements;
    private ShortLinks links;

    @BeforeEach
    void open() {
        house = new CampaignsHouse(clock);
        placements = house.room(Placements.class);
        links = new ShortLinks(house.database().client(DatabaseRole.PUBLIC), clock);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aLinkLeadsToItsPageWithItsCodeAndIsCountedByTheDayOfLondon() {
        Placement poster = make(Wish.of(PlacementKind.POSTER, "Sample Station", "")
                .leadingTo(new Target("/news"))
                .in(Optional.empty(), Optional.of(Force.of("kent"))));
        links.beat();
        assertThat(links.follow(poster.code().text(), Look.VISIT)).isEqualTo("/news?via=" + poster.code());
        assertThat(links.follow(poster.code().text().toLowerCase(java.util.Locale.ROOT), Look.VISIT))
                .isEqualTo("/news?via=" + poster.code());
        assertThat(links.follow(poster.code().text(), Look.AHEAD)).isEqualTo("/news?via=" + poster.code());
        links.beat();
        clock.now = Instant.parse("2026-07-01T12:00:00Z");
        links.follow(poster.code().text(), Look.VISIT);
        links.beat();
        PlacementFigures figures = house.room(PlacementCounts.class).of(CAMPAIGN);
        assertThat(figures.byDay()).isEqualTo(Map.of(LocalDate.of(2026, 7, 1), 3L));
        assertThat(figures.byKind()).isEqualTo(Map.of(PlacementKind.POSTER, 3L));
        assertThat(figures.byForce()).isEqualTo(Map.of(Optional.of(Force.of("kent")), 3L));
    }

    @Test
    void aCodeThatIsUnknownWithdrawnOrPastItsDayLeadsToTheStartUncounted() {
        Placement withdrawn = make(Wish.of(PlacementKind.SOCIAL, "A post", ""));
        Placement past =
                make(Wish.of(PlacementKind.NEWS, "An article", "").until(Optional.of(LocalDate.of(2026, 6, 30))));
        Placement lastDay =
                make(Wish.of(PlacementKind.NEWS, "Another", "").until(Optional.of(LocalDate.of(2026, 7, 1))));
        links.beat();
        assertThat(links.follow(withdrawn.code().text(), Look.AHEAD)).contains("via=");
        assertThat(placements.withdraw(CAMPAIGN, withdrawn.code(), CampaignsHouse.MANAGER))
                .isTrue();
        assertThat(placements.withdraw(CAMPAIGN, withdrawn.code(), CampaignsHouse.MANAGER))
                .isFalse();
        links.beat();
        for (String code : List.of(withdrawn.code().text(), past.code().text(), "3333333", "", "nonsense")) {
            assertThat(links.follow(code, Look.VISIT)).isEqualTo("/");
        }
        assertThat(links.follow(lastDay.code().text(), Look.VISIT)).contains("via=");
        links.beat();
        assertThat(house.room(PlacementCounts.class).of(CAMPAIGN).total()).isEqualTo(1);
    }

    @Test
    void everyVisitOfManyAtOnceIsCountedOnce() throws Exception {
        Placement one = make(Wish.of(PlacementKind.POSTER, "One", ""));
        Placement two = make(Wish.of(PlacementKind.POSTER, "Two", ""));
        links.beat();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new java.util.ArrayList<>();
            for (int thread = 0; thread < 3; thread++) {
                all.add(threads.submit(() -> {
                    for (int visit = 0; visit < 5_000; visit++) {
                        links.follow((visit % 2 == 0 ? one : two).code().text(), Look.VISIT);
                    }
                }));
            }
            while (all.stream().anyMatch(future -> !future.isDone())) {
                links.beat();
            }
            for (Future<?> done : all) {
                done.get();
            }
        }
        links.beat();
        assertThat(house.room(PlacementCounts.class).of(CAMPAIGN).byCode())
                .isEqualTo(Map.of(one.code(), 7_500L, two.code(), 7_500L));
    }

    @Test
    void twoFrontsAddUpAndACountIsKeptWhileTheDatabaseRefuses() {
        Placement poster = make(Wish.of(PlacementKind.POSTER, "One", ""));
        ShortLinks other = new ShortLinks(house.database().client(DatabaseRole.PUBLIC), clock);
        links.beat();
        other.beat();
        links.follow(poster.code().text(), Look.VISIT);
        other.follow(poster.code().text(), Look.VISIT);
        owner("revoke execute on function placements.add_visits(text[], date[], bigint[]) from heed_public");
        links.beat();
        assertThat(links.follow(poster.code().text(), Look.VISIT)).contains("via=");
        owner("grant execute on function placements.add_visits(text[], date[], bigint[]) to heed_public");
        links.beat();
        other.beat();
        assertThat(house.room(PlacementCounts.class).of(CAMPAIGN).total()).isEqualTo(3);
    }

    private void owner(String sql) {
        house.database().client(DatabaseRole.OWNER).sql(sql).update();
    }

    @Test
    void anOwnerGetsItsLinkOnceEvenWhereTwoAskAtTheSameTime() throws Exception {
        Wish wish = Wish.of(PlacementKind.PARTNER, "Sample Retail", "partner:12");
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Placement>> asked = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(at -> threads.submit(() -> placements.getOrMake(CAMPAIGN, wish, CampaignsHouse.MANAGER)))
                    .toList();
            for (Future<Placement> answer : asked) {
                assertThat(answer.get().code()).isEqualTo(asked.getFirst().get().code());
            }
        }
        assertThat(placements.of(CAMPAIGN)).hasSize(1);
        placements.withdraw(CAMPAIGN, placements.of(CAMPAIGN).getFirst().code(), CampaignsHouse.MANAGER);
        Placement again = placements.getOrMake(CAMPAIGN, wish, CampaignsHouse.MANAGER);
        assertThat(again.state()).isEqualTo(Placement.State.STANDING);
        assertThat(placements.of(CAMPAIGN)).hasSize(2);
        assertThat(house.room(AuditLog.class).about("campaign:" + CAMPAIGN, 9)).isNotEmpty();
    }

    @Test
    void thePublicFrontReadsStandingLinksAndAddsVisitsAndNothingElse() {
        Placement poster = make(Wish.of(PlacementKind.POSTER, "Secret of the plan", ""));
        JdbcClient front = house.database().client(DatabaseRole.PUBLIC);
        assertThat(front.sql("select code from placements.front_link")
                        .query(String.class)
                        .list())
                .containsExactly(poster.code().text());
        for (String refused : List.of(
                "select * from placements.placement",
                "select * from placements.visit",
                "insert into placements.visit values ('" + poster.code() + "', current_date, 1)",
                "update placements.change set number = 0",
                "delete from placements.visit")) {
            assertThatThrownBy(() -> front.sql(refused).query().listOfRows())
                    .as(refused)
                    .isInstanceOf(DataAccessException.class);
        }
        front.sql("select placements.add_visits(array['" + poster.code()
                        + "', '3333333'], array[current_date, current_date], array[-5, 4])")
                .query((row, number) -> number)
                .list();
        assertThat(house.room(PlacementCounts.class).of(CAMPAIGN).total()).isZero();
    }

    private Placement make(Wish wish) {
        return placements.getOrMake(CAMPAIGN, wish, CampaignsHouse.MANAGER);
    }

    private static final class MovableClock extends Clock {
        private Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

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
}
