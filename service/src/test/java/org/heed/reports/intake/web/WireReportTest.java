package org.heed.reports.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.heed.reports.intake.Answers;
import org.junit.jupiter.api.Test;

class WireReportTest {

    @Test
    void valuesAndGroupsAreRead() {
        assertThat(read("""
                {"form":"act","language":"cy","values":{"what":"seen","basis":null},"groups":{"vehicle":[{"type":"van"}]}}
                """))
                .isEqualTo(new WireReport.Outcome.Read(
                        "act",
                        "cy",
                        new Answers(Map.of("what", "seen"), Map.of("vehicle", List.of(Map.of("type", "van"))))));
    }

    @Test
    void whatIsUnknownIsSkippedWhateverItHolds() {
        assertThat(read("{\"extra\":{\"deep\":[1,{\"a\":true}]},\"values\":{\"what\":\"seen\"}}"))
                .isInstanceOf(WireReport.Outcome.Read.class);
    }

    @Test
    void wrongTypesAreNamedByPlaceAndNeverEchoed() {
        assertThat(
                        read(
                                "{\"form\":1,\"values\":{\"what\":3,\"<b>secret</b>\":[]},\"groups\":{\"person\":[{\"name\":{}},7]}}"))
                .isInstanceOfSatisfying(WireReport.Outcome.WrongTypes.class, wrong -> {
                    assertThat(wrong.faults())
                            .extracting(WireFault::field)
                            .containsExactly(
                                    "form", "values.what", "values.?", "groups.person[0].name", "groups.person[1]");
                    assertThat(wrong.toString()).doesNotContain("secret");
                });
    }

    @Test
    void whatIsNoJsonObjectIsRefused() {
        assertThat(read("")).isInstanceOf(WireReport.Outcome.WrongTypes.class);
        assertThat(read("[]")).isInstanceOf(WireReport.Outcome.WrongTypes.class);
        for (String broken : List.of(
                "{",
                "{\"values\":{\"what\":\"a\",\"what\":\"b\"}}",
                "{\"a\":1}x",
                "nonsense",
                "{\"a\":" + "[".repeat(99))) {
            assertThat(read(broken)).as(broken).isEqualTo(new WireReport.Outcome.NotJson());
        }
    }

    @Test
    void nothingMayFollowTheObject() {
        assertThat(read("{} {}")).isInstanceOf(WireReport.Outcome.WrongTypes.class);
    }

    private static WireReport.Outcome read(String json) {
        return WireReport.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
