package org.heed.reports.intake.web;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.heed.ground.web.OnPublicFront;
import org.springframework.stereotype.Component;

/**
 * Notices that very many reports come from one place, without keeping an address: a count-min sketch (Cormode and
 * Muthukrishnan, 2005) in memory whose keys are drawn anew every ten minutes, when all counts are forgotten. It may take
 * one place for another, it cannot be asked who was here, and all it ever does is to lower the lane.
 */
@Component
@OnPublicFront
final class Crowding {
    /** So many in ten minutes are welcome from a school, a station or a whole mobile network that shares one address. */
    static final int MANY = 60;

    private static final long SPAN_MILLIS = 600_000;
    private static final int ROWS = 4;
    private static final int WIDTH = 1 << 14;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile Sketch sketch;

    Crowding(Clock clock) {
        this.clock = clock;
        sketch = fresh();
    }

    /** Counts one more from a place, and says whether very many came from it lately. */
    boolean isCrowded(String place) {
        if (clock.millis() - sketch.since() > SPAN_MILLIS) {
            renew();
        }
        return sketch.add(place) > MANY;
    }

    private synchronized void renew() {
        if (clock.millis() - sketch.since() > SPAN_MILLIS) {
            sketch = fresh();
        }
    }

    private Sketch fresh() {
        return new Sketch(random.nextLong(), random.nextLong(), clock.millis(), new AtomicIntegerArray(ROWS * WIDTH));
    }

    private record Sketch(long key, long other, long since, AtomicIntegerArray counts) {
        int add(String place) {
            long hash = key;
            for (byte each : place.getBytes(StandardCharsets.UTF_8)) {
                hash = mix(hash ^ each) + other;
            }
            int least = Integer.MAX_VALUE;
            for (int row = 0; row < ROWS; row++) {
                int at = row * WIDTH + (int) (mix(hash + row * 0x9E3779B97F4A7C15L) >>> 50);
                least = Math.min(least, counts.incrementAndGet(at));
            }
            return least;
        }

        private static long mix(long value) {
            long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            return mixed ^ (mixed >>> 31);
        }
    }
}
