package org.heed.ground.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportIdTest {

    @Test
    void theReferenceIsTwelveCharactersThatCanBeReadAloud() {
        ReportId id = new ReportId(UUID.fromString("ffffffff-0000-8000-8000-000000000000"));
        assertThat(id.reference()).isEqualTo("ZZZZ-ZZR0-0200");
    }

    @Test
    void aReferenceTellsReportsApartByTheirFirstSixtyBits() {
        ReportId one = ReportId.parse("00000000-0000-8010-8000-000000000001");
        ReportId other = ReportId.parse("00000000-0000-8020-8000-000000000001");
        assertThat(one.reference()).isNotEqualTo(other.reference());
    }

    @Test
    void codesAreShortAndLowerCase() {
        assertThatThrownBy(() -> Force.of("Kent Police")).hasMessageContaining("force must be");
        assertThatThrownBy(() -> Region.of("")).hasMessageContaining("region must be");
        assertThatThrownBy(() -> CampaignId.of("-x")).hasMessageContaining("campaign must be");
        assertThat(Force.of("west-midlands").code()).isEqualTo("west-midlands");
    }
}
