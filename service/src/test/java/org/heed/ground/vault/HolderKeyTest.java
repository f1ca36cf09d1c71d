package org.heed.ground.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HolderKeyTest {
    private static final byte[] PLACE = "a place".getBytes(StandardCharsets.UTF_8);
    private static final byte[] WORDS = "a made-up question".getBytes(StandardCharsets.UTF_8);

    private final byte[] secret = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

    @Test
    void whatIsSealedToASecretOpensForWhoeverHoldsTheSecret() {
        byte[] box = HolderKey.seal(HolderKey.of(secret, "test").publicKey(), WORDS, PLACE);
        assertThat(HolderKey.of(secret, "test").reader().open(box, PLACE)).hasValue(WORDS);
        assertThat(box).hasSize(WORDS.length + HolderKey.SEALED_BYTES);
    }

    @Test
    void whoKeptThePrivateHalfCanSealToTheSameHolder() {
        byte[] half = HolderKey.of(secret, "test").privateHalf();
        byte[] box = HolderKey.seal(HolderKey.ofPrivateHalf(half).publicKey(), WORDS, PLACE);
        assertThat(HolderKey.of(secret, "test").reader().open(box, PLACE)).hasValue(WORDS);
        assertThat(HexFormat.of().formatHex(half)).doesNotContain(HexFormat.of().formatHex(secret));
        assertThatIllegalArgumentException().isThrownBy(() -> HolderKey.ofPrivateHalf(new byte[31]));
    }

    @Test
    void itOpensForNoOtherSecretPurposeOrPlace() {
        byte[] box = HolderKey.seal(HolderKey.of(secret, "test").publicKey(), WORDS, PLACE);
        byte[] other = secret.clone();
        other[15] ^= 1;
        assertThat(HolderKey.of(other, "test").reader().open(box, PLACE)).isEmpty();
        assertThat(HolderKey.of(secret, "another").reader().open(box, PLACE)).isEmpty();
        assertThat(HolderKey.of(secret, "test").reader().open(box, WORDS)).isEmpty();
        box[box.length - 1] ^= 1;
        assertThat(HolderKey.of(secret, "test").reader().open(box, PLACE)).isEmpty();
    }

    @Test
    void theSameSecretGivesTheSameKeyAndItIsNotTheSecret() {
        byte[] key = HolderKey.of(secret, "test").publicKey();
        assertThat(key)
                .hasSize(HolderKey.PUBLIC_BYTES)
                .isEqualTo(HolderKey.of(secret, "test").publicKey());
        assertThat(HexFormat.of().formatHex(key)).doesNotContain(HexFormat.of().formatHex(secret));
        assertThatIllegalArgumentException().isThrownBy(() -> HolderKey.of(new byte[15], "test"));
    }
}
