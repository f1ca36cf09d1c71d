package org.heed.reports.intake;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.heed.ground.vault.FrontKeys;
import org.heed.ground.vault.MacKey;
import org.springframework.stereotype.Component;

/** Mints the token that a form carries and checks it when it comes back; needs no session and no script. */
@Component
public final class Tokens {
    private static final int RANDOM_BYTES = 16;
    private static final int MAC_BYTES = 16;

    private final MacKey formKey;
    private final MacKey partnerKey;
    private final SecureRandom random = new SecureRandom();

    public Tokens(FrontKeys keys) {
        formKey = keys.key("form token");
        partnerKey = keys.key("idempotency key");
    }

    /** A fresh token as text: 128 random bits and their MAC, 43 characters of URL-safe base 64. */
    public String mint() {
        byte[] bytes = new byte[RANDOM_BYTES + MAC_BYTES];
        byte[] fresh = new byte[RANDOM_BYTES];
        random.nextBytes(fresh);
        System.arraycopy(fresh, 0, bytes, 0, RANDOM_BYTES);
        System.arraycopy(formKey.mac(fresh), 0, bytes, RANDOM_BYTES, MAC_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Reads a token back; empty where it is not one of ours. */
    public Optional<Token> check(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != RANDOM_BYTES + MAC_BYTES) {
                return Optional.empty();
            }
            byte[] value = Arrays.copyOf(bytes, RANDOM_BYTES);
            byte[] mac = formKey.mac(MAC_BYTES, value);
            boolean ours = MacKey.same(mac, Arrays.copyOfRange(bytes, RANDOM_BYTES, bytes.length));
            return ours ? Optional.of(new Token(value)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The token of a partner's idempotency key; the same partner and key always give the same token. */
    public Token ofIdempotencyKey(String partner, String key) {
        return new Token(partnerKey.mac(
                partner.getBytes(StandardCharsets.UTF_8), new byte[] {0}, key.getBytes(StandardCharsets.UTF_8)));
    }
}
