package org.heed.ground.vault;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An Ed25519 signature (RFC 8032) with the public key that it fits.
 *
 * @param bytes 64 bytes
 * @param publicKey the key in its X.509 form (RFC 8410), 44 bytes
 */
public record Signature(byte[] bytes, byte[] publicKey) {
    public Signature {
        bytes = bytes.clone();
        publicKey = publicKey.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** True where the key made the signature over just this content. */
    public boolean fits(byte[] content) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey));
            java.security.Signature check = java.security.Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(content);
            return check.verify(bytes);
        } catch (GeneralSecurityException noKeyOrNoSignature) {
            return false;
        }
    }

    /** SHA-256 of the public key, 64 hexadecimal digits, to compare by eye or by telephone. */
    public String fingerprint() {
        return fingerprint(publicKey);
    }

    /** SHA-256 of a public key in its X.509 form, 64 hexadecimal digits. */
    public static String fingerprint(byte[] publicKey) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(publicKey));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature same
                && Arrays.equals(bytes, same.bytes)
                && Arrays.equals(publicKey, same.publicKey);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Signature[by " + fingerprint() + "]";
    }
}
