package org.heed.ground.vault;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Seals with the staff public key. HPKE costs half a millisecond and AES-GCM a few microseconds, so a group shares one
 * fresh data key: that key is wrapped once by HPKE, each member is sealed under it with a nonce and associated data of
 * its own, and the key is wiped when the group is done.
 */
public final class Sealer {
    static final byte[] CONTEXT = "heed report v1".getBytes(StandardCharsets.UTF_8);

    private final HybridEncrypt hpke;
    private final SecureRandom random = new SecureRandom();

    Sealer(KeysetHandle publicKeys) throws GeneralSecurityException {
        HybridConfig.register();
        hpke = publicKeys.getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
    }

    /** Reads the public key from a folder of keys. */
    public static Sealer from(Path keys) {
        return KeyFolder.of(keys).sealer();
    }

    /** A fresh group; close it when its last member is sealed. */
    public Group group() {
        byte[] key = new byte[32];
        random.nextBytes(key);
        try {
            return new Group(key, hpke.encrypt(key, CONTEXT), new AesGcmJce(key));
        } catch (GeneralSecurityException broken) {
            throw new VaultException("keys-unreadable", "the sealing key could not be used", broken);
        }
    }

    /** One data key for things that are sealed together. */
    public static final class Group implements AutoCloseable {
        private final byte[] key;
        private final byte[] wrapped;
        private final AesGcmJce cipher;

        private Group(byte[] key, byte[] wrapped, AesGcmJce cipher) {
            this.key = key;
            this.wrapped = wrapped;
            this.cipher = cipher;
        }

        /** Seals content so that it opens only together with the same associated data. */
        public Sealed seal(byte[] content, byte[] associated) {
            try {
                return new Sealed(wrapped, cipher.encrypt(content, associated));
            } catch (GeneralSecurityException broken) {
                throw new VaultException("keys-unreadable", "the data key could not be used", broken);
            }
        }

        @Override
        public void close() {
            Arrays.fill(key, (byte) 0);
        }
    }
}
