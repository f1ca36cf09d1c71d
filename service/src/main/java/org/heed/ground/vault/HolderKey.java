package org.heed.ground.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * A key pair that whoever holds a secret can make again, so that its private half need not be kept anywhere. What is
 * sealed to its public half (HPKE, RFC 9180: X25519, HKDF-SHA-256, AES-256-GCM) opens for the holder of the secret alone.
 */
@AccessesPartialKey
public final class HolderKey {
    /** Length of a public key. */
    public static final int PUBLIC_BYTES = 32;

    private static final int PRIVATE_BYTES = 32;

    /** By how much a sealed box is longer than what is in it: a public key of its own and a tag. */
    public static final int SEALED_BYTES = PUBLIC_BYTES + 16;

    private static final byte[] SALT = "heed holder key v1".getBytes(StandardCharsets.UTF_8);

    private final byte[] privateKey;

    private HolderKey(byte[] privateKey) {
        this.privateKey = privateKey;
    }

    /**
     * The pair of a secret: its private half is HKDF-SHA-256 (RFC 5869) of the secret.
     *
     * @param secret 16 bytes or more that cannot be guessed
     * @param purpose what it is for; another purpose gives another pair
     */
    public static HolderKey of(byte[] secret, String purpose) {
        if (secret.length < 16) {
            throw new IllegalArgumentException("a secret must have 16 bytes or more, had " + secret.length);
        }
        try {
            return new HolderKey(Hkdf.computeHkdf(
                    "HMACSHA256", secret, SALT, purpose.getBytes(StandardCharsets.UTF_8), PRIVATE_BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", missing);
        }
    }

    /** The pair of a private half that was kept under lock. */
    public static HolderKey ofPrivateHalf(byte[] half) {
        if (half.length != PRIVATE_BYTES) {
            throw new IllegalArgumentException("a private half must have 32 bytes, had " + half.length);
        }
        return new HolderKey(half.clone());
    }

    /** The half that opens, 32 bytes, to be kept under lock only. The secret cannot be made from it. */
    public byte[] privateHalf() {
        return privateKey.clone();
    }

    /** The half that may be kept and given away; 32 bytes. It costs a multiplication on the curve, 0.1 ms or more. */
    public byte[] publicKey() {
        try {
            return X25519.publicFromPrivate(privateKey);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("every 32 bytes are a private key of X25519", broken);
        }
    }

    /** Opens boxes for the holder; made once for several, since making it costs as much as opening one. */
    public Reader reader() {
        try {
            return new Reader(handle(HpkePrivateKey.create(
                            publicKey(publicKey()), SecretBytes.copyFrom(privateKey, InsecureSecretKeyAccess.get())))
                    .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class));
        } catch (GeneralSecurityException broken) {
            throw new VaultException("keys-unreadable", "the holder's key could not be used", broken);
        }
    }

    /** What opens boxes for one holder. */
    public static final class Reader {
        private final HybridDecrypt hpke;

        private Reader(HybridDecrypt hpke) {
            this.hpke = hpke;
        }

        /** The content; empty where the box is for somebody else or belongs elsewhere. */
        public Optional<byte[]> open(byte[] box, byte[] context) {
            try {
                return Optional.of(hpke.decrypt(box, context));
            } catch (GeneralSecurityException notTheirs) {
                return Optional.empty();
            }
        }
    }

    /**
     * Seals content to a holder.
     *
     * @param publicKey the holder's, 32 bytes
     * @param context where it belongs; needed again to open it
     */
    public static byte[] seal(byte[] publicKey, byte[] content, byte[] context) {
        try {
            return handle(publicKey(publicKey))
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(content, context);
        } catch (GeneralSecurityException broken) {
            throw new VaultException("keys-unreadable", "the holder's public key could not be used", broken);
        }
    }

    private static HpkePublicKey publicKey(byte[] bytes) throws GeneralSecurityException {
        return HpkePublicKey.create(
                HpkeParameters.builder()
                        .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                        .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                        .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                        .setVariant(HpkeParameters.Variant.NO_PREFIX)
                        .build(),
                Bytes.copyFrom(bytes),
                null);
    }

    private static KeysetHandle handle(Key key) throws GeneralSecurityException {
        HybridConfig.register();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary())
                .build();
    }

    @Override
    public String toString() {
        return "HolderKey";
    }
}
