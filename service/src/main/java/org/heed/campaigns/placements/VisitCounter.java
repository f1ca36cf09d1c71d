package org.heed.campaigns.placements;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.heed.ground.words.PlacementCode;

/** Counts visits in memory until they are taken: a code, a day and a number, and nothing else about anybody. */
final class VisitCounter {
    private final Map<Key, Long> counts = new ConcurrentHashMap<>();

    /** What is counted under. */
    record Key(PlacementCode code, LocalDate day) {}

    void add(PlacementCode code, LocalDate day) {
        add(new Key(code, day), 1);
    }

    void add(Key key, long count) {
        counts.merge(key, count, Long::sum);
    }

    /** Takes everything that was counted; each visit is taken once, those that come meanwhile stay. */
    Map<Key, Long> take() {
        Map<Key, Long> taken = new HashMap<>();
        for (Key key : counts.keySet()) {
            Long count = counts.remove(key);
            if (count != null) {
                taken.put(key, count);
            }
        }
        return taken;
    }
}
