package org.heed.ground.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    @ParameterizedTest
    @CsvSource({
        "CT1 2AB, CT1, 2AB",
        "ct12ab, CT1, 2AB",
        "'  sw1a   1aa ', SW1A, 1AA",
        "'S W 1 A 1 A A', SW1A, 1AA",
        "M1-1AE, M1, 1AE",
        "EC2M.7PY, EC2M, 7PY",
        "CT1 OAB, CT1, 0AB",
        "ct1oab, CT1, 0AB",
        "CT1 lAB, CT1, 1AB",
        "SW1O 1AA, SW10, 1AA",
        "0X1 1AA, OX1, 1AA",
        "S014 1AA, SO14, 1AA",
        "BSO 1AA, BS0, 1AA",
        "ＣＴ１ ２ＡＢ, CT1, 2AB",
        "CT1\u00a02AB, CT1, 2AB"
    })
    void aPostcodeIsReadAsItWasMeant(String typed, String outward, String inward) {
        assertThat(Postcode.read(typed)).contains(new Postcode(outward, inward));
    }

    @ParameterizedTest
    @CsvSource({
        "CT1, CT1",
        "ct, CT",
        "m, M",
        "EC2M, EC2M",
        "CT12, CT12",
        "CT1 2, CT1",
        "CT11 2A, CT11",
        "CT 1, CT1",
        "CT1 2CC, CT1",
        "SW1A 1, SW1A"
    })
    void theStartOfAPostcodeIsUsedAsFarAsItGoes(String typed, String outward) {
        assertThat(Postcode.read(typed)).contains(new Postcode(outward, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "?",
                "Canterbury",
                "12345",
                "near the shop",
                "CT1 2AB CT1 2AB",
                "CT1234AB",
                "1CT 2AB",
                "\uD83D\uDE00",
                "\uD800",
                "İ1 1AA"
            })
    void textThatIsNoPostcodeIsNotRead(String typed) {
        assertThat(Postcode.read(typed)).isEmpty();
    }

    @Test
    void noTextEverThrows() {
        Random random = new Random(20260101);
        String likely = "0123456789OILABCSWEZ   -.\u00a0\t'\"";
        for (int round = 0; round < 200_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                text.append(
                        random.nextInt(8) == 0
                                ? (char) random.nextInt(0x10000)
                                : likely.charAt(random.nextInt(likely.length())));
            }
            Postcode.read(text.toString()).ifPresent(postcode -> {
                assertThat(postcode.outward()).matches("[A-Z]{1,2}([0-9][0-9A-Z]?)?");
                assertThat(postcode.area()).matches("[A-Z]{1,2}");
                assertThat(postcode.plainDistrict().orElse("A1")).matches("[A-Z]{1,2}[0-9]{1,2}");
            });
        }
        assertThat(Postcode.read("CT1 2AB ".repeat(100_000))).isEmpty();
    }
}
