package org.heed.campaigns.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a place says that it holds of ours.
 *
 * @param state what the site stood at; {@link #UNFINISHED} while an export is at work or where one broke off
 * @param files by name
 */
record ExportList(String state, Map<String, Line> files) {
    static final String UNFINISHED = "unfinished";
    static final ExportList NONE = new ExportList("", Map.of());

    /** No name leads out of the place, whoever changed the list. */
    private static final Pattern NAME = Pattern.compile("(?!.*\\.\\.)[A-Za-z0-9_][A-Za-z0-9._/-]{0,500}");

    /**
     * One file.
     *
     * @param made hash of what it was made of
     * @param sum hash of its bytes and of what it is served as
     * @param mark what the place said of it when it was put there
     */
    record Line(String made, String sum, String mark) {
        /** A file that is on its way, or whose list is of an earlier version. */
        static final Line UNKNOWN = new Line("-", "-", "-");
    }

    ExportList {
        files = new TreeMap<>(files);
    }

    static ExportList parse(String text) {
        List<String> lines = text.lines().toList();
        Map<String, Line> files = new TreeMap<>();
        lines.stream().skip(1).map(line -> line.split(" ")).forEach(words -> {
            String name = words[words.length - 1];
            if (NAME.matcher(name).matches()) {
                files.put(name, words.length == 4 ? new Line(words[0], words[1], words[2]) : Line.UNKNOWN);
            }
        });
        return new ExportList(lines.isEmpty() ? "" : lines.getFirst(), files);
    }

    /** The same with every file that is to come, for the time until they have: one that broke off is then known too. */
    ExportList expecting(List<String> names) {
        Map<String, Line> both = new TreeMap<>(files);
        names.forEach(name -> both.putIfAbsent(name, Line.UNKNOWN));
        return new ExportList(UNFINISHED, both);
    }

    String text() {
        List<String> lines = new ArrayList<>(List.of(state));
        files.forEach((name, line) ->
                lines.add(String.join(" ", line.made(), line.sum(), line.mark().replace(' ', '_'), name)));
        return String.join("\n", lines) + "\n";
    }
}
