package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.heed.uplift.Interval;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CoverageStudyTest {

    /** Needs no panel: rejects three times in ten, and its interval always misses. */
    private static final Contender COIN =
            Contender.of("coin", (campaign, random) -> new Answer(random.nextDouble() < 0.3, Answer.Coverage.MISSED));

    private static final Contender REFUSING = Contender.of("refusing", (campaign, random) -> {
        throw new IllegalArgumentException("cannot");
    });

    private static final Contender PICKY = Contender.of("picky", (campaign, random) -> {
        if (random.nextBoolean()) {
            throw new IllegalArgumentException("not this one");
        }
        return Answer.withoutInterval(0.5);
    });

    @Test
    void theSameSeedGivesTheSameCounts() {
        List<Cell> cells = Cell.all().subList(0, 2);
        String once = tables(List.of(COIN), cells, 60);
        assertEquals(once, tables(List.of(COIN), cells, 60));
    }

    @Test
    void aMethodIsCountedByWhatItSays() {
        List<CoverageStudy.Result> results =
                study(List.of(COIN, REFUSING), Cell.all().subList(6, 7), 400);
        Tally coin = results.getFirst().withoutEffect().get(COIN);
        assertEquals(400, coin.asked());
        assertEquals(0.3, coin.rejected(), 0.08);
        assertEquals(0, coin.covered());
        assertEquals(400, results.getFirst().withEffect().get(REFUSING).refused());
    }

    @Test
    void whatIsOutsideItsBandIsMarkedAndRefusalsAreTold() {
        String tables = tables(List.of(COIN, REFUSING, PICKY), Cell.all().subList(6, 7), 40);
        assertTrue(tables.contains("| coin | **"), tables);
        assertTrue(tables.contains("| refusing | - |"), tables);
        assertTrue(tables.matches("(?s).*left out.*picky, A3, 1 of 9: \\d+ of 80.*"), tables);
    }

    @Test
    void aPOfExactlyFivePercentRejects() {
        assertTrue(Answer.of(0.05, Interval.between(0.95, 1, 2), 1.5).rejects());
        assertTrue(!Answer.of(0.0500001, Interval.between(0.95, 1, 2), 1.5).rejects());
    }

    /** What the library decides by must keep its promise in every column in which its design can decide. */
    @Tag("slow")
    @Test
    void theMethodsToDecideByRejectThreeToSevenPercentInEveryColumn() {
        List<Contender> deciding = Contenders.all().stream()
                .filter(contender -> contender.name().startsWith("RI"))
                .toList();
        List<Cell> cells =
                Cell.all().stream().filter(cell -> cell.set().canReach(0.05)).toList();
        for (CoverageStudy.Result result : study(deciding, cells, 1000)) {
            result.withoutEffect().forEach((contender, tally) -> {
                String where = contender.name() + ", " + result.cell().name() + ": " + tally.rejected();
                assertTrue(tally.rejected() >= 0.03 && tally.rejected() <= 0.07, where);
            });
        }
    }

    private static String tables(List<Contender> contenders, List<Cell> cells, int panels) {
        return new CoverageTables(study(contenders, cells, panels), contenders, panels).markdown();
    }

    private static List<CoverageStudy.Result> study(List<Contender> contenders, List<Cell> cells, int panels) {
        return new CoverageStudy(contenders, panels, 2026, progress -> {}).run(cells);
    }
}
