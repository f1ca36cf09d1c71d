package org.heed.ground.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.heed.ground.charts.SmallCounts.Shown;
import org.junit.jupiter.api.Test;

class SmallCountsTest {
    private final SmallCounts small = new SmallCounts(10);

    @Test
    void aSmallCountGoesWithTheNextSmallestSoThatItDoesNotFollowFromTheTotal() {
        Shown<String> shown = small.of(counts(3, 40, 25, 0));
        assertThat(shown.counts().values())
                .containsExactly(OptionalInt.empty(), OptionalInt.of(40), OptionalInt.empty(), OptionalInt.of(0));
        assertThat(shown.total()).hasValue(68);
        assertThat(shown.isSuppressed()).isTrue();
    }

    @Test
    void theTotalGoesTooWhereNothingElseCanCoverASmallCount() {
        assertThat(small.of(counts(4, 0)).total()).isEmpty();
        assertThat(small.of(counts(1, 2)).total()).isEmpty();
    }

    @Test
    void largeCountsAndZerosStay() {
        Shown<String> shown = small.of(counts(10, 0, 11));
        assertThat(shown.isSuppressed()).isFalse();
        assertThat(shown.total()).hasValue(21);
    }

    @Test
    void noHiddenCountEverFollowsFromWhatIsShown() {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            int[] given = random.ints(1 + random.nextInt(6), 0, 30).toArray();
            Shown<String> shown = small.of(counts(given));
            long missing = shown.counts().values().stream()
                    .filter(OptionalInt::isEmpty)
                    .count();
            shown.counts().values().forEach(count -> assertThat(count.orElse(0)).isNotIn(1, 2, 3, 4, 5, 6, 7, 8, 9));
            if (missing > 0 && shown.total().isPresent()) {
                int rest = shown.total().getAsInt()
                        - shown.counts().values().stream()
                                .mapToInt(count -> count.orElse(0))
                                .sum();
                assertThat(missing).isGreaterThanOrEqualTo(2);
                assertThat(rest).isGreaterThanOrEqualTo(10);
            }
        }
    }

    private static Map<String, Integer> counts(int... given) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int count : given) {
            counts.put("row " + counts.size(), count);
        }
        return counts;
    }
}
