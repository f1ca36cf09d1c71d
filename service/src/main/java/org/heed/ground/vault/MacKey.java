package org.heed.ground.vault;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key for HMAC-SHA-256 (RFC 2104) that is set up once and used from many threads. */
public final class MacKey {
    private final Mac ready;

    MacKey(byte[] key) {
        try {
            ready = Mac.getInstance("HmacSHA256");
            ready.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", missing);
        }
    }

    /** The MAC of the parts one after the other; 32 bytes. */
    public byte[] mac(byte[]... parts) {
        try {
            Mac mac = (Mac) ready.clone(); // cheaper than looking the algorithm up and setting the key
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the JDK's own HmacSHA256 can be cloned", impossible);
        }
    }

    /** The first bytes of the MAC; at least 16 for anything that must not be guessed. */
    public byte[] mac(int length, byte[]... parts) {
        return Arrays.copyOf(mac(parts), length);
    }

    /** Compares without telling by its time where two values differ. */
    public static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }
}
