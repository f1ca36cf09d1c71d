package org.heed.campaigns.plan;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.heed.ground.vault.Signature;
import org.heed.ground.vault.SigningKey;

/**
 * What was signed when a plan was frozen: the hash of its text, when, and with which key. Its text is five lines and a
 * signature (Ed25519, RFC 8032) over the first four of them with their line breaks, so that it can be checked by other
 * programs too.
 *
 * @param hash SHA-256 of the plan's text, 64 hexadecimal digits
 * @param at when it was frozen
 * @param signature over both, with its public key
 */
public record PlanSeal(String hash, Instant at, Signature signature) {
    private static final String FORM = "heed-plan-seal-1";

    /** Seals a text. */
    static PlanSeal of(String text, Instant at, SigningKey key) {
        String hash = PlanText.hash(text);
        String signed = signed(hash, at, Base64.getEncoder().encodeToString(key.publicKey()));
        return new PlanSeal(hash, at, key.sign(signed.getBytes(StandardCharsets.UTF_8)));
    }

    /** The form that is kept and given out. */
    public String text() {
        return signed(hash, at, key()) + "signature: " + Base64.getEncoder().encodeToString(signature.bytes()) + "\n";
    }

    /**
     * Reads back what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException if the text is not in that form; the message says where
     */
    public static PlanSeal parse(String text) {
        String[] lines = text.strip().split("\\R");
        if (lines.length != 5 || !lines[0].equals(FORM)) {
            throw new IllegalArgumentException("a seal has five lines and begins with '" + FORM + "'");
        }
        try {
            return new PlanSeal(
                    value(lines[1], "sha256"),
                    Instant.parse(value(lines[2], "fixed-at")),
                    new Signature(
                            Base64.getDecoder().decode(value(lines[4], "signature")),
                            Base64.getDecoder().decode(value(lines[3], "key"))));
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException("the seal's time cannot be read", noTime);
        }
    }

    private static String value(String line, String name) {
        if (!line.startsWith(name + ": ")) {
            throw new IllegalArgumentException("the seal has no '" + name + "' where it should stand");
        }
        return line.substring(name.length() + 2);
    }

    /** True where the text is the one that was sealed. */
    public boolean fits(String text) {
        return PlanText.hash(text).equals(hash);
    }

    /** True where the signature is by the key that the seal names. */
    public boolean isSigned() {
        return signature.fits(signed(hash, at, key()).getBytes(StandardCharsets.UTF_8));
    }

    private String key() {
        return Base64.getEncoder().encodeToString(signature.publicKey());
    }

    private static String signed(String hash, Instant at, String key) {
        return FORM + "\nsha256: " + hash + "\nfixed-at: " + at + "\nkey: " + key + "\n";
    }
}
