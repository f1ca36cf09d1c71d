package org.heed.campaigns.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.heed.campaigns.plan.Run;
import org.heed.ground.geography.PlaceAnswer;
import org.heed.ground.words.Force;
import org.heed.ground.words.Week;
import org.junit.jupiter.api.Test;

class BookingFileTest {
    private static final Run RUN = new Run(new Week(LocalDate.of(2019, 1, 25)), 8);
    private static final Market MARKET = new Market();
    private static final Known NOTHING = Known.nothing(MARKET);
    private static final String HEAD =
            "site,exhibitor,postcode,town,force,screens,weekly_admissions,film,from,weeks,seconds\n";
    private static final String GOOD = "Sample 1,Sample Cinemas,LS1 9ZZ,Leeds,,8,4000,A,2019-01-25,8,60\n";

    @Test
    void aGoodLineIsABooking() {
        Reading.Lines<Booking> lines = lines(HEAD + GOOD);
        assertThat(lines.bad()).isEmpty();
        assertThat(lines.good())
                .containsExactly(new Booking(
                        new Site("Sample 1", "Sample Cinemas", "", "LS1 9ZZ", "Leeds", 8),
                        Force.of("west-yorkshire"),
                        "postcode",
                        "A",
                        RUN,
                        Terms.of(60),
                        4000));
    }

    @Test
    void columnsMayStandInAnyOrderAndUnderTheirOtherNames() {
        Reading.Lines<Booking> lines = lines("""
                Slot,Cinema,Weeks,From,Seconds,Screens,Admissions,Town,Postcode,Exhibitor
                Gold,Sample 1,4,25/01/2019,60,8,"4,000",Leeds,ls1 9zz,Sample Cinemas
                """);
        assertThat(lines.bad()).isEmpty();
        assertThat(lines.good().getFirst().weeklyAdmissions()).isEqualTo(4000);
        assertThat(lines.good().getFirst().run().weeks()).isEqualTo(4);
        assertThat(lines.good().getFirst().slot()).isEqualTo("Gold");
    }

