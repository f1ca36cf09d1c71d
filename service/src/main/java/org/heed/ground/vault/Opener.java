package org.heed.ground.vault;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Opens what the public front sealed; it exists on the staff side only. The latest group keys are kept in memory, since
 * reports that were accepted together are routed together.
 */
public final class Opener {
    private static final int GROUPS_KEPT = 64;

    private final HybridDecrypt hpke;
    private final Map<ByteBuffer, AesGcmJce> groups = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, AesGcmJce> eldest) {
            return size() > GROUPS_KEPT;
        }
    };

    Opener(KeysetHandle privateKeys) throws GeneralSecurityException {
        HybridConfig.register();
        hpke = privateKeys.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
    }

    /** Reads the private key from a folder of keys. */
    public static Opener from(Path keys) {
        return KeyFolder.of(keys).opener();
    }

    /** Gives the content; refuses with {@code not-opened} where key, content or associated data do not fit. */
    public byte[] open(Sealed sealed, byte[] associated) {
        try {
            return cipher(sealed.wrappedKey()).decrypt(sealed.box(), associated);
        } catch (GeneralSecurityException refused) {
            throw new VaultException("not-opened", "the sealed content does not open with this key", refused);
        }
    }

    private AesGcmJce cipher(byte[] wrapped) throws GeneralSecurityException {
        ByteBuffer group = ByteBuffer.wrap(wrapped);
        synchronized (groups) {
            AesGcmJce known = groups.get(group);
            if (known != null) {
                return known;
            }
        }
        AesGcmJce cipher = new AesGcmJce(hpke.decrypt(wrapped, Sealer.CONTEXT));
        synchronized (groups) {
            groups.put(group, cipher);
        }
        return cipher;
    }
}
