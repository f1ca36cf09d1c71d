package org.heed.ground.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CarrierTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final byte[] CONTENT = "what somebody typed".getBytes(StandardCharsets.UTF_8);

    private final FrontKeys keys = keys(1);

    @Test
    void whatIsWrappedComesBack() {
        assertThat(at(NOON).unwrap(at(NOON).wrap(CONTENT)))
                .isInstanceOfSatisfying(
                        Carrier.Outcome.Carried.class,
                        carried -> assertThat(carried.content()).isEqualTo(CONTENT));
    }

    @Test
    void twoWrappingsOfTheSameAreNotTheSame() {
        assertThat(at(NOON).wrap(CONTENT)).isNotEqualTo(at(NOON).wrap(CONTENT));
    }

    @Test
    void nothingOfTheContentCanBeRead() {
        byte[] wrapped = Base64.getUrlDecoder().decode(at(NOON).wrap(CONTENT));
        assertThat(new String(wrapped, StandardCharsets.ISO_8859_1)).doesNotContain("typed");
    }

    @Test
    void eachFlippedBitIsNoticed() {
        byte[] wrapped = Base64.getUrlDecoder().decode(at(NOON).wrap(CONTENT));
        for (int bit = 0; bit < wrapped.length * 8; bit++) {
            byte[] changed = wrapped.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(at(NOON).unwrap(Base64.getUrlEncoder().encodeToString(changed)))
                    .isEqualTo(new Carrier.Outcome.NotOurs());
        }
    }

    @Test
    void rubbishIsNotOurs() {
        for (String rubbish : new String[] {"", "A", "AQ", "not base 64!", "é", "A".repeat(500)}) {
            assertThat(at(NOON).unwrap(rubbish)).isEqualTo(new Carrier.Outcome.NotOurs());
        }
    }

    @Test
    void aDayOldIsGivenBackAndASecondOlderIsNot() {
        String wrapped = at(NOON).wrap(CONTENT);
        assertThat(at(NOON.plus(Duration.ofDays(1))).unwrap(wrapped)).isInstanceOf(Carrier.Outcome.Carried.class);
        assertThat(at(NOON.plus(Duration.ofDays(1)).plusSeconds(1)).unwrap(wrapped))
                .isEqualTo(new Carrier.Outcome.Expired());
    }

    @Test
    void anotherKeyOrAnotherPurposeCannotUnwrap() {
        String wrapped = at(NOON).wrap(CONTENT);
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        assertThat(new Carrier(keys(2), "form", Duration.ofDays(1), clock).unwrap(wrapped))
                .isEqualTo(new Carrier.Outcome.NotOurs());
        assertThat(new Carrier(keys, "other", Duration.ofDays(1), clock).unwrap(wrapped))
                .isEqualTo(new Carrier.Outcome.NotOurs());
    }

    private Carrier at(Instant now) {
        return new Carrier(keys, "form", Duration.ofDays(1), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static FrontKeys keys(int seed) {
        byte[] root = new byte[32];
        Arrays.fill(root, (byte) seed);
        return new FrontKeys(root);
    }
}
