package org.heed.campaigns.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.heed.campaigns.publishing.HistoryEntry.Welsh;
import org.heed.campaigns.publishing.PublicHistory.Verdict;
import org.heed.ground.vault.KeyFolder;
import org.heed.ground.vault.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Signed heads of all pages, checked from files alone. */
class SignedDaysTest {
    private static final Words WORDS = new Words("Made up", "A summary.", "A body.");

    @TempDir
    private Path folder;

    private SigningKey key;
    private SigningKey another;

    @BeforeEach
    void makeKeys() {
        key = SigningKey.from(keys("keys"));
        another = SigningKey.from(keys("other-keys"));
    }

    private Path keys(String name) {
        KeyFolder.of(folder.resolve(name)).initialise();
        return folder.resolve(name);
    }

    /** Three entries; from the given number on, what readers were told is another thing. */
    private static List<HistoryEntry> chain(int otherFrom) {
        List<HistoryEntry> chain = new ArrayList<>();
        String previous = HistoryEntry.BEGINNING;
        for (int number = 1; number <= 3; number++) {
            HistoryEntry entry = new HistoryEntry(
                            "made-up",
                            number,
                            Instant.parse("2026-03-01T10:00:00Z").plusSeconds(number),
                            ChangeKind.MAJOR,
                            (number >= otherFrom ? "Another note " : "Note ") + number + ".",
                            WORDS.hash(),
                            Origin.PERSON,
                            previous,
                            "",
                            new Welsh(2, "", ""))
                    .sealed();
            chain.add(entry);
            previous = entry.hash();
        }
        return chain;
    }

    private static List<DayOfHeads> days(List<HistoryEntry> chain, SigningKey... keys) {
        List<DayOfHeads> days = new ArrayList<>();
        String previous = HistoryEntry.BEGINNING;
        for (int at = 0; at < keys.length; at++) {
            HistoryEntry entry = chain.get(at);
            List<DayOfHeads.Head> heads = List.of(new DayOfHeads.Head("made-up", entry.number(), entry.hash()));
            days.add(DayOfHeads.of(LocalDate.of(2026, 3, at + 1), heads, previous)
                    .signedBy(keys[at]));
            previous = days.getLast().hash();
        }
        return days;
    }

    private List<DayOfHeads> days() {
        return days(chain(9), key, key, key);
    }

    private static SignedDays file(List<DayOfHeads> days) {
        return SignedDays.parse(HistoryFile.days(days));
    }

