package org.heed.ground.geography;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts what was read while an import runs. */
final class DirectoryTally {
    private static final int NAMED_LINES = 5;
    private static final int NAMED_AREAS = 20;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,12}");

    private final SortedMap<String, Long> unknownAreas = new TreeMap<>();
    private final List<Long> firstBadLines = new ArrayList<>();
    private long badLines;
    private long withForce;

    void bad(long line) {
        badLines++;
        if (firstBadLines.size() < NAMED_LINES) {
            firstBadLines.add(line);
        }
    }

    void placed() {
        withForce++;
    }

    /** Counts a police area that no force has; a few by their code, the rest together. */
    void unknown(String area) {
        String shown = area.isEmpty() ? "(none)" : CODE.matcher(area).matches() ? area : "(no code)";
        boolean roomLeft = unknownAreas.size() < NAMED_AREAS || unknownAreas.containsKey(shown);
        unknownAreas.merge(roomLeft ? shown : "(others)", 1L, Long::sum);
    }

    SortedMap<String, Long> unknownAreas() {
        return unknownAreas;
    }

    List<Long> firstBadLines() {
        return firstBadLines;
    }

    long badLines() {
        return badLines;
    }

    /** Lines that led to a force. */
    long withForce() {
        return withForce;
    }
}
