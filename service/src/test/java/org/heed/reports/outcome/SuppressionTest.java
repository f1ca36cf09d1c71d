package org.heed.reports.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private final Suppression suppression = new Suppression(10);

    @Test
    void largeCountsAreAllShown() {
        Suppression.Table<Integer> table = suppression.of(reports(10, 20, 30));
        assertThat(reports(table)).containsExactly(10, 20, 30);
        assertThat(table.total().reports()).hasValue(60);
    }

    @Test
    void aZeroIsShown() {
        assertThat(reports(suppression.of(reports(0, 20)))).containsExactly(0, 20);
    }

    @Test
    void whereOneCountIsSmallTheNextSmallestIsLeftOutToo() {
        Suppression.Table<Integer> table = suppression.of(reports(3, 25, 90));
        assertThat(reports(table)).containsExactly(-1, -1, 90);
        assertThat(table.total().reports()).hasValue(118);
        assertThat(table.isSuppressed()).isTrue();
    }

    @Test
    void twoSmallCountsThatTogetherAreFewTakeAThirdWithThem() {
        assertThat(reports(suppression.of(reports(2, 3, 40, 90)))).containsExactly(-1, -1, -1, 90);
        assertThat(reports(suppression.of(reports(6, 7, 40, 90)))).containsExactly(-1, -1, 40, 90);
    }

    @Test
    void aSmallCountAloneTakesTheTotalWithIt() {
        Suppression.Table<Integer> table = suppression.of(reports(4));
        assertThat(reports(table)).containsExactly(-1);
        assertThat(table.total().reports()).isEmpty();
    }

    @Test
    void usefulIsNotShownWhereReportsAreNot() {
        Map<Integer, Tally> tallies = new LinkedHashMap<>();
        tallies.put(1, new Tally(4, 0));
        tallies.put(2, new Tally(100, 20));
        tallies.put(3, new Tally(200, 50));
        Suppression.Table<Integer> table = suppression.of(tallies);
        assertThat(table.rows().get(1).useful()).isEmpty();
        assertThat(table.rows().get(2).isWhole()).isFalse();
    }

    @Test
    void whateverIsLeftOutCannotBeReckonedBackFromTheTotal() {
        Random random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            int[] counts = random.ints(1 + random.nextInt(8), 0, 40).toArray();
            Suppression.Table<Integer> table = suppression.of(reports(counts));
            List<Integer> shown = reports(table);
            int missing = 0;
            int hidden = 0;
            for (int at = 0; at < counts.length; at++) {
                if (shown.get(at) < 0) {
                    missing += counts[at];
                    hidden++;
                } else {
                    assertThat(counts[at] == 0 || counts[at] >= 10).isTrue();
                }
            }
            if (hidden > 0 && table.total().reports().isPresent()) {
                assertThat(hidden).isGreaterThanOrEqualTo(2);
                assertThat(missing).isGreaterThanOrEqualTo(10);
            }
        }
    }

    @Test
    void aThresholdBelowOneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Suppression(0));
    }

    private static Map<Integer, Tally> reports(int... counts) {
        Map<Integer, Tally> tallies = new LinkedHashMap<>();
        for (int at = 0; at < counts.length; at++) {
            tallies.put(at, new Tally(counts[at], 0));
        }
        return tallies;
    }

    private static List<Integer> reports(Suppression.Table<Integer> table) {
        return table.rows().values().stream()
                .map(Suppression.Shown::reports)
                .map((OptionalInt shown) -> shown.orElse(-1))
                .toList();
    }
}