    @Test
    void aFileWithoutItsColumnsIsRefusedWithTheNamesOfThoseMissing() {
        assertThat(read("site,town\nSample 1,Leeds\n"))
                .isEqualTo(new Reading.Unreadable<>("The first line must name the columns. It does not name: exhibitor,"
                        + " postcode, screens, weekly_admissions, from, weeks, seconds"));
        assertThat(read("")).isInstanceOf(Reading.Unreadable.class);
        assertThat(read(HEAD)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void aMarkInFrontAndSemicolonsAndTabsAndOldCodePagesAreRead() {
        assertThat(lines("\uFEFF" + HEAD + GOOD).good()).hasSize(1);
        assertThat(lines((HEAD + GOOD).replace(',', ';')).good()).hasSize(1);
        assertThat(lines("sep=;\n" + (HEAD + GOOD).replace(',', ';')).good()).hasSize(1);
        assertThat(lines((HEAD + GOOD).replace(',', '\t').getBytes(StandardCharsets.UTF_16))
                        .good())
                .hasSize(1);
        String accented = HEAD + GOOD.replace("Sample 1", "Sample Café");
        assertThat(lines(accented.getBytes(Charset.forName("windows-1252")))
                        .good()
                        .getFirst()
                        .site()
                        .name())
                .isEqualTo("Sample Café");
    }

    @Test
    void aDateThatIsNoFridayIsNamedWithItsWeekday() {
        assertThat(reason(GOOD.replace("2019-01-25", "2019-01-24")))
                .isEqualTo("From must be a Friday; 24 January 2019 is a Thursday");
        assertThat(reason(GOOD.replace("2019-01-25", "soon"))).contains("must be a date such as 2019-01-25");
        assertThat(reason(GOOD.replace("2019-01-25", "31/02/2019"))).contains("must be a date");
    }

    @Test
    void weeksOutsideTheCampaignAreRefused() {
        assertThat(reason(GOOD.replace(",8,60", ",9,60")))
                .isEqualTo("It is not within the campaign, 25 January 2019 to 21 March 2019");
    }

    @Test
    void aPlaceThatIsNotKnownOrNotUniqueAsksForWhatWouldDecide() {
        assertThat(reason(GOOD.replace("LS1 9ZZ", "ZZ9 9ZZ").replace("Leeds", "")))
                .isEqualTo("Postcode “ZZ9 9ZZ” is not known; write the town or the force");
        assertThat(reason(GOOD.replace("LS1 9ZZ", "").replace("Leeds", "Newport")))
                .isEqualTo("“Newport” may be Newport, Gwent or Newport, Shropshire; write a postcode or the force");
    }

    @Test
    void aForceThatIsWrittenWinsOverThePlace() {
        Reading.Lines<Booking> lines = lines(HEAD + GOOD.replace("Leeds,,", "Leeds,Merseyside Police,"));
        assertThat(lines.good().getFirst().force()).isEqualTo(Force.of("merseyside"));
        assertThat(lines.good().getFirst().decidedBy()).isEqualTo("override");
        assertThat(reason(GOOD.replace("Leeds,,", "Leeds,Nowhere Police,")))
                .contains("no force named “Nowhere Police”");
    }

    @Test
    void everyMistakeOfALineIsNamedAtOnce() {
        assertThat(reason("Sample 1,x,LS1 9ZZ,Leeds,,0,many,A,2019-01-24,8,\n"))
                .contains("Screens must be 1 to 60, was “0”")
                .contains("weekly_admissions must be")
                .contains("seconds is missing")
                .contains("must be a Friday");
    }

    @Test
    void aLineKeepsItsNumberAcrossBlankLinesAndQuotedLineBreaks() {
        Reading.Lines<Booking> lines = lines(HEAD
                + "\"Sample\none\",x,LS1 9ZZ,Leeds,,8,1,A,2019-01-25,8,60\n"
                + "\n,,,,,,,,,,\n"
                + "Sample 2,x,LS1 9ZZ,Leeds,,8,1,A,2019-01-26,8,60\r\n"
                + "Sample 3,x,LS1 9ZZ,Leeds,,8,1,A,2019-01-25,8,60\r\n");
        assertThat(lines.good()).hasSize(2);
        assertThat(lines.bad()).singleElement().satisfies(bad -> {
            assertThat(bad.number()).isEqualTo(6);
            assertThat(bad.text()).isEqualTo("Sample 2,x,LS1 9ZZ,Leeds,,8,1,A,2019-01-26,8,60");
        });
    }

    @Test
    void aRepeatedLineNamesTheFirst() {
        assertThat(lines(HEAD + GOOD + GOOD).bad())
                .extracting(BadLine::number, BadLine::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        3, "It repeats line 2: the same cinema, film and first week"));
    }

    @Test
    void aQuotationMarkThatIsNeverClosedSpoilsOnlyTheRest() {
        Reading.Lines<Booking> lines =
                lines(HEAD + GOOD + "\"Sample 2,x,LS1 9ZZ,Leeds,,8,1,A,2019-01-25,8,60\n" + GOOD);
        assertThat(lines.good()).hasSize(1);
        assertThat(lines.bad()).singleElement().extracting(BadLine::number).isEqualTo(3);
    }

    @Test
    void oddBytesAreNeverAnError() {
        java.util.Random random = new java.util.Random(42);
        for (int round = 0; round < 300; round++) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            byte[] all = (HEAD + new String(noise, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.UTF_8);
            assertThat(BookingFile.read(round % 2 == 0 ? noise : all, RUN, new FakePlaces(), NOTHING))
                    .isNotNull();
        }
    }

    @Test
    void tenThousandLinesAreReadInASecondOrTwo() {
        StringBuilder file = new StringBuilder(HEAD);
        for (int line = 0; line < 10_000; line++) {
            file.append(GOOD.replace("Sample 1", "Sample " + line));
        }
        long start = System.nanoTime();
        assertThat(lines(file.toString()).good()).hasSize(10_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void spotCostAndCopyAreReadAndNamedWhenTheyAreWrong() {
        String head = HEAD.replace("seconds\n", "seconds,spot,cost,copy\n");
        Known known = known(new Copy("A", 60, "15", Copy.Clearance.CLEARED, ""));
        Reading.Lines<Booking> good = lines(head + GOOD.replace("60\n", "60,Gold,\"£1,250.50\",a\n"), known);
        assertThat(good.bad()).isEmpty();
        assertThat(good.good().getFirst().terms()).isEqualTo(new Terms(60, "gold", OptionalLong.of(125_050), "A"));
        assertThat(lines(head + GOOD.replace("60\n", "60,front,free,Z\n"), known)
                        .bad()
                        .getFirst()
                        .reason())
                .contains("pot must be one of reel, bronze, silver, gold, was “front”")
                .contains("cost must be pounds such as 1250.00")
                .contains("the campaign has no copy named “Z”");
    }

    @Test
    void aFilmBelowTheCertificateOfTheCopyIsRefused() {
        Known known = known(new Copy("A", 60, "15", Copy.Clearance.CLEARED, ""));
        assertThat(lines(HEAD + GOOD.replace(",A,2019", ",Sample film P,2019"), known)
                        .bad()
                        .getFirst()
                        .reason())
                .isEqualTo("The film has certificate PG, and copy A may only stand before 15 and above");
        assertThat(lines(HEAD + GOOD.replace(",A,2019", ",Sample film F,2019"), known)
                        .good())
                .hasSize(1);
    }

    @Test
    void aFilmThatIsNotOutByThenIsRefused() {
        Known known = known(new Copy("A", 60, "U", Copy.Clearance.CLEARED, ""));
        assertThat(lines(HEAD + GOOD.replace(",A,2019-01-25,8", ",Sample film L,2019-01-25,2"), known)
                        .bad()
                        .getFirst()
                        .reason())
                .isEqualTo("The film is released on 1 March 2019, after the booking ends");
    }

    @Test
    void whatALineLeavesOutOfAKnownCinemaIsTakenFromIt() {
        Site site = new Site("Sample 9", "Sample Cinemas", "Sample Screen Sales", "LS1 9ZZ", "Leeds", 12);
        KnownSite sample = new KnownSite(
                9, site, Optional.of(Force.of("west-yorkshire")), "postcode", OptionalInt.of(5_100), Optional.empty());
        Known known = new Known(List.of(sample), List.of(), List.of(), MARKET);
        Reading.Lines<Booking> lines = lines(HEAD + "sample  9,,,,,,,A,2019-01-25,8,60\n", known);
        assertThat(lines.bad()).isEmpty();
        assertThat(lines.good().getFirst().site().contractor()).isEqualTo("Sample Screen Sales");
        assertThat(lines.good().getFirst().site().screens()).isEqualTo(12);
        assertThat(lines.good().getFirst().weeklyAdmissions()).isEqualTo(5_100);
    }

    @Test
    void nothingIsBookedInACinemaFromTheDayOnWhichItCloses() {
        Site site = new Site("Sample 9", "Sample Cinemas", "", "LS1 9ZZ", "Leeds", 12);
        KnownSite closing = new KnownSite(
                9,
                site,
                Optional.of(Force.of("west-yorkshire")),
                "postcode",
                OptionalInt.of(5_100),
                Optional.of(LocalDate.of(2019, 2, 8)));
        Known known = new Known(List.of(closing), List.of(), List.of(), MARKET);
        assertThat(lines(HEAD + "Sample 9,,,,,,,A,2019-01-25,2,60\n", known).bad())
                .isEmpty();
        assertThat(lines(HEAD + "Sample 9,,,,,,,A,2019-01-25,3,60\n", known)
                        .bad()
                        .getFirst()
                        .reason())
                .isEqualTo("The cinema is closed from 8 February 2019 and the booking would run to 14 February 2019");
    }

    private static Known known(Copy copy) {
        return new Known(
                List.of(),
                List.of(
                        film("Sample film P", "PG", LocalDate.of(2019, 1, 18)),
                        film("Sample film F", "15", LocalDate.of(2019, 1, 18)),
                        film("Sample film L", "15", LocalDate.of(2019, 3, 1))),
                List.of(copy),
                MARKET);
    }

    private static Film film(String title, String certificate, LocalDate release) {
        return new Film(title, certificate, new Week(release), "adult", OptionalInt.empty(), OptionalLong.empty());
    }

    private static Reading.Lines<Booking> lines(String text, Known known) {
        return (Reading.Lines<Booking>)
                BookingFile.read(text.getBytes(StandardCharsets.UTF_8), RUN, new FakePlaces(), known);
    }

    private static String reason(String line) {
        List<BadLine> bad = lines(HEAD + line).bad();
        assertThat(bad).hasSize(1);
        assertThat(bad.getFirst().number()).isEqualTo(2);
        return bad.getFirst().reason();
    }

    private static Reading.Lines<Booking> lines(String text) {
        return lines(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading.Lines<Booking> lines(byte[] content) {
        return (Reading.Lines<Booking>) BookingFile.read(content, RUN, new FakePlaces(), NOTHING);
    }

    private static Reading<Booking> read(String text) {
        return BookingFile.read(text.getBytes(StandardCharsets.UTF_8), RUN, new FakePlaces(), NOTHING);
    }

    /** Knows Leeds, two towns of one name, and two forces. */
    private static final class FakePlaces implements SitePlaces {
        @Override
        public Optional<Force> named(String codeOrName, LocalDate on) {
            return codeOrName.equals("Merseyside Police") ? Optional.of(Force.of("merseyside")) : Optional.empty();
        }

        @Override
        public PlaceAnswer find(String postcode, String town, LocalDate on) {
            PlaceAnswer.Evidence evidence = new PlaceAnswer.Evidence("postcode", "test");
            if (postcode.startsWith("LS1")) {
                return new PlaceAnswer.Found(
                        Force.of("west-yorkshire"), List.of(), PlaceAnswer.Precision.POSTCODE, evidence);
            }
            if (town.equals("Newport")) {
                return new PlaceAnswer.Several(
                        List.of(
                                new PlaceAnswer.Candidate(Force.of("gwent"), "Newport, Gwent"),
                                new PlaceAnswer.Candidate(Force.of("west-mercia"), "Newport, Shropshire")),
                        evidence);
            }
            return new PlaceAnswer.NotFound(PlaceAnswer.Reason.POSTCODE_UNKNOWN);
        }

        @Override
        public String nameOf(Force force) {
            return force.code();
        }

        @Override
        public boolean isTerritorial(Force force, LocalDate on) {
            return true;
        }
    }
}
