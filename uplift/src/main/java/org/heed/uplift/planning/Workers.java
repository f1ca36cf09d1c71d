package org.heed.uplift.planning;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * How many threads share a computation, and who hears of it. Neither changes any result.
 *
 * @param threads at least 1
 * @param progress hears how far it is
 */
public record Workers(int threads, Progress progress) {

    private static final int REPORTS = 100;

    /** Refuses fewer than one thread. */
    public Workers {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed, was " + threads);
        }
    }

    /** The given number of threads without reports. */
    public static Workers silent(int threads) {
        return new Workers(threads, Progress.silent());
    }

    /** Does each of the tasks 0 to total - 1 once, in any order; each must write to places of its own. */
    void each(int total, IntConsumer task) {
        AtomicInteger next = new AtomicInteger();
        Meter meter = new Meter(total);
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < total; i = next.getAndIncrement()) {
                task.accept(i);
                meter.count();
            }
        };
        // one range element is one worker; the stream's own pool may run them one after the other, which is as good
        IntStream.range(0, threads).parallel().forEach(i -> worker.run());
    }

    private final class Meter {
        private final int total;
        private int done;

        Meter(int total) {
            this.total = total;
        }

        synchronized void count() {
            done++;
            if (done == total || done % Math.max(1, total / REPORTS) == 0) {
                progress.at(done, total);
            }
        }
    }
}
