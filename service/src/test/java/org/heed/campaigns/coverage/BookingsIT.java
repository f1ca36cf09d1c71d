package org.heed.campaigns.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private Imports imports;
    private Coverage coverage;
    private Campaign sample;

    @BeforeEach
    void loadSample() {
        house = new CampaignsHouse(Clock.fixed(Instant.parse("2026-02-01T09:00:00Z"), ZoneOffset.UTC));
        bookings = house.room(Bookings.class);
        imports = house.room(Imports.class);
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
        assertThat(picture.reach().share(picture.reach().cinema())).isBetween(0.8, 0.9);
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
        UUID again = offer(FileKind.BOOKINGS, SampleBookings.content());
        assertThat(imports.keep(sample, again, CampaignsHouse.MANAGER)).contains(new Upload.Tally(0, 0, 133));
    }

    @Test
    void aFileWithABadLineIsKeptAndBooksNothingUntilAPersonDecides() {
        byte[] file = """
                site,exhibitor,postcode,town,screens,weekly_admissions,from,weeks,seconds
                Sample extra,Sample Cinemas,CA1 9ZZ,Carlisle,4,2000,2019-01-25,8,60
                Sample wrong,Sample Cinemas,ZZ99 9ZZ,Nowhere,4,2000,2019-01-24,8,60
                """.getBytes(StandardCharsets.UTF_8);
        UUID id = offer(FileKind.BOOKINGS, file);
        assertThat(coverage.picture(sample).sites()).isEqualTo(120);
        WaitingFile waiting = imports.waiting(sample, id).orElseThrow();
        assertThat(waiting.lines().good().size()).isEqualTo(1);
        assertThat(waiting.changes().fresh()).isEqualTo(1);
        assertThat(waiting.changes().effects()).first().asString().contains("first showing: Cumbria");
        assertThat(waiting.lines().bad()).extracting(BadLine::number).containsExactly(3);
        assertThat(waiting.lines().correctable())
                .contains("Sample wrong,Sample Cinemas")
                .contains("what_is_wrong");
        assertThat(imports.keep(sample, id, CampaignsHouse.MANAGER)).contains(new Upload.Tally(1, 0, 0));
        assertThat(coverage.uncovered(sample.id())).hasSize(13).doesNotContain(Force.of("cumbria"));
        assertThat(imports.keep(sample, id, CampaignsHouse.MANAGER)).isEmpty();
    }

    @Test
    void withdrawingTheLastBookingOfAForceTellsInTheSameTransactionThatItIsUncovered() {
        withdrawAll("north-wales");
        assertThat(coverage.uncovered(sample.id())).contains(Force.of("north-wales"));
        assertThat(told("ForceUncovered")).anyMatch(body -> body.contains("north-wales"));
    }

    @Test
    void aTaskStandsInTheSameTransactionInWhichTheLastBookingIsWithdrawn() {
        house.deliver();
        assertThat(coverage.picture(sample).content()).doesNotContainKey(Force.of("north-wales"));
        withdrawAll("north-wales");
        ForceContent.Task task = coverage.picture(sample).content().get(Force.of("north-wales"));
        assertThat(task.due()).isEqualTo(LocalDate.of(2019, 1, 22));
        assertThat(task.approved()).isFalse();
        house.deliver(); // the fact says the same again, and changes nothing
        assertThat(coverage.picture(sample).content().get(Force.of("north-wales")))
                .isEqualTo(task);
    }

    @Test
    void aRegionWhoseLastBookingGoesIsMissedAndSaidSo() {
        List<Long> wales = coverage.picture(sample).bookings().stream()
                .filter(kept -> house.room(Geography.class)
                        .regionOf(kept.booking().force(), sample.run().first().friday())
                        .filter(Region.of("wales")::equals)
                        .isPresent())
                .map(KeptBooking::id)
                .toList();
        assertThat(bookings.withdraw(sample, wales, CampaignsHouse.MANAGER)).isEqualTo(wales.size());
        assertThat(bookings.withdraw(sample, wales, CampaignsHouse.MANAGER)).isZero();
        assertThat(coverage.picture(sample).regionsWithout()).containsExactly(Region.of("wales"));
        assertThat(coverage.of(sample.id()).orElseThrow().regions()).isEqualTo(new CoverageFigures.Part(8, 9));
        assertThat(house.room(CoveragePart.class).standing(sample.id()).state().text())
                .isEqualTo("A region is missed");
    }

    @Test
    void whatWasDeliveredReplacesThePlanInDosesAndBothAreKept() {
        SiteWeek before = coverage.siteWeeks(sample.id()).getFirst();
        Dose<Force> planned = house.room(Doses.class).byForce(sample.id()).getFirst();
        assertThat(planned.delivered()).isEmpty();
        deliver(before, 1_000, new Upload.Tally(1, 0, 0));
        deliver(before, 1_000, new Upload.Tally(0, 0, 1));
        deliver(before, 900, new Upload.Tally(0, 1, 0));
        Dose<Force> after = house.room(Doses.class).byForce(sample.id()).getFirst();
        assertThat(after.planned()).isEqualTo(planned.planned());
        assertThat(after.delivered()).hasValue(900);
        assertThat(after.admissions()).isEqualTo(planned.planned() - before.planned() + 900);
        assertThat(after.counted()).isEqualTo(1);
        assertThat(house.database()
                        .client(DatabaseRole.STAFF)
                        .sql("select admissions from coverage.delivered order by id")
                        .query(Integer.class)
                        .list())
                .containsExactly(1_000, 900);
        long byRegion = house.room(Doses.class).byRegion(sample.id()).stream()
                .mapToLong(Dose::planned)
                .sum();
        assertThat(byRegion).isEqualTo(coverage.picture(sample).admissions());
    }

    private void deliver(SiteWeek at, int admissions, Upload.Tally expected) {
        String file = "site,postcode,week,admissions\n\"" + at.site().name() + "\","
                + at.site().postcode() + "," + at.week() + "," + admissions + "\n";
        UUID id = offer(FileKind.DELIVERED, file.getBytes(StandardCharsets.UTF_8));
        assertThat(imports.waiting(sample, id).orElseThrow().lines().bad()).isEmpty();
        assertThat(imports.keep(sample, id, CampaignsHouse.MANAGER)).contains(expected);
    }

    @Test
    void cinemasAndFilmsAreKeptAndPreviewedAsWhatChanges() {
        UUID sites = offer(
                FileKind.SITES,
                ("site,exhibitor,contractor,postcode,town,screens,weekly_admissions\n"
                                + "Sample new,Sample Cinemas,Sample Sales,CA1 9ZZ,Carlisle,4,2000\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(imports.keep(sample, sites, CampaignsHouse.MANAGER)).contains(new Upload.Tally(1, 0, 0));
        String films = "title,certificate,release,profile,audience_index,expected_admissions\n"
                + "Sample film A,15,2019-01-25,adult,120,3400000\n";
        UUID first = offer(FileKind.FILMS, films.getBytes(StandardCharsets.UTF_8));
        long whole = coverage.picture(sample).admissions();
        assertThat(imports.keep(sample, first, CampaignsHouse.MANAGER)).contains(new Upload.Tally(1, 0, 0));
        assertThat(coverage.picture(sample).admissions()).isLessThan(whole);
        UUID second = offer(FileKind.FILMS, films.replace(",15,", ",18,").getBytes(StandardCharsets.UTF_8));
        assertThat(imports.waiting(sample, second).orElseThrow().changes().each())
                .containsExactly(new WaitingFile.Change("Sample film A", false, "certificate 15 → 18"));
    }

    @Test
    void aBookingThatIsTypedIsHeldToTheSameRulesAsAFile() {
        Map<String, String> values = new HashMap<>(Map.of(
                "site",
                "Sample typed",
                "exhibitor",
                "x",
                "postcode",
                "CA1 9ZZ",
                "town",
                "Carlisle",
                "screens",
                "3",
                "weekly_admissions",
                "900",
                "from",
                "2019-01-24",
                "weeks",
                "2",
                "seconds",
                "60"));
        assertThat(imports.enter(FileKind.BOOKINGS, sample, values, CampaignsHouse.MANAGER))
                .isEqualTo(new Entry.Refused(Map.of("from", "From must be a Friday; 24 January 2019 is a Thursday")));
        values.put("from", "2019-01-25");
        assertThat(imports.enter(FileKind.BOOKINGS, sample, values, CampaignsHouse.MANAGER))
                .isEqualTo(new Entry.Kept(new Upload.Tally(1, 0, 0)));
        assertThat(coverage.uncovered(sample.id())).doesNotContain(Force.of("cumbria"));
    }

    private UUID offer(FileKind kind, byte[] content) {
        Upload upload = imports.offer(kind, sample, "sample.csv", content, CampaignsHouse.MANAGER);
        return ((Upload.Waiting) upload).id();
    }

    @Test
    void factsHoldIdsAndCountersOnly() {
        withdrawAll("north-wales");
        assertThat(told("ForceUncovered").getFirst()).doesNotContain("Sample").matches("(?s)\\{.*\"change\".*\\}");
    }

    @Test
    void twentyThousandBookingsAreReadPreviewedAndKeptInSeconds() {
        StringBuilder file =
                new StringBuilder("site,exhibitor,postcode,town,screens,weekly_admissions,from,weeks,seconds\n");
        for (int line = 0; line < 20_000; line++) {
            file.append("Sample ").append(line).append(",x,LS1 9ZZ,Leeds,4,2000,2019-01-25,8,60\n");
        }
        long start = System.nanoTime();
        UUID id = offer(FileKind.BOOKINGS, file.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(imports.waiting(sample, id).orElseThrow().changes().fresh()).isEqualTo(20_000);
        assertThat(imports.keep(sample, id, CampaignsHouse.MANAGER)).contains(new Upload.Tally(20_000, 0, 0));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("20,000 bookings read, previewed and kept in %.1f s%n", seconds);
        assertThat(seconds).isLessThan(20);
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
