package org.heed.ground.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Keeps what staff write about a report (reasons, sanitised text, notes) so that the database holds no words. AES-256-GCM
 * under the staff key; a text opens only in the place it was written for.
 */
public final class Safe {
    private final Aead aead;

    Safe(KeysetHandle keys) throws GeneralSecurityException {
        AeadConfig.register();
        aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** Reads the staff key from a folder of keys. */
    public static Safe from(Path keys) {
        return KeyFolder.of(keys).safe();
    }

    /**
     * Locks a text away.
     *
     * @param place what it belongs to, such as {@code triage.grade/<report id>}; needed again to read it
     */
    public byte[] lock(String text, String place) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new VaultException("keys-unreadable", "the staff key could not be used", broken);
        }
    }

    /** Reads a text back; refuses with {@code not-opened} where key or place do not fit. */
    public String unlock(byte[] locked, String place) {
        try {
            return new String(aead.decrypt(locked, place.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException refused) {
            throw new VaultException("not-opened", "the text does not open with this key", refused);
        }
    }
}
