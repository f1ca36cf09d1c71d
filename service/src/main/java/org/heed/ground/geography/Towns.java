package org.heed.ground.geography;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.heed.ground.words.Force;

/** Well-known towns by name; a name that stands for several places keeps them all. */
final class Towns {
    private final Map<String, List<PlaceAnswer.Candidate>> byName;

    private Towns(Map<String, List<PlaceAnswer.Candidate>> byName) {
        this.byName = byName;
    }

    static Towns of(List<CSVRecord> rows) {
        Map<String, List<PlaceAnswer.Candidate>> byName = new HashMap<>();
        for (CSVRecord row : rows) {
            String name = row.get("name");
            String place = row.get("place");
            Force force = Force.of(row.get("force"));
            String full = place.isEmpty() ? name : name + ", " + place;
            PlaceAnswer.Candidate candidate = new PlaceAnswer.Candidate(force, full);
            byName.computeIfAbsent(key(name), ignored -> new ArrayList<>()).add(candidate);
            if (!place.isEmpty()) {
                byName.computeIfAbsent(key(full), ignored -> new ArrayList<>()).add(candidate);
            }
        }
        return new Towns(Map.copyOf(byName));
    }

    /** Every town that the text may mean: by its whole, else by what stands before the first comma. */
    List<PlaceAnswer.Candidate> named(String text) {
        List<PlaceAnswer.Candidate> whole = byName.getOrDefault(key(text), List.of());
        int comma = text.indexOf(',');
        return whole.isEmpty() && comma > 0 ? byName.getOrDefault(key(text.substring(0, comma)), List.of()) : whole;
    }

    /** The names that mean one town only, by its force. */
    Map<Force, List<String>> unambiguous() {
        Map<Force, List<String>> names = new TreeMap<>();
        byName.values().stream()
                .filter(candidates -> candidates.size() == 1)
                .map(List::getFirst)
                .filter(candidate -> !candidate.place().contains(","))
                .sorted(Comparator.comparing(PlaceAnswer.Candidate::place))
                .forEach(candidate -> names.computeIfAbsent(candidate.force(), force -> new ArrayList<>())
                        .add(candidate.place()));
        return names;
    }

    Set<Force> forces() {
        return byName.values().stream()
                .flatMap(List::stream)
                .map(PlaceAnswer.Candidate::force)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One spelling for many: no case, accents or punctuation, and one word each for saint and and. */
    static String key(String text) {
        String plain = Normalizer.normalize(text.length() > 100 ? "" : text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+|['’]", "")
                .replace("&", " and ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return plain.replaceAll("\\bsaint\\b", "st");
    }
}
