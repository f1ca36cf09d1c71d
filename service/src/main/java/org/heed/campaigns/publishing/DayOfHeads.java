package org.heed.campaigns.publishing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.heed.ground.vault.Signature;
import org.heed.ground.vault.SigningKey;

/**
 * The heads of all histories as they stood together when a day was over.
 *
 * @param text the canonical text: the day, how many pages, then for each its slug, last entry's number and hash
 * @param previous hash of the day before that was sealed, or 64 zeros
 * @param hash SHA-256 of the previous hash, a line feed, and the text
 * @param signature Ed25519 (RFC 8032) over {@link #signedText()}, in Base64; empty for a day of before there were any
 * @param key the public key that it fits, in its X.509 form (RFC 8410) and Base64; empty where there is no signature
 */
public record DayOfHeads(
        LocalDate day, int pages, String text, String previous, String hash, String signature, String key) {

    /** The head of one page's history. */
    record Head(String slug, int number, String hash) {}

    /** The heads of a day under the hash of the day before, not signed yet. */
    static DayOfHeads of(LocalDate day, List<Head> heads, String previous) {
        StringBuilder text = new StringBuilder("heed-heads-1\nday: " + day + "\npages: " + heads.size() + "\n");
        for (Head head : heads) {
            text.append("head: ")
                    .append(head.slug())
                    .append(' ')
                    .append(head.number())
                    .append(' ');
            text.append(head.hash()).append('\n');
        }
        String hash = Hashes.sha256(previous + "\n" + text);
        return new DayOfHeads(day, heads.size(), text.toString(), previous, hash, "", "");
    }

    DayOfHeads signedBy(SigningKey signing) {
        String base64 = Base64.getEncoder().encodeToString(signing.publicKey());
        byte[] content = signedText(day, hash, base64).getBytes(StandardCharsets.UTF_8);
        String made = Base64.getEncoder().encodeToString(signing.sign(content).bytes());
        return new DayOfHeads(day, pages, text, previous, hash, made, base64);
    }

    public boolean isSigned() {
        return !signature.isEmpty();
    }

    /** True where the key that it names made the signature over just this day. */
    boolean signatureFits() {
        try {
            return new Signature(Base64.getDecoder().decode(signature), publicKey())
                    .fits(signedText().getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    /** SHA-256 of the public key, 64 hexadecimal digits. */
    String fingerprint() {
        return Signature.fingerprint(publicKey());
    }

    private byte[] publicKey() {
        return Base64.getDecoder().decode(key);
    }

    /** The bytes, in UTF-8, whose SHA-256 is the hash. */
    public String hashedText() {
        return previous + "\n" + text;
    }

    /** The bytes, in UTF-8, that are signed: four lines with their line feeds. */
    public String signedText() {
        return signedText(day, hash, key);
    }

    private static String signedText(LocalDate day, String hash, String key) {
        return "heed-day-seal-1\nday: " + day + "\nhead: " + hash + "\nkey: " + key + "\n";
    }

    /** What is signed, and the signature in a fifth line; for a day that carries one. */
    public String seal() {
        return signedText() + "signature: " + signature + "\n";
    }

    /** The public key as a PEM file; for a day that carries a signature. */
    public String publicPem() {
        return "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n";
    }
}
