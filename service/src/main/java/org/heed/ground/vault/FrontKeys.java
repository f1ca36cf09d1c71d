package org.heed.ground.vault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

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

    /** The MAC key of one purpose, such as {@code receipt}. */
    public MacKey key(String purpose) {
        return new MacKey(bytes(purpose));
    }

    /** The 32 bytes of one purpose's key, for a cipher. */
    public byte[] bytes(String purpose) {
        return new MacKey(root).mac(purpose.getBytes(StandardCharsets.UTF_8));
    }
}
