package org.heed.uplift.comparison;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heed.uplift.Estimate;

/**
 * Intervals that hold all effects of a kind at once with the given confidence, so that a reader may look for the largest.
 *
 * @param <K> what an effect belongs to: an event time, a group, a period
 * @param criticalValue number of standard errors to each side, the same for all
 * @param parts effect and interval by key
 */
public record Bands<K extends Comparable<? super K>>(double criticalValue, SortedMap<K, Estimate> parts) {

    /** Copies the parts. */
    public Bands {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }
}
