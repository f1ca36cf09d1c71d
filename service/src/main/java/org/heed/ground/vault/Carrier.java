package org.heed.ground.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * Lets a browser carry something from page to page that it can neither read nor change: AES-256-GCM under a key of its
 * own for each wrapping, derived from the front's key and 16 random bytes. What was wrapped too long ago is not given
 * back.
 */
public final class Carrier {
    private static final byte VERSION = 1;
    private static final int SALT = 16;
    private static final int HEAD = 1 + Long.BYTES + SALT;

    private final MacKey key;
    private final Duration longest;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param purpose what is carried, such as {@code form state}; another purpose cannot unwrap it
     * @param longest how long it can be under way
     */
    public Carrier(FrontKeys keys, String purpose, Duration longest, Clock clock) {
        this.key = keys.key("carrier of " + purpose);
        this.longest = longest;
        this.clock = clock;
    }

    /** How unwrapping ends. */
    public sealed interface Outcome {
        /** It is ours and fresh. */
        @SuppressWarnings("ArrayRecordComponent") // read at once
        record Carried(byte[] content) implements Outcome {
            @Override
            public String toString() {
                return "Carried";
            }
        }

        /** It is ours and has been under way too long. */
        record Expired() implements Outcome {}

        /** It is not ours, or was changed. */
        record NotOurs() implements Outcome {}
    }

    /** Wraps the content as URL-safe base 64. */
    public String wrap(byte[] content) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        byte[] head = ByteBuffer.allocate(HEAD)
                .put(VERSION)
                .putLong(clock.instant().getEpochSecond())
                .put(salt)
                .array();
        try {
            byte[] box = cipher(salt).encrypt(content, head);
            byte[] whole = Arrays.copyOf(head, HEAD + box.length);
            System.arraycopy(box, 0, whole, HEAD, box.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException broken) {
            throw new VaultException("keys-unreadable", "the front's key could not be used", broken);
        }
    }

    /** Gives back what was wrapped. */
    public Outcome unwrap(String text) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(text);
            if (whole.length <= HEAD || whole[0] != VERSION) {
                return new Outcome.NotOurs();
            }
            byte[] head = Arrays.copyOf(whole, HEAD);
            byte[] salt = Arrays.copyOfRange(head, HEAD - SALT, HEAD);
            byte[] content = cipher(salt).decrypt(Arrays.copyOfRange(whole, HEAD, whole.length), head);
            Instant wrapped = Instant.ofEpochSecond(ByteBuffer.wrap(head).getLong(1));
            return wrapped.plus(longest).isBefore(clock.instant())
                    ? new Outcome.Expired()
                    : new Outcome.Carried(content);
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return new Outcome.NotOurs();
        }
    }

    private AesGcmJce cipher(byte[] salt) throws GeneralSecurityException {
        return new AesGcmJce(key.mac(salt));
    }
}
