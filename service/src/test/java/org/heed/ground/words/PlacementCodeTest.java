package org.heed.ground.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlacementCodeTest {
    private static final String ALPHABET = "345789CDFHJKMNPQRTVWXYZ";

    private final Random random = new Random(20_190_125);

    @Test
    void everyWrongCharacterIsToldApart() {
        for (int round = 0; round < 200; round++) {
            String code = PlacementCode.random(random).text();
            for (int at = 0; at < code.length(); at++) {
                for (char other : ALPHABET.toCharArray()) {
                    if (other != code.charAt(at)) {
                        String wrong = code.substring(0, at) + other + code.substring(at + 1);
                        assertThat(PlacementCode.parse(wrong)).as(wrong).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void anyTwoCharactersThatChangedPlacesAreToldApart() {
        for (int round = 0; round < 200; round++) {
            String code = PlacementCode.random(random).text();
            for (int one = 0; one < code.length(); one++) {
                for (int other = one + 1; other < code.length(); other++) {
                    if (code.charAt(one) != code.charAt(other)) {
                        char[] swapped = code.toCharArray();
                        swapped[one] = code.charAt(other);
                        swapped[other] = code.charAt(one);
                        assertThat(PlacementCode.parse(new String(swapped))).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void aCodeIsReadInSmallLettersAndUsesTheWholeAlphabet() {
        StringBuilder all = new StringBuilder();
        for (int round = 0; round < 500; round++) {
            PlacementCode code = PlacementCode.random(random);
            all.append(code);
            assertThat(PlacementCode.parse(code.text().toLowerCase(Locale.ROOT)))
                    .contains(code);
        }
        for (char character : ALPHABET.toCharArray()) {
            assertThat(all).contains(Character.toString(character));
        }
        assertThat(all.toString()).matches("[" + ALPHABET + "]+");
    }

    @Test
    void whatIsNoCodeIsRefused() {
        for (String no :
                new String[] {"", "3333", "33333333", "0000000", "ABCDEFG", "ı333333", "ß33333", "x".repeat(9_999)}) {
            assertThat(PlacementCode.parse(no)).as(no).isEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new PlacementCode("3333334"));
    }
}
