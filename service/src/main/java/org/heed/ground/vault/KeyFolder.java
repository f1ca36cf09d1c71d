package org.heed.ground.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A folder of keys, split by who may hold them: {@code public/} goes to the public front (seal.json, front.key),
 * {@code staff/} to the staff front (open.json, safe.json, sign.pem). Files that hold a secret are readable by their owner only.
 */
public final class KeyFolder {
    private final Path folder;

    private KeyFolder(Path folder) {
        this.folder = folder;
    }

    public static KeyFolder of(Path folder) {
        return new KeyFolder(folder);
    }

    /**
     * Makes the keys of a new installation. A folder that holds either half of the pair is never given another one: a
     * fresh pair in place of a lost one would accept reports that nobody can open. What is missing there is told when a
     * front asks for it. A public front's folder holds {@code public/} alone.
     */
    public KeyFolder initialise() {
        try {
            HybridConfig.register();
            AeadConfig.register();
            Files.createDirectories(folder.resolve("public"));
            Files.createDirectories(folder.resolve("staff"));
            if (!Files.exists(file("staff/open.json")) && !Files.exists(file("public/seal.json"))) {
                makeAll();
            }
            if (!Files.exists(file("public/seal.json"))) {
                KeysetHandle publicKeys = read("staff/open.json").getPublicKeysetHandle();
                write("public/seal.json", TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(publicKeys));
            }
            if (Files.exists(file("staff/open.json")) && !Files.exists(file("staff/sign.pem"))) {
                write(
                        "staff/sign.pem",
                        pem(KeyPairGenerator.getInstance("Ed25519").generateKeyPair()));
            }
            return this;
        } catch (GeneralSecurityException | IOException failed) {
            throw new VaultException("keys-unreadable", "the keys in " + folder + " could not be made", failed);
        }
    }

    /** The key that opens comes last, so that an interrupted start is taken up again. */
    private void makeAll() throws GeneralSecurityException, IOException {
        if (!Files.exists(file("staff/safe.json"))) {
            write(
                    "staff/safe.json",
                    secretJson(KeysetHandle.generateNew(AesGcmParameters.builder()
                            .setKeySizeBytes(32)
                            .setIvSizeBytes(12)
                            .setTagSizeBytes(16)
                            .setVariant(AesGcmParameters.Variant.TINK)
                            .build())));
        }
        if (!Files.exists(file("public/front.key"))) {
            byte[] root = new byte[32];
            new SecureRandom().nextBytes(root);
            write("public/front.key", HexFormat.of().formatHex(root));
        }
        write(
                "staff/open.json",
                secretJson(KeysetHandle.generateNew(HpkeParameters.builder()
                        .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                        .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                        .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                        .setVariant(HpkeParameters.Variant.TINK)
                        .build())));
    }

    Sealer sealer() {
        try {
            return new Sealer(
                    TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(Files.readString(require("public/seal.json"))));
        } catch (GeneralSecurityException | IOException failed) {
            throw unreadable("public/seal.json", failed);
        }
    }

    Opener opener() {
        try {
            return new Opener(read("staff/open.json"));
        } catch (GeneralSecurityException | IOException failed) {
            throw unreadable("staff/open.json", failed);
        }
    }

    Safe safe() {
        try {
            return new Safe(read("staff/safe.json"));
        } catch (GeneralSecurityException | IOException failed) {
            throw unreadable("staff/safe.json", failed);
        }
    }

    SigningKey signingKey() {
        try {
            String[] blocks = Files.readString(require("staff/sign.pem")).split("-----[A-Z ]+-----");
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            return new SigningKey(new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(decoded(blocks[3]))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(decoded(blocks[1])))));
        } catch (GeneralSecurityException
                | IOException
                | IllegalArgumentException
                | ArrayIndexOutOfBoundsException failed) {
            throw unreadable("staff/sign.pem", failed);
        }
    }

    /** The private key in PKCS #8, then the public key (RFC 8410), as {@code openssl} reads them. */
    private static String pem(KeyPair pair) {
        Base64.Encoder encoder = Base64.getEncoder();
        return "-----BEGIN PRIVATE KEY-----\n"
                + encoder.encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n-----BEGIN PUBLIC KEY-----\n"
                + encoder.encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static byte[] decoded(String block) {
        return Base64.getDecoder().decode(block.strip());
    }

    FrontKeys frontKeys() {
        try {
            return new FrontKeys(HexFormat.of()
                    .parseHex(Files.readString(require("public/front.key")).strip()));
        } catch (IOException | IllegalArgumentException failed) {
            throw unreadable("public/front.key", failed);
        }
    }

    private KeysetHandle read(String name) throws GeneralSecurityException, IOException {
        HybridConfig.register();
        AeadConfig.register();
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(require(name)), InsecureSecretKeyAccess.get());
    }

    private static String secretJson(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Path require(String name) {
        if (!Files.exists(file(name))) {
            throw new VaultException("keys-missing", "the key file " + file(name) + " is missing");
        }
        return file(name);
    }

    private VaultException unreadable(String name, Exception cause) {
        return new VaultException("keys-unreadable", "the key file " + file(name) + " could not be read", cause);
    }

    private void write(String name, String content) throws IOException {
        Path fresh = file(name + ".new");
        Files.deleteIfExists(fresh);
        try {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (UnsupportedOperationException noPosix) {
            Files.createFile(fresh);
        } catch (FileAlreadyExistsException another) {
            throw new IOException("another program is writing " + fresh, another);
        }
        Files.writeString(fresh, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("r--------"));
        }
        Files.move(fresh, file(name), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
