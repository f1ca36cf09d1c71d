package org.heed.campaigns.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heed.campaigns.publishing.HistoryEntry.Welsh;
import org.heed.campaigns.publishing.PublicHistory.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryFileTest {
    private static final Words WORDS = new Words("Made up", "A summary.", "A body.");
    private static final List<HistoryEntry> CHAIN = chain();
    private static final String FILE = new String(
            HistoryFile.history(
                    "made-up",
                    CHAIN,
                    List.of(new NewsItem("made-up", WORDS, Instant.EPOCH, Instant.EPOCH, Origin.PERSON, List.of()))),
            StandardCharsets.UTF_8);

    /** One entry of the format without Welsh, then two of the present one. */
    private static List<HistoryEntry> chain() {
        List<HistoryEntry> chain = new ArrayList<>();
        String previous = HistoryEntry.BEGINNING;
        for (int number = 1; number <= 3; number++) {
            Welsh welsh = number == 1 ? Welsh.UNTOLD : new Welsh(2, "", "Nodyn " + number + ".");
            HistoryEntry entry = new HistoryEntry(
                            "made-up",
                            number,
                            Instant.parse("2026-03-01T10:00:00.000001Z").plusSeconds(number),
                            number == 2 ? ChangeKind.MINOR : ChangeKind.MAJOR,
                            "Note " + number + ".",
                            WORDS.hash(),
                            Origin.PERSON,
                            previous,
                            "",
                            welsh)
                    .sealed();
            chain.add(entry);
            previous = entry.hash();
        }
        return chain;
    }

    private static Verdict verdict(String file) {
        return HistoryFile.verify(file.getBytes(StandardCharsets.UTF_8)).verdict();
    }

    @Test
    void aFileAsItWasWrittenIsIntactWithEntriesOfBothFormats() {
        assertThat(verdict(FILE)).isEqualTo(new Verdict.Intact(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Note 2.",
                "Nodyn 3.",
                "MINOR",
                "2026-03-01T10:00:01.000001Z",
                "PERSON",
                "A body.",
                "\"number\":2"
            })
    void whateverIsChangedIsFound(String part) {
        assertThat(FILE).contains(part);
        String changed = part.equals("MINOR")
                ? "MAJOR"
                : part.equals("PERSON")
                        ? "SAMPLE"
                        : part.replaceAll("[1-9](?=[^1-9]*$)", "7").replace("body", "baby");
        assertThat(verdict(FILE.replace(part, changed))).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void aNotedHashIsAmongTheEntriesOrNot() {
        byte[] file = FILE.getBytes(StandardCharsets.UTF_8);
        assertThat(HistoryFile.holds(file, CHAIN.get(1).hash())).isTrue();
        assertThat(HistoryFile.holds(file, "f".repeat(64))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "{\"format\":1}",
                "{\"format\":\"heed-history\"}",
                "<html>",
                "{\"format\":\"heed-history\",\"page\":\"x\",\"entries\":[{}],\"head\":\"\"}",
                "{\"format\":\"heed-heads\",\"days\":[{\"day\":\"no day\"}],\"head\":\"\"}"
            })
    void whatIsNoHistoryIsRefusedInOneSentence(String file) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoryFile.verify(file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aDayThatWasChangedDroppedOrMovedIsFound() {
        List<DayOfHeads> days = new ArrayList<>();
        String previous = HistoryEntry.BEGINNING;
        for (int day = 1; day <= 3; day++) {
            List<DayOfHeads.Head> heads = List.of(new DayOfHeads.Head("made-up", day, "a".repeat(64)));
            days.add(DayOfHeads.of(LocalDate.of(2026, 3, day), heads, previous));
            previous = days.getLast().hash();
        }
        assertThat(HistoryFile.verify(HistoryFile.days(days)).verdict()).isEqualTo(new Verdict.Intact(3));
        for (int at = 0; at < 2; at++) {
            List<DayOfHeads> dropped = new ArrayList<>(days);
            dropped.remove(at);
            assertThat(HistoryFile.verify(HistoryFile.days(dropped)).verdict()).isInstanceOf(Verdict.Broken.class);
        }
        assertThat(HistoryFile.verify(HistoryFile.days(days.reversed())).verdict())
                .isInstanceOf(Verdict.Broken.class);
        String changed = new String(HistoryFile.days(days), StandardCharsets.UTF_8).replace("made-up 2", "made-up 9");
        assertThat(verdict(changed)).isInstanceOf(Verdict.Broken.class);
    }
}
