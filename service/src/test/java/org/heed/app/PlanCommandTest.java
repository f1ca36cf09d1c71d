package org.heed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Over a plan that was frozen and signed by this program once, kept with its public key. */
class PlanCommandTest {
    @TempDir
    private Path folder;

    private Path plan;
    private Path key;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copy() throws IOException {
        plan = folder.resolve("plan.txt");
        key = folder.resolve("plan-key.pem");
        for (String name : new String[] {"plan.txt", "plan.txt.seal", "plan-key.pem"}) {
            try (var kept = PlanCommandTest.class.getResourceAsStream("/plan/" + name)) {
                Files.copy(java.util.Objects.requireNonNull(kept), folder.resolve(name));
            }
        }
    }

    private int run(String... args) {
        CommandLine heed = Heed.commandLine();
        heed.setOut(new PrintWriter(out, true));
        heed.setErr(new PrintWriter(err, true));
        return heed.execute(args);
    }

    @Test
    void aPlanAsItWasFrozenFitsWithoutADatabase() {
        assertThat(run("plan", "verify", plan.toString(), "--key", key.toString()))
                .as(out + "" + err)
                .isZero();
        assertThat(out.toString()).contains("The text is the one that was sealed.", "with the key you gave");
    }

    @Test
    void withoutAKeyItSaysThatTheKeyIsStillToBeCompared() {
        assertThat(run("plan", "verify", plan.toString())).isZero();
        assertThat(out.toString()).contains("give --key to be sure");
    }

    @Test
    void aPlanThatWasTouchedDoesNotFit() throws IOException {
        Files.writeString(plan, Files.readString(plan).replace("weeks: 8", "weeks: 9"));
        assertThat(run("plan", "verify", plan.toString(), "--json")).isEqualTo(1);
        assertThat(out.toString()).contains("\"text_fits_hash\":false", "\"signature_fits\":true");
    }

    @Test
    void aSealWithAnotherTimeIsNotSigned() throws IOException {
        Path seal = folder.resolve("plan.txt.seal");
        Files.writeString(seal, Files.readString(seal).replaceAll("fixed-at: \\d{4}", "fixed-at: 2020"));
        assertThat(run("plan", "verify", plan.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("does NOT fit");
    }

    @Test
    void anotherKeyIsFound() {
        assertThat(run("plan", "verify", plan.toString(), "--key", "0".repeat(64)))
                .isEqualTo(1);
        assertThat(out.toString()).contains("ANOTHER key");
    }

    @Test
    void aMistakeIsOneLineAndExitCodeTwo() throws IOException {
        assertThat(run("plan", "verify", folder.resolve("none.txt").toString())).isEqualTo(2);
        Files.writeString(folder.resolve("plan.txt.seal"), "no seal");
        assertThat(run("plan", "verify", plan.toString())).isEqualTo(2);
        assertThat(err.toString().lines().toList())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("heed: "));
    }
}
