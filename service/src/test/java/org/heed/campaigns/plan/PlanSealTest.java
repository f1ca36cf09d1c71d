package org.heed.campaigns.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.heed.ground.vault.SigningKey;
import org.junit.jupiter.api.Test;

class PlanSealTest {
    private static final Instant AT = Instant.parse("2026-02-01T09:00:00.123456Z");

    private final SigningKey key = PlanRoom.freshKey();
    private final String text = PlanText.of(Examples.intent("sealed"));
    private final PlanSeal seal = PlanSeal.of(text, AT, key);

    @Test
    void aSealIsReadBackAsItWasWrittenAndFits() {
        PlanSeal read = PlanSeal.parse(seal.text());
        assertThat(read).isEqualTo(seal);
        assertThat(read.fits(text)).isTrue();
        assertThat(read.isSigned()).isTrue();
        assertThat(read.at()).isEqualTo(AT);
    }

    @Test
    void anotherTextDoesNotFit() {
        assertThat(seal.fits(text.replace("weeks: 8", "weeks: 9"))).isFalse();
    }

    @Test
    void anotherTimeAnotherHashAndAnotherKeyAreNotSigned() {
        assertThat(PlanSeal.parse(seal.text().replace("2026-02-01", "2026-01-01"))
                        .isSigned())
                .isFalse();
        assertThat(new PlanSeal(PlanText.hash("another"), AT, seal.signature()).isSigned())
                .isFalse();
        PlanSeal others = PlanSeal.of(text, AT, PlanRoom.freshKey());
        assertThat(new PlanSeal(
                                seal.hash(),
                                AT,
                                new org.heed.ground.vault.Signature(
                                        seal.signature().bytes(),
                                        others.signature().publicKey()))
                        .isSigned())
                .isFalse();
    }

    @Test
    void whatIsNoSealIsRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanSeal.parse("heed-plan-1\n"))
                .withMessageContaining("five lines");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanSeal.parse(seal.text().replace("fixed-at", "at")))
                .withMessageContaining("fixed-at");
    }
}
