package org.heed.ground.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final byte[] REPORT = "report".getBytes(UTF_8);

    @TempDir
    Path keys;

    @BeforeEach
    void makeKeys() {
        KeyFolder.of(keys).initialise();
    }

    @Test
    void whatTheFrontSealsTheStaffSideOpens() {
        try (Sealer.Group group = Sealer.from(keys).group()) {
            Sealed sealed = group.seal("three afternoons".getBytes(UTF_8), REPORT);
            assertThat(new String(Opener.from(keys).open(sealed, REPORT), UTF_8))
                    .isEqualTo("three afternoons");
        }
    }

    @Test
    void aSealedBoxOpensBesideItsOwnReportOnly() {
        try (Sealer.Group group = Sealer.from(keys).group()) {
            Sealed sealed = group.seal("three afternoons".getBytes(UTF_8), REPORT);
            Opener opener = Opener.from(keys);
            assertThatThrownBy(() -> opener.open(sealed, "another".getBytes(UTF_8)))
                    .isInstanceOfSatisfying(
                            VaultException.class,
                            refused -> assertThat(refused.code()).isEqualTo("not-opened"));
        }
    }

    @Test
    void oneFlippedBitIsNoticed() {
        try (Sealer.Group group = Sealer.from(keys).group()) {
            Sealed sealed = group.seal("three afternoons".getBytes(UTF_8), REPORT);
            sealed.box()[20] ^= 1;
            Opener opener = Opener.from(keys);
            assertThatThrownBy(() -> opener.open(sealed, REPORT)).isInstanceOf(VaultException.class);
        }
    }

    @Test
    void whoHoldsThePublicFoldersKeysCannotOpen() throws IOException {
        Path taken = keys.resolve("taken");
        Files.createDirectories(taken.resolve("public"));
        for (String name : new String[] {"public/seal.json", "public/front.key"}) {
            Files.copy(keys.resolve(name), taken.resolve(name));
        }
        assertThatThrownBy(() -> Opener.from(taken))
                .isInstanceOfSatisfying(
                        VaultException.class,
                        missing -> assertThat(missing.code()).isEqualTo("keys-missing"));
        Files.createDirectories(taken.resolve("staff"));
        Files.copy(taken.resolve("public/seal.json"), taken.resolve("staff/open.json"));
        assertThatThrownBy(() -> Opener.from(taken)).isInstanceOf(VaultException.class);
    }

    @Test
    void aLostPrivateKeyIsNeverReplacedByOneThatOpensNothing() throws IOException {
        String seal = Files.readString(keys.resolve("public/seal.json"));
        Files.delete(keys.resolve("staff/open.json"));
        KeyFolder.of(keys).initialise();
        assertThat(Files.readString(keys.resolve("public/seal.json"))).isEqualTo(seal);
        assertThatThrownBy(() -> Opener.from(keys))
                .isInstanceOfSatisfying(
                        VaultException.class,
                        missing -> assertThat(missing.code()).isEqualTo("keys-missing"));
    }

    @Test
    void membersOfAGroupShareItsWrappedKeyAndNoNonce() {
        try (Sealer.Group group = Sealer.from(keys).group()) {
            Sealed one = group.seal(REPORT, REPORT);
            Sealed other = group.seal(REPORT, REPORT);
            assertThat(one.wrappedKey()).isEqualTo(other.wrappedKey());
            assertThat(one.box()).isNotEqualTo(other.box());
        }
    }

    @Test
    void aGroupThatIsFullMakesWayForAFreshKey() {
        try (GroupRota rota = new GroupRota(Sealer.from(keys))) {
            byte[] first = rota.forMembers(2_000).seal(REPORT, REPORT).wrappedKey();
            assertThat(rota.forMembers(40).seal(REPORT, REPORT).wrappedKey()).isEqualTo(first);
            assertThat(rota.forMembers(40).seal(REPORT, REPORT).wrappedKey()).isNotEqualTo(first);
        }
    }

    @Test
    void aLockedTextOpensInItsOwnPlaceOnly() {
        Safe safe = Safe.from(keys);
        byte[] locked = safe.lock("a reason", "triage.grade/1");
        assertThat(safe.unlock(locked, "triage.grade/1")).isEqualTo("a reason");
        assertThatThrownBy(() -> safe.unlock(locked, "triage.grade/2")).isInstanceOf(VaultException.class);
    }

    @Test
    void keysAreMadeOnceAndOnlyTheirOwnerReadsThem() throws IOException {
        String before = Files.readString(keys.resolve("staff/open.json"));
        KeyFolder.of(keys).initialise();
        assertThat(Files.readString(keys.resolve("staff/open.json"))).isEqualTo(before);
        for (String name : new String[] {"staff/open.json", "staff/safe.json", "public/front.key"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve(name))))
                    .isEqualTo("r--------");
        }
    }

    @Test
    void eachPurposeHasAMacKeyOfItsOwn() {
        FrontKeys front = FrontKeys.from(keys);
        byte[] one = front.key("receipt").mac(REPORT);
        assertThat(front.key("receipt").mac(REPORT)).isEqualTo(one);
        assertThat(front.key("report id").mac(REPORT)).isNotEqualTo(one);
    }
}
