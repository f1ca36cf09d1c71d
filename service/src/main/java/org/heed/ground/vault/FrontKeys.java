package org.heed.ground.vault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Symmetric keys of the public front: they make and check tokens, derive ids and receipts from them, and protect a form
 * on its way between pages. None of them opens a report. Each purpose has a key of its own, derived by HMAC-SHA-256.
 */
public final class FrontKeys {
    private final byte[] root;

    FrontKeys(byte[] root) {
        if (root.length != 32) {
            throw new IllegalArgumentException("front key must have 32 bytes, had " + root.length);
        }
        this.root = root.clone();
    }

    /** Reads the front's key from a folder of keys. */
    public static FrontKeys from(Path keys) {
        return KeyFolder.of(keys).frontKeys();
    }

    /** A 32-byte key for one purpose, such as {@code receipt}. */
    public byte[] key(String purpose) {
        return mac(root, purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA-256 of the parts under the key; 32 bytes. */
    public static byte[] mac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", missing);
        }
    }

    /** Compares without telling by its time where two values differ. */
    public static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }
}
