package org.heed.ground.vault;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.Base64;

/** The installation's key that signs what must be shown to be unchanged (Ed25519, RFC 8032); on the staff side only. */
public final class SigningKey {
    private final PrivateKey key;
    private final byte[] publicKey;

    SigningKey(KeyPair pair) {
        this.key = pair.getPrivate();
        this.publicKey = pair.getPublic().getEncoded();
    }

    /** Reads the key from a folder of keys. */
    public static SigningKey from(Path keys) {
        return KeyFolder.of(keys).signingKey();
    }

    /** Signs content. */
    public Signature sign(byte[] content) {
        try {
            java.security.Signature signing = java.security.Signature.getInstance("Ed25519");
            signing.initSign(key);
            signing.update(content);
            return new Signature(signing.sign(), publicKey);
        } catch (GeneralSecurityException broken) {
            throw new VaultException("keys-unreadable", "the signing key could not be used", broken);
        }
    }

    /** The public key in its X.509 form (RFC 8410), 44 bytes. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** The public key as a PEM file, for anybody who wants to check. */
    public String publicPem() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(publicKey)
                + "\n-----END PUBLIC KEY-----\n";
    }
}
