package org.heed.ground.geography;

import static org.assertj.core.api.Assertions.assertThat;

import org.heed.ground.geography.PlaceAnswer.Candidate;
import org.heed.ground.words.Force;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TownsTest {
    private final Towns towns = new Geography().towns();

    @ParameterizedTest
    @CsvSource({
        "Manchester, greater-manchester",
        "'  MANCHESTER ', greater-manchester",
        "saint albans, hertfordshire",
        "Bishops Stortford, hertfordshire",
        "Bishop’s Stortford, hertfordshire",
        "stoke on trent, staffordshire",
        "Brighton & Hove, sussex",
        "Caerdydd, south-wales",
        "Y Drenewydd, dyfed-powys",
        "'Bath, near the abbey', avon-and-somerset",
        "'Ashford, Kent', kent",
        "Ashford Surrey, surrey"
    })
    void aTownIsKnownHoweverItIsWritten(String typed, String force) {
        assertThat(towns.named(typed)).extracting(Candidate::force).containsExactly(Force.of(force));
    }

    @ParameterizedTest
    @CsvSource({
        "Newport, gwent hampshire west-mercia dyfed-powys essex",
        "Richmond, metropolitan north-yorkshire",
        "Ashford, kent surrey",
        "Bangor, north-wales northern-ireland",
        "Newcastle, northumbria staffordshire northern-ireland"
    })
    void aNameOfSeveralTownsNamesThemAll(String typed, String forces) {
        assertThat(towns.named(typed))
                .extracting(candidate -> candidate.force().code())
                .containsExactlyInAnyOrder(forces.split(" "));
        assertThat(towns.named(typed)).extracting(Candidate::place).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoTownIsNotFound() {
        assertThat(towns.named("Atlantis")).isEmpty();
        assertThat(towns.named(",")).isEmpty();
        assertThat(towns.named("?, !")).isEmpty();
        assertThat(towns.named("\uD800".repeat(1000))).isEmpty();
    }
}
