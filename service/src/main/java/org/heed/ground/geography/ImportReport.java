package org.heed.ground.geography;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an import found.
 *
 * @param edition twelve hexadecimal digits of the file's hash
 * @param lines lines read below the header
 * @param postcodes postcodes kept, terminated ones included
 * @param terminated postcodes kept that are no longer in use
 * @param duplicates lines dropped because their postcode stood above
 * @param unknownAreas how many postcodes each unknown police area code has; they are kept without a force
 * @param badLines lines that could not be read
 * @param firstBadLines the numbers of the first few of them; the header is line 1
 * @param outwardCodes districts whose forces are now known from the data
 * @param took from opening the file to the last commit
 */
public record ImportReport(
        String edition,
        long lines,
        long postcodes,
        long terminated,
        long duplicates,
        SortedMap<String, Long> unknownAreas,
        long badLines,
        List<Long> firstBadLines,
        long outwardCodes,
        Duration took) {
    public ImportReport {
        unknownAreas = Collections.unmodifiableSortedMap(new TreeMap<>(unknownAreas));
        firstBadLines = List.copyOf(firstBadLines);
    }
}
