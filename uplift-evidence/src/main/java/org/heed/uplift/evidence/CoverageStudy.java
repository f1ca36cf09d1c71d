package org.heed.uplift.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Asks every method about the same simulated campaigns, with and without an effect, and counts what it said. The same seed
 * gives the same counts whatever the number of threads, since each panel has a stream of its own.
 */
final class CoverageStudy {

    /** What was counted in one cell, in the order of the contenders. */
    record Result(Cell cell, Map<Contender, Tally> withoutEffect, Map<Contender, Tally> withEffect) {}

    /** How far the study is. */
    record Progress(String cell, int panel, int panels) {}

    private static final int THREADS = 2;

    private final int panels;
    private final long seed;
    private final Consumer<Progress> progress;

    CoverageStudy(int panels, long seed, Consumer<Progress> progress) {
        this.panels = panels;
        this.seed = seed;
        this.progress = progress;
    }

    /** Panels of each cell. */
    int panels() {
        return panels;
    }

    /** Asks some methods about all panels of some cells, one cell after the other. */
    List<Result> run(List<Contender> contenders, List<Cell> cells) {
        List<Result> results = new ArrayList<>();
        for (Cell cell : cells) {
            Map<Contender, Tally> without = tallies(contenders, cell, 1);
            results.add(new Result(cell, without, tallies(contenders, cell, cell.effect())));
        }
        return results;
    }

    private Map<Contender, Tally> tallies(List<Contender> contenders, Cell cell, double rateRatio) {
        AtomicInteger next = new AtomicInteger();
        Map<Contender, Tally> sum = fresh(contenders);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Map<Contender, Tally>>> parts = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                parts.add(threads.submit(() -> share(contenders, cell, rateRatio, next)));
            }
            for (Future<Map<Contender, Tally>> part : parts) {
                part.get().forEach((contender, tally) -> sum.get(contender).add(tally));
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the study stopped in the cell " + cell.name(), failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the study was stopped", stopped);
        }
        return sum;
    }

    /** Takes panels until none is left. */
    private Map<Contender, Tally> share(List<Contender> contenders, Cell cell, double rateRatio, AtomicInteger next) {
        Map<Contender, Tally> tallies = fresh(contenders);
        for (int panel = next.getAndIncrement(); panel < panels; panel = next.getAndIncrement()) {
            long stream = stream(cell, rateRatio, panel);
            Campaign campaign = cell.campaign(new SplittableRandom(stream), rateRatio);
            for (Contender contender : contenders) {
                if (panel < contender.mostPanels()) {
                    SplittableRandom own =
                            new SplittableRandom(31 * stream + contender.name().hashCode());
                    ask(contender, campaign, own, tallies.get(contender));
                }
            }
            if (panel % 10 == 0) {
                progress.accept(new Progress(cell.name() + ", rate ratio " + rateRatio, panel, panels));
            }
        }
        return tallies;
    }

    private static void ask(Contender contender, Campaign campaign, SplittableRandom random, Tally tally) {
        try {
            tally.add(contender.judge().answer(campaign, random));
        } catch (IllegalArgumentException cannot) {
            tally.addRefusal(); // the library refuses what it cannot answer, and the tables say how often
        }
    }

    private static Map<Contender, Tally> fresh(List<Contender> contenders) {
        Map<Contender, Tally> tallies = new LinkedHashMap<>();
        contenders.forEach(contender -> tallies.put(contender, new Tally()));
        return tallies;
    }

    private long stream(Cell cell, double rateRatio, int panel) {
        long mixed = seed * 31 + cell.name().hashCode();
        return (mixed * 31 + Double.hashCode(rateRatio)) * 1_000_003 + panel;
    }
}
