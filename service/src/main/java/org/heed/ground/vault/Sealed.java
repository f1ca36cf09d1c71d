package org.heed.ground.vault;

import java.util.Arrays;

/**
 * Bytes that only the staff side can open.
 *
 * @param wrappedKey the group's data key under HPKE (X25519, HKDF-SHA-256, AES-256-GCM; RFC 9180)
 * @param box the content under that key: 12 bytes of nonce, AES-256-GCM ciphertext, 16 bytes of tag
 */
public record Sealed(byte[] wrappedKey, byte[] box) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed(byte[] key, byte[] content)
                && Arrays.equals(wrappedKey, key)
                && Arrays.equals(box, content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(box);
    }

    @Override
    public String toString() {
        return "Sealed[" + box.length + " bytes]";
    }
}
