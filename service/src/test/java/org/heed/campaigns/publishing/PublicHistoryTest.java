package org.heed.campaigns.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.heed.campaigns.publishing.PublicHistory.Verdict;
import org.junit.jupiter.api.Test;

class PublicHistoryTest {
    private final List<HistoryEntry> chain =
            chain("First published.", "Added how to report.", "Document reviewed. No updates.", "Corrected the dates.");
    private final String head = chain.getLast().hash();

    @Test
    void aHistoryAsItWasWrittenIsIntact() {
        assertThat(PublicHistory.verify(chain, head)).isEqualTo(new Verdict.Intact(4));
        assertThat(PublicHistory.verify(List.of(), HistoryEntry.BEGINNING)).isEqualTo(new Verdict.Intact(0));
    }

    @Test
    void aChangedEntryIsFoundAndNamed() {
        for (int at = 0; at < chain.size(); at++) {
            List<HistoryEntry> altered = new ArrayList<>(chain);
            HistoryEntry one = altered.get(at);
            altered.set(at, with(one, "Something else.", one.hash()));
            assertThat(broken(altered)).isEqualTo(at + 1);
        }
    }

    @Test
    void aChangedEntryWithAFreshHashOfItsOwnBreaksTheNextOrTheEnd() {
        for (int at = 0; at < chain.size(); at++) {
            List<HistoryEntry> altered = new ArrayList<>(chain);
            altered.set(at, with(altered.get(at), "Something else.", "").sealed());
            assertThat(broken(altered)).isEqualTo(at + 2);
        }
    }

    @Test
    void aDroppedEntryIsFoundEvenAtTheEnd() {
        for (int at = 0; at < chain.size(); at++) {
            List<HistoryEntry> altered = new ArrayList<>(chain);
            altered.remove(at);
            assertThat(broken(altered)).isEqualTo(at + 1);
        }
    }

    @Test
    void entriesThatChangedPlacesAreFound() {
        List<HistoryEntry> altered = new ArrayList<>(chain);
        altered.set(1, chain.get(2));
        altered.set(2, chain.get(1));
        assertThat(broken(altered)).isEqualTo(2);
    }

    @Test
    void anEntryOfAnotherPageIsFound() {
        List<HistoryEntry> altered = new ArrayList<>(chain);
        HistoryEntry one = chain.get(1);
        altered.set(
                1,
                new HistoryEntry(
                        "another-page",
                        one.number(),
                        one.at(),
                        one.kind(),
                        one.note(),
                        one.words(),
                        one.origin(),
                        one.previous(),
                        one.hash()));
        assertThat(broken(altered)).isEqualTo(2);
    }

    @Test
    void aNoteIsOneLineSoThatTheTextOfAnEntryIsReadInOneWayOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> chain("First.\nnote: another"));
        assertThatIllegalArgumentException().isThrownBy(() -> chain(" "));
    }

    private int broken(List<HistoryEntry> entries) {
        return ((Verdict.Broken) PublicHistory.verify(entries, head)).number();
    }

    private static HistoryEntry with(HistoryEntry one, String note, String hash) {
        return new HistoryEntry(
                one.slug(), one.number(), one.at(), one.kind(), note, one.words(), one.origin(), one.previous(), hash);
    }

    private static List<HistoryEntry> chain(String... notes) {
        List<HistoryEntry> chain = new ArrayList<>();
        String previous = HistoryEntry.BEGINNING;
        for (String note : notes) {
            HistoryEntry entry = new HistoryEntry(
                            "made-up",
                            chain.size() + 1,
                            Instant.parse("2026-03-01T10:00:00Z").plusSeconds(chain.size() * 86_400L),
                            ChangeKind.MAJOR,
                            note,
                            Hashes.sha256(note),
                            Origin.PERSON,
                            previous,
                            "")
                    .sealed();
            chain.add(entry);
            previous = entry.hash();
        }
        return chain;
    }
}
