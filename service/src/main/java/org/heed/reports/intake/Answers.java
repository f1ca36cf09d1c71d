package org.heed.reports.intake;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a reporter answered, in language-neutral field names and codes. Several codes in one field are separated by a
 * space. Blank answers are left out.
 *
 * @param values field to answer
 * @param groups repeatable group (person, vehicle, account, item) to its entries, each field to answer
 */
public record Answers(Map<String, String> values, Map<String, List<Map<String, String>>> groups) {

    public static final Answers NONE = new Answers(Map.of(), Map.of());

    public Answers {
        values = sorted(values);
        Map<String, List<Map<String, String>>> kept = new TreeMap<>();
        groups.forEach((name, entries) -> {
            List<Map<String, String>> filled = entries.stream()
                    .map(Answers::sorted)
                    .filter(entry -> !entry.isEmpty())
                    .toList();
            if (!filled.isEmpty()) {
                kept.put(name, filled);
            }
        });
        groups = Collections.unmodifiableMap(kept);
    }

    private static Map<String, String> sorted(Map<String, String> from) {
        Map<String, String> kept = new TreeMap<>();
        from.forEach((field, answer) -> {
            if (!answer.isBlank()) {
                kept.put(field, answer);
            }
        });
        return Collections.unmodifiableMap(kept);
    }

    public Optional<String> value(String field) {
        return Optional.ofNullable(values.get(field));
    }

    /** The codes of a field that takes several. */
    public List<String> codes(String field) {
        return value(field).map(text -> List.of(text.split(" "))).orElse(List.of());
    }

    public List<Map<String, String>> group(String name) {
        return groups.getOrDefault(name, List.of());
    }

    /** These answers with one field set, or taken away where the answer is blank. */
    public Answers with(String field, String answer) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(field, answer);
        return new Answers(changed, groups);
    }

    /** These answers with the entries of one group replaced. */
    public Answers withGroup(String name, List<Map<String, String>> entries) {
        Map<String, List<Map<String, String>>> changed = new TreeMap<>(groups);
        changed.put(name, entries);
        return new Answers(values, changed);
    }

    /** Says how much there is and nothing of what it says. */
    @Override
    public String toString() {
        return "Answers[" + values.size() + " values, " + groups.size() + " groups]";
    }
}