    private Path written(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private Path history(List<HistoryEntry> chain) {
        return written(
                "history.json",
                HistoryFile.history(
                        "made-up",
                        chain,
                        List.of(new NewsItem(
                                "made-up", WORDS, Instant.EPOCH, Instant.EPOCH, Origin.PERSON, List.of()))));
    }

    private Path pem(SigningKey one) {
        return written("key.pem", one.publicPem().getBytes(StandardCharsets.US_ASCII));
    }

    private record Ended(int code, String out, String err) {}

    private static Ended run(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(new HistoryCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(java.util.Arrays.stream(words).map(Object::toString).toArray(String[]::new));
        return new Ended(code, out.toString(), err.toString());
    }

    @Test
    void whatIsAsItWasSignedIsIntactForWhoeverHoldsTheKey() {
        Path days = written("days.json", HistoryFile.days(days()));
        assertThat(run("verify", days, "--key", pem(key)).code()).isZero();
        Ended page = run("verify", history(chain(9)), "--days", days, "--key", pem(key));
        assertThat(page.code()).isZero();
        assertThat(page.out())
                .contains(
                        "Intact: made-up, 3 entries.",
                        "Signed with a key that you gave: " + days().getFirst().fingerprint());
        assertThat(run("verify", days).out()).contains("give --key to be sure");
    }

    @Test
    void anyFlippedByteOfAnyDayIsFound() {
        String whole = new String(HistoryFile.days(days()), StandardCharsets.UTF_8);
        int found = 0;
        for (DayOfHeads day : days()) {
            for (String part : List.of(
                    day.text()
                            .substring(day.text().indexOf("made-up"), day.text().indexOf("made-up") + 20),
                    day.hash(),
                    day.signature(),
                    day.key().substring(20))) {
                for (int at = 0; at < part.length() - 2; at += 3) {
                    char other = part.charAt(at) == 'b' ? 'c' : 'b';
                    String changed = whole.replace(part, part.substring(0, at) + other + part.substring(at + 1));
                    assertThat(changed).isNotEqualTo(whole);
                    Verdict verdict = HistoryFile.verify(changed.getBytes(StandardCharsets.UTF_8))
                            .verdict();
                    assertThat(verdict).as(part + " at " + at).isInstanceOf(Verdict.Broken.class);
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(200);
    }

    @Test
    void aDayThatIsDroppedMovedOrForkedIsFound() {
        List<DayOfHeads> days = days();
        for (int at = 0; at < 2; at++) {
            List<DayOfHeads> dropped = new ArrayList<>(days);
            dropped.remove(at);
            assertThat(file(dropped).verify()).isInstanceOf(Verdict.Broken.class);
        }
        assertThat(file(List.of(days.get(1), days.get(0), days.get(2))).verify())
                .isInstanceOf(Verdict.Broken.class);
        DayOfHeads fork = days(chain(2), key, key, key).get(1);
        assertThat(file(List.of(days.get(0), fork, days.get(2))).verify())
                .isEqualTo(new Verdict.Broken(3, "day 2026-03-03 does not follow the one before it"));
    }

    @Test
    void aHistoryThatWasWrittenAnewAsAWholeIsFoundByTheSignedDays() {
        Path days = written("days.json", HistoryFile.days(days()));
        Path forked = history(chain(2));
        assertThat(run("verify", forked).code())
                .as("by itself it is a chain like any other")
                .isZero();
        Ended ended = run("verify", forked, "--days", days, "--key", pem(key));
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("entry 2 is not the one that stood there on 2026-03-02");
        Ended shortened = run("verify", history(chain(9).subList(0, 2)), "--days", days, "--key", pem(key));
        assertThat(shortened.code()).isEqualTo(1);
        assertThat(shortened.err()).contains("entry 3 is not the one that stood there on 2026-03-03");
    }

    @Test
    void daysWrittenAnewUnderAnotherKeyAreFound() {
        Path days = written("days.json", HistoryFile.days(days(chain(2), another, another, another)));
        Ended ended = run("verify", days, "--key", pem(key));
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("day 2026-03-01 is signed with another key");
        String fingerprint = days().getFirst().fingerprint();
        assertThat(run("verify", days, "--key", fingerprint).code()).isEqualTo(1);
    }

    @Test
    void aKeyThatWasChangedIsWellForWhoeverHoldsBoth() {
        SignedDays days = file(days(chain(9), key, key, another));
        String first = days.days().getFirst().fingerprint();
        String second = days.days().getLast().fingerprint();
        assertThat(days.verify()).isEqualTo(new Verdict.Intact(3));
        assertThat(days.verifySigned(Set.of(first, second))).isEqualTo(new Verdict.Intact(3));
        assertThat(days.verifySigned(Set.of(first))).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void aSignatureThatWasTakenAwayIsFound() {
        List<DayOfHeads> days = new ArrayList<>(days());
        DayOfHeads last = days.removeLast();
        DayOfHeads bare = new DayOfHeads(last.day(), last.pages(), last.text(), last.previous(), last.hash(), "", "");
        days.add(bare);
        assertThat(file(days).verify())
                .isEqualTo(new Verdict.Broken(3, "day 2026-03-03 is not signed, although an earlier one is"));
        List<DayOfHeads> none = days().stream()
                .map(one -> new DayOfHeads(one.day(), one.pages(), one.text(), one.previous(), one.hash(), "", ""))
                .toList();
        assertThat(file(none).verify()).as("as before there were signatures").isEqualTo(new Verdict.Intact(3));
        Ended ended = run("verify", written("days.json", HistoryFile.days(none)), "--key", pem(key));
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("the latest day is not signed");
    }

    @Test
    void theSealOfADayIsCheckedByOtherProgramsToo() throws Exception {
        DayOfHeads day = days().getFirst();
        assertThat(day.seal())
                .isEqualTo("heed-day-seal-1\nday: 2026-03-01\nhead: " + day.hash() + "\nkey: " + day.key()
                        + "\nsignature: " + day.signature() + "\n");
        Process openssl = new ProcessBuilder(
                        "openssl",
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-inkey",
                        pem(key).toString(),
                        "-rawin",
                        "-in",
                        written("signed", day.signedText().getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        "-sigfile",
                        written("signature", Base64.getDecoder().decode(day.signature()))
                                .toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(openssl.waitFor()).as(said).isZero();
    }

    @Test
    void aMistakeAtTheCommandLineIsOneSentence() {
        assertThat(run("verify", history(chain(9)), "--key", pem(key)).code()).isEqualTo(2);
        Path days = written("days.json", HistoryFile.days(days()));
        assertThat(run("verify", days, "--key", folder.resolve("none.pem")).code())
                .isEqualTo(2);
        assertThat(run("verify", days, "--key", written("no.pem", "no key".getBytes(StandardCharsets.UTF_8)))
                        .code())
                .isNotZero();
    }
}
