package org.heed.app;

import java.util.ArrayList;
import java.util.List;
import org.heed.ground.store.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs each background work in a thread of its own: at once while there is something to do, else after a short rest. */
final class Workers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final long REST_MILLIS = 120;
    private static final long REST_AFTER_FAILURE_MILLIS = 2_000;

    private final List<BackgroundWork> works;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Workers(List<BackgroundWork> works) {
        this.works = List.copyOf(works);
    }

    @Override
    public void start() {
        running = true;
        for (BackgroundWork work : works) {
            threads.add(Thread.ofPlatform().daemon().name(work.name()).start(() -> run(work)));
        }
    }

    private void run(BackgroundWork work) {
        while (running) {
            try {
                if (work.doSome() == 0) {
                    Thread.sleep(REST_MILLIS);
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failed) {
                if (running) {
                    LOG.warn("{} failed and will be tried again: {}", work.name(), failed.toString());
                    restAfterFailure();
                }
            }
        }
    }

    private static void restAfterFailure() {
        try {
            Thread.sleep(REST_AFTER_FAILURE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        for (Thread thread : threads) {
            try {
                thread.join(5_000);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
