package org.heed.ground.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.heed.ground.geography.PlaceAnswer.Candidate;
import org.heed.ground.geography.PlaceAnswer.Found;
import org.heed.ground.geography.PlaceAnswer.NotFound;
import org.heed.ground.geography.PlaceAnswer.Precision;
import org.heed.ground.geography.PlaceAnswer.Reason;
import org.heed.ground.geography.PlaceAnswer.Several;
import org.heed.ground.geography.PlaceQuery.SiteKind;
import org.heed.ground.words.Force;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Geography GEOGRAPHY = new Geography();

    private static Places withoutImport;
    private static Places withImport;

    @BeforeAll
    static void importAFewPostcodes(@TempDir Path folder) throws IOException {
        withoutImport = new Places(GEOGRAPHY, PostcodeDatabase.fresh().staff());
        PostcodeDatabase database = PostcodeDatabase.fresh();
        DirectoryFile directory = new DirectoryFile(DirectoryFile.Edition.NEWER);
        Path file = folder.resolve("directory.csv");
        Files.write(
                file,
                List.of(
                        DirectoryFile.Edition.NEWER.header(),
                        directory.line("CT1 2AB", "", "E23000032"),
                        directory.line("CT1 2AD", "199606", "E23000032"),
                        directory.line("CT1 2AE", "", "E99999999"),
                        directory.line("SY13 1AA", "", "E23000015"),
                        directory.line("SY13 1AB", "", "E23000016"),
                        directory.line("SY13 1AD", "", "E23000016"),
                        directory.line("SY13 1AE", "200001", "W15000001"),
                        directory.line("SY13 1AF", "200001", "W15000001"),
                        directory.line("SY13 1AG", "200001", "W15000001"),
                        directory.line("IM1 1AA", "", "M99999999")));
        new PostcodeImport(GEOGRAPHY).importPostcodes(file, database.owner(), ProgressListener.none());
        withImport = new Places(GEOGRAPHY, database.staff());
    }

    @Test
    void anImportedPostcodeIsFoundInItsOwnForce() {
        Found found = found(withImport, query().withPostcode("sy13 1aa"));
        assertThat(found.force()).isEqualTo(Force.of("staffordshire"));
        assertThat(found.precision()).isEqualTo(Precision.POSTCODE);
        assertThat(found.evidence().rule()).isEqualTo("postcode");
        assertThat(found.evidence().version()).matches(GEOGRAPHY.version() + "\\+[0-9a-f]{12}");
    }

    @Test
    void aPostcodeNearABorderNamesTheOtherForcesOfItsDistrict() {
        assertThat(found(withImport, query().withPostcode("SY13 1AA")).alsoForces())
                .containsExactly(Force.of("west-mercia"));
        assertThat(found(withImport, query().withPostcode("CT1 2AB")).alsoForces())
                .isEmpty();
    }

    @Test
    void aTerminatedPostcodeIsFoundAndSaysSo() {
        assertThat(found(withImport, query().withPostcode("CT12AD")).evidence().rule())
                .isEqualTo("postcode-terminated");
    }

    @Test
    void anUnknownPostcodeOfAnImportedDistrictIsFoundByWhatTheDataSaysOfTheDistrict() {
        Found found = found(withImport, query().withPostcode("SY13 9ZZ"));
        assertThat(found.force()).isEqualTo(Force.of("west-mercia"));
        assertThat(found.alsoForces()).containsExactly(Force.of("staffordshire"));
        assertThat(found.precision()).isEqualTo(Precision.DISTRICT);
        assertThat(found.evidence().rule()).isEqualTo("outward-imported");
    }

    @Test
    void aPostcodeImportedWithoutAForceIsFoundByItsDistrict() {
        assertThat(found(withImport, query().withPostcode("CT1 2AE")).precision())
                .isEqualTo(Precision.DISTRICT);
    }

    @Test
    void aDistrictThatWasNotImportedIsFoundInTheListedCodes() {
        Found found = found(withImport, query().withPostcode("DE12 7AA"));
        assertThat(found.force()).isEqualTo(Force.of("leicestershire"));
        assertThat(found.alsoForces()).containsExactly(Force.of("derbyshire"));
        assertThat(found.evidence()).isEqualTo(new PlaceAnswer.Evidence("outward-listed", GEOGRAPHY.version()));
    }

    @Test
    void aCrownDependencyGoesToTheNationalDesk() {
        for (Places places : List.of(withImport, withoutImport)) {
            for (String postcode : List.of("IM1 1AA", "JE2 3AB", "GY1")) {
                assertThat(found(places, query().withPostcode(postcode)).force())
                        .isEqualTo(GEOGRAPHY.nationalDesk());
            }
        }
    }

    @Test
    void aPostcodeSaysMoreThanATown() {
        assertThat(found(withoutImport, query().withPostcode("CT1").withTown("Glasgow"))
                        .force())
                .isEqualTo(Force.of("kent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ1 1ZZ", "what?", "CT1234567"})
    void aPostcodeThatLeadsNowhereLeavesItToTheTown(String postcode) {
        Found found = found(withoutImport, query().withPostcode(postcode).withTown("Glasgow"));
        assertThat(found.force()).isEqualTo(Force.of("scotland"));
        assertThat(found.precision()).isEqualTo(Precision.TOWN);
    }

    @Test
    void anAmbiguousTownIsAnsweredWithItsCandidates() {
        assertThat(withoutImport.find(query().withTown("Richmond")))
                .isInstanceOfSatisfying(
                        Several.class,
                        several -> assertThat(several.candidates())
                                .containsExactly(
                                        new Candidate(Force.of("north-yorkshire"), "Richmond, North Yorkshire"),
                                        new Candidate(Force.of("metropolitan"), "Richmond, Richmond upon Thames")));
    }

    @Test
    void namesOfOneForceAreNotAmbiguous() {
        assertThat(found(withoutImport, query().withTown("Hayes")).force()).isEqualTo(Force.of("metropolitan"));
    }

    @ParameterizedTest
    @CsvSource({"what?, POSTCODE_MALFORMED", "ZZ1 1ZZ, POSTCODE_UNKNOWN"})
    void aPostcodeThatIsNotFoundSaysWhy(String postcode, Reason reason) {
        assertThat(withoutImport.find(query().withPostcode(postcode))).isEqualTo(new NotFound(reason));
    }

    @Test
    void whatIsNotFoundSaysWhy() {
        assertThat(withoutImport.find(query())).isEqualTo(new NotFound(Reason.NOTHING_GIVEN));
        assertThat(withoutImport.find(query().withPostcode(" ").withTown("")))
                .isEqualTo(new NotFound(Reason.NOTHING_GIVEN));
        assertThat(withoutImport.find(query().withTown("Atlantis"))).isEqualTo(new NotFound(Reason.TOWN_UNKNOWN));
        assertThat(withoutImport.find(query().withSite("Atlantis"))).isEqualTo(new NotFound(Reason.SITE_UNKNOWN));
    }

    @Test
    void aForceIsNotFoundOnADayBeforeItExisted() {
        assertThat(withoutImport.find(PlaceQuery.on(LocalDate.of(2013, 3, 31)).withPostcode("G1 1AA")))
                .isEqualTo(new NotFound(Reason.NO_FORCE_ON_THAT_DAY));
        assertThat(withoutImport.find(PlaceQuery.on(LocalDate.of(2013, 3, 31)).withTown("Glasgow")))
                .isEqualTo(new NotFound(Reason.TOWN_UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({"RAIL, btp", "DEFENCE, mdp", "NUCLEAR, cnc"})
    void aSiteHasItsOwnForceAndTellsTheForceAroundIt(SiteKind kind, String force) {
        Found found = found(withImport, query().withSite(kind).withPostcode("SY13 1AA"));
        assertThat(found.force()).isEqualTo(Force.of(force));
        assertThat(found.precision()).isEqualTo(Precision.SITE);
        assertThat(found.alsoForces()).containsExactly(Force.of("staffordshire"), Force.of("west-mercia"));
        assertThat(found(withImport, query().withSite(kind)).alsoForces()).isEmpty();
    }

    @Test
    void aSiteIsKnownByItsNameAlone() {
        Found found = found(withoutImport, query().withSite("sellafield"));
        assertThat(found.force()).isEqualTo(Force.of("cnc"));
        assertThat(found.alsoForces()).containsExactly(Force.of("cumbria"));
    }

    @Test
    void aSiteOfAnotherNameIsAnyPlaceOfItsKind() {
        assertThat(found(withoutImport, query().withSite(SiteKind.RAIL).withSite("Little Halt"))
                        .force())
                .isEqualTo(Force.of("btp"));
    }

    @Test
    void oddTextIsNeverAnError() {
        Random random = new Random(11);
        Stream.generate(() -> random.ints(random.nextInt(30), 0, 0x3000)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .limit(300)
                .forEach(text -> assertThat(withImport.find(
                                query().withPostcode(text).withTown(text).withSite(text)))
                        .isNotNull());
        assertThat(withImport.find(query().withPostcode("\0").withTown("'; drop table --")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aQueryShowsNothingOfWhatWasTyped() {
        assertThat(query().withPostcode("CT1 2AB").withTown("Canterbury").toString())
                .isEqualTo("PlaceQuery[on=2026-11-24]");
    }

    private static PlaceQuery query() {
        return PlaceQuery.on(DAY);
    }

    private static Found found(Places places, PlaceQuery query) {
        PlaceAnswer answer = places.find(query);
        assertThat(answer).isInstanceOf(Found.class);
        return (Found) answer;
    }
}
