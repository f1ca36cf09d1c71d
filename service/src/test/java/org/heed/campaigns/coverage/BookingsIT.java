package org.heed.campaigns.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.heed.campaigns.CampaignsHouse;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.Plans;
import org.heed.campaigns.plan.SampleCampaign;
import org.heed.ground.geography.Geography;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookingsIT {
    private CampaignsHouse house;
    private Bookings bookings;
    private Coverage coverage;
    private Campaign sample;

    @BeforeEach
    void loadSample() {
        house = new CampaignsHouse(Clock.fixed(Instant.parse("2026-02-01T09:00:00Z"), ZoneOffset.UTC));
        bookings = house.room(Bookings.class);
        coverage = house.room(Coverage.class);
        house.room(SampleCampaign.class).load(CampaignsHouse.MANAGER);
        sample = house.room(Plans.class).campaign(SampleCampaign.ID).orElseThrow();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theSampleReachesAllNineRegionsAndLeavesFourteenForcesUncovered() {
        Picture picture = coverage.picture(sample);
        assertThat(picture.sites()).isEqualTo(120);
        assertThat(picture.meant()).hasSize(43);
        assertThat(picture.uncovered()).hasSize(14).contains(Force.of("cumbria"), Force.of("dyfed-powys"));
        assertThat(picture.regionsWithout()).isEmpty();
        assertThat(sitesOf(Region.of("west-midlands"))).isEqualTo(13);
        assertThat(picture.weeks())
                .filteredOn(week -> week.force().equals(Force.of("merseyside")))
                .hasSize(8);
        assertThat(picture.bookings().stream()
                        .filter(kept -> kept.booking().force().equals(Force.of("merseyside")))
                        .map(kept -> kept.booking().site().key())
                        .distinct())
                .hasSize(4);
        assertThat(picture.reach().share()).isBetween(0.8, 0.9);
    }

    private long sitesOf(Region region) {
        Geography geography = house.room(Geography.class);
        LocalDate day = sample.run().first().friday();
        return coverage.picture(sample).bookings().stream()
                .filter(kept -> geography
                        .regionOf(kept.booking().force(), day)
                        .filter(region::equals)
                        .isPresent())
                .map(kept -> kept.booking().site().key())
                .distinct()
                .count();
    }

    @Test
    void loadingTheSampleAgainOrUploadingItsFileBooksNothingTwice() {
        house.room(SampleCampaign.class).load(CampaignsHouse.MANAGER);
        Upload again = bookings.upload(sample, "again.csv", SampleBookings.content(), CampaignsHouse.MANAGER);
        assertThat(again).isEqualTo(new Upload.Booked(new Upload.Tally(0, 0, 133)));
    }

    @Test
    void aFileWithABadLineIsKeptAndBooksNothingUntilAPersonDecides() {
        byte[] file = """
                site,exhibitor,postcode,town,screens,weekly_admissions,from,weeks,seconds
                Sample extra,Sample Cinemas,CA1 9ZZ,Carlisle,4,2000,2019-01-25,8,60
                Sample wrong,Sample Cinemas,ZZ99 9ZZ,Nowhere,4,2000,2019-01-24,8,60
                """.getBytes(StandardCharsets.UTF_8);
        Upload upload = bookings.upload(sample, "extra.csv", file, CampaignsHouse.MANAGER);
        UUID id = ((Upload.Waiting) upload).id();
        assertThat(coverage.picture(sample).sites()).isEqualTo(120);
        WaitingFile waiting = bookings.waiting(sample, id).orElseThrow();
        assertThat(waiting.lines().good()).hasSize(1);
        assertThat(waiting.lines().bad()).extracting(BadLine::number).containsExactly(3);
        assertThat(waiting.lines().correctable())
                .contains("Sample wrong,Sample Cinemas")
                .contains("what_is_wrong");
        assertThat(bookings.bookGoodLines(sample, id, CampaignsHouse.MANAGER)).contains(new Upload.Tally(1, 0, 0));
        assertThat(coverage.uncovered(sample.id())).hasSize(13).doesNotContain(Force.of("cumbria"));
        assertThat(bookings.bookGoodLines(sample, id, CampaignsHouse.MANAGER)).isEmpty();
    }

    @Test
    void withdrawingTheLastBookingOfAForceTellsInTheSameTransactionThatItIsUncovered() {
        withdrawAll("north-wales");
        assertThat(coverage.uncovered(sample.id())).contains(Force.of("north-wales"));
        assertThat(told("ForceUncovered")).anyMatch(body -> body.contains("north-wales"));
    }

    @Test
    void factsHoldIdsAndCountersOnly() {
        withdrawAll("north-wales");
        assertThat(told("ForceUncovered").getFirst()).doesNotContain("Sample").matches("(?s)\\{.*\"change\".*\\}");
    }

    @Test
    void tenThousandBookingsAreKeptInAFewSeconds() {
        StringBuilder file =
                new StringBuilder("site,exhibitor,postcode,town,screens,weekly_admissions,from,weeks,seconds\n");
        for (int line = 0; line < 10_000; line++) {
            file.append("Sample ").append(line).append(",x,LS1 9ZZ,Leeds,4,2000,2019-01-25,8,60\n");
        }
        long start = System.nanoTime();
        Upload upload = bookings.upload(
                sample, "many.csv", file.toString().getBytes(StandardCharsets.UTF_8), CampaignsHouse.MANAGER);
        assertThat(upload).isEqualTo(new Upload.Booked(new Upload.Tally(10_000, 0, 0)));
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(15);
    }

    @Test
    void thePublicFrontReadsNoBookings() {
        assertThat(Set.of(DatabaseRole.PUBLIC))
                .allSatisfy(role -> assertThat(house.database()
                                .client(role)
                                .sql("select has_schema_privilege(current_user, 'coverage', 'usage')")
                                .query(Boolean.class)
                                .single())
                        .isFalse());
    }

    private void withdrawAll(String force) {
        coverage.picture(sample).bookings().stream()
                .filter(kept -> kept.booking().force().equals(Force.of(force)))
                .forEach(kept -> assertThat(bookings.withdraw(sample, kept.id(), CampaignsHouse.MANAGER))
                        .isTrue());
    }

    private List<String> told(String fact) {
        return house.database()
                .client(DatabaseRole.STAFF)
                .sql("select body::text from store.delivery where fact = ? order by id desc")
                .param(fact)
                .query(String.class)
                .list();
    }
}
