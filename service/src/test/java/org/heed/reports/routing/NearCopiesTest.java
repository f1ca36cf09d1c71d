package org.heed.reports.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heed.ground.words.Force;
import org.heed.ground.words.ReportId;
import org.junit.jupiter.api.Test;

class NearCopiesTest {
    private static final Force HERE = Force.of("cheshire");
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final String LAMP =
            "A made-up report: on Monday evening somebody carried a lamp into the sample hall, left it at the third window"
                    + " from the door, went away on foot and came back an hour later to fetch it again.";

    private final NearCopies copies = new NearCopies();
    private final Random random = new Random(3);

    private Optional<ReportId> ask(ReportId report, String narrative) {
        return copies.earlier(report, HERE, NOON, narrative);
    }

    private ReportId id() {
        return new ReportId(new UUID(random.nextLong() & ~0xF000L | 0x8000L, random.nextLong() >>> 2 | Long.MIN_VALUE));
    }

    @Test
    void theSameWordsInOtherCapitalsAndSignsAreACopyOfTheFirst() {
        ReportId first = id();
        assertThat(ask(first, LAMP)).isEmpty();
        assertThat(ask(id(), LAMP.toUpperCase(java.util.Locale.UK).replace(",", " -")))
                .contains(first);
        assertThat(ask(id(), LAMP + " Please look.")).as("a little more").contains(first);
    }

    @Test
    void ownWordsAnotherForceAnotherDayAndFewWordsAreNoCopies() {
        ask(id(), LAMP);
        assertThat(ask(
                        id(),
                        "A made-up report: I saw a person with a lamp at the hall who put it beside a window near the"
                                + " entrance on Monday and took it away later that evening."))
                .isEmpty();
        assertThat(copies.earlier(id(), Force.of("kent"), NOON, LAMP)).isEmpty();
        assertThat(copies.earlier(id(), HERE, NOON.plusSeconds(25 * 3600), LAMP))
                .isEmpty();
        assertThat(ask(id(), "A lamp at the hall")).isEmpty();
        assertThat(ask(id(), "A lamp at the hall")).isEmpty();
    }

    /** 500 texts of 60 words drawn from 400, each sent thrice with one word changed, among 2,000 others. */
    @Test
    void copiesAmongThousandsAreFoundAndOthersAreNot() {
        List<String> vocabulary =
                IntStream.range(0, 400).mapToObj(at -> "word" + at).toList();
        int found = 0;
        int wrong = 0;
        for (int text = 0; text < 2_500; text++) {
            List<String> words = new ArrayList<>(
                    random.ints(60, 0, 400).mapToObj(vocabulary::get).toList());
            ReportId first = id();
            wrong += ask(first, String.join(" ", words)).isPresent() ? 1 : 0;
            for (int copy = 0; text < 500 && copy < 3; copy++) {
                List<String> changed = new ArrayList<>(words);
                changed.set(5, "else" + copy);
                found += ask(id(), String.join(" ", changed)).equals(Optional.of(first)) ? 1 : 0;
            }
            Collections.shuffle(words, random);
            wrong += ask(id(), words.stream().collect(Collectors.joining(" "))).isPresent() ? 1 : 0;
        }
        assertThat(wrong).as("the same words in another order are another text").isZero();
        assertThat(found).as("of 1,500").isGreaterThan(1_450);
    }
}
