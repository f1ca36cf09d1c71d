package org.heed.reports.routing;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.heed.ground.words.Force;
import org.heed.ground.words.ReportId;

/**
 * Finds reports whose narrative is nearly word for word that of an earlier one, so that a flood of copies can stand in
 * the queue as one card. It only ever says so: every copy is kept, routed and shown. Two people who tell the same in
 * their own words are no copies of each other.
 *
 * <p>Narratives are compared by the share of three-word runs that they have in common (Jaccard), estimated by MinHash with
 * 128 values and found by bands of four (Broder, On the resemblance and containment of documents, 1997; Leskovec,
 * Rajaraman and Ullman, Mining of Massive Datasets, 3.4). Nothing of it is written anywhere: a process that starts anew
 * begins anew, which costs a flood one more card.
 */
final class NearCopies {
    /** The share of runs in common from which a narrative is a copy; its estimate errs by 0.035 (one standard error). */
    static final double ALIKE = 0.8;

    /** Fewer words say too little to call two reports copies of each other. */
    static final int FEWEST_WORDS = 12;

    private static final int VALUES = 128;
    private static final int BAND = 4;
    private static final int MOST = 20_000;
    private static final long HOURS = 24;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final long[] seeds = new SplittableRandom().longs(VALUES).toArray();
    private final ArrayDeque<Known> known = new ArrayDeque<>();
    private final Map<Long, List<Known>> byBand = new HashMap<>();

    /** An earlier report of a force, by the least values of its runs. */
    private record Known(ReportId report, Force force, Instant acceptedAt, int[] least) {
        double alike(int[] other) {
            int same = 0;
            for (int at = 0; at < VALUES; at++) {
                same += least[at] == other[at] ? 1 : 0;
            }
            return (double) same / VALUES;
        }
    }

    /**
     * The earlier report of the same force of which this one is a near copy; where there is none, this one is remembered
     * for a day.
     */
    synchronized Optional<ReportId> earlier(ReportId report, Force force, Instant acceptedAt, String narrative) {
        String[] words = NO_WORD.split(narrative.toLowerCase(Locale.ROOT).strip());
        if (words.length < FEWEST_WORDS) {
            return Optional.empty();
        }
        int[] least = least(words);
        forget(acceptedAt.minusSeconds(HOURS * 3600));
        Optional<Known> like = Arrays.stream(bands(least))
                .mapToObj(band -> byBand.getOrDefault(band, List.of()))
                .flatMap(List::stream)
                .filter(each -> each.force().equals(force) && each.alike(least) >= ALIKE)
                .findFirst();
        if (like.isEmpty()) {
            Known fresh = new Known(report, force, acceptedAt, least);
            known.addLast(fresh);
            for (long band : bands(least)) {
                byBand.computeIfAbsent(band, none -> new ArrayList<>(1)).add(fresh);
            }
        }
        return like.map(Known::report);
    }

    private void forget(Instant before) {
        while (!known.isEmpty()
                && (known.size() > MOST || known.getFirst().acceptedAt().isBefore(before))) {
            Known old = known.removeFirst();
            for (long band : bands(old.least())) {
                List<Known> sharing = byBand.getOrDefault(band, List.of());
                sharing.removeIf(each -> each == old);
                if (sharing.isEmpty()) {
                    byBand.remove(band);
                }
            }
        }
    }

    private int[] least(String[] words) {
        int[] least = new int[VALUES];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int from = 0; from + 2 < words.length; from++) {
            long run = mixed(words[from].hashCode() * 31L * 31 + words[from + 1].hashCode() * 31L, words[from + 2]);
            for (int at = 0; at < VALUES; at++) {
                least[at] = Math.min(least[at], (int) (mix(run ^ seeds[at]) >>> 33));
            }
        }
        return least;
    }

    private static long mixed(long begun, String word) {
        return mix(begun + mix(word.hashCode()));
    }

    /** Finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private static long[] bands(int[] least) {
        long[] bands = new long[VALUES / BAND];
        for (int band = 0; band < bands.length; band++) {
            long value = band;
            for (int at = band * BAND; at < (band + 1) * BAND; at++) {
                value = mix(value * 31 + least[at]);
            }
            bands[band] = value;
        }
        return bands;
    }
}
