package org.heed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.heed.ground.store.DatabaseAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"up --public-port many", "nonsense", "up --no-such-option", "demo --data"})
    void aMistakeIsOneLineOnStandardErrorAndExitCodeTwo(String line) {
        StringWriter err = new StringWriter();
        CommandLine command = Heed.commandLine().setErr(new PrintWriter(err));
        assertThat(command.execute(line.split(" "))).isEqualTo(2);
        assertThat(err.toString().strip()).startsWith("heed: ").doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "public", "staff", "demo", "kit", "bench", "forms"})
    void everyCommandHasHelp(String command) {
        StringWriter out = new StringWriter();
        assertThat(Heed.commandLine().setOut(new PrintWriter(out)).execute(command, "--help"))
                .isZero();
        assertThat(out.toString()).contains("Usage: heed " + command);
    }

    @Test
    void theWordsOfTheFormAreCheckedFromTheCommandLine() throws java.io.IOException {
        Typed clean = Typed.line("forms", "check");
        assertThat(clean.exit()).as(clean.out()).isZero();
        java.nio.file.Path words = folder.resolve("forms/act/text.so.yaml");
        java.nio.file.Files.createDirectories(words.getParent());
        java.nio.file.Files.writeString(words, "form:\n  continue: Sii wad\n");
        Typed broken = Typed.line("forms", "check", "--forms", folder.toString());
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.out()).contains("forms/act/text.so.yaml: form.back is missing");
        assertThat(Typed.line(
                        "forms", "check", "--forms", folder.resolve("none").toString()))
                .isEqualTo(new Typed(2, "", "heed: there is no folder " + folder.resolve("none") + "\n"));
    }

    @Test
    void oneProgramAtATimeTakesADataFolder() {
        try (DataFolder first = new DataFolder(folder).take()) {
            assertThat(first.path()).isEqualTo(folder.toAbsolutePath());
            assertThatThrownBy(() -> new DataFolder(folder).take())
                    .isInstanceOf(Mistake.class)
                    .hasMessageContaining("already running");
        }
        new DataFolder(folder).take().close();
    }

    @Test
    void aDatabaseAddressIsReadWithAndWithoutJdbc() {
        DatabaseAccess access = Databases.parse("postgresql://owner:secret@db.example:5433/heed?sslmode=require");
        assertThat(access.url()).isEqualTo("jdbc:postgresql://db.example:5433/heed?sslmode=require");
        assertThat(access.owner()).isEqualTo("owner");
        assertThat(Databases.parse("jdbc:postgresql://db.example/heed").url())
                .isEqualTo("jdbc:postgresql://db.example/heed");
        assertThat(access.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://a/b", "postgresql://host", "not an address", "postgresql:///name"})
    void anAddressThatIsNoneIsRefusedWithAnExample(String address) {
        assertThatThrownBy(() -> Databases.parse(address))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining("postgresql://user:password@host:5432/name");
    }
}
