package org.heed.ground.geography;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.heed.ground.words.Force;

/** Our own table of postcode areas and districts; used where no imported postcode says better. */
final class OutwardCodes {

    /** What a prefix says: its force, and the others that it straddles. */
    record Match(Force force, List<Force> others, PlaceAnswer.Precision precision) {}

    private final Map<String, Match> byPrefix;

    private OutwardCodes(Map<String, Match> byPrefix) {
        this.byPrefix = byPrefix;
    }

    static OutwardCodes of(List<CSVRecord> rows) {
        Map<String, Match> byPrefix = new HashMap<>();
        for (CSVRecord row : rows) {
            Match match = new Match(
                    Force.of(row.get("force")),
                    Geography.words(row.get("other_forces")).stream()
                            .map(Force::of)
                            .toList(),
                    row.get("precision").equals("area") ? PlaceAnswer.Precision.AREA : PlaceAnswer.Precision.DISTRICT);
            if (byPrefix.put(row.get("prefix"), match) != null) {
                throw new IllegalArgumentException("a prefix must stand once, was " + row.get("prefix"));
            }
        }
        return new OutwardCodes(Map.copyOf(byPrefix));
    }

    /** The longest prefix that is listed. A district that is not listed lies wholly in its area's force. */
    Optional<Match> longest(Postcode postcode) {
        return listed(postcode.outward())
                .or(() -> postcode.plainDistrict().flatMap(this::listed))
                .or(() -> listed(postcode.area())
                        .map(area -> new Match(area.force(), List.of(), PlaceAnswer.Precision.AREA)));
    }

    Set<Force> forces() {
        Set<Force> forces = new TreeSet<>();
        byPrefix.values().forEach(match -> {
            forces.add(match.force());
            forces.addAll(match.others());
        });
        return forces;
    }

    Map<String, Match> all() {
        return byPrefix;
    }

    private Optional<Match> listed(String prefix) {
        return Optional.ofNullable(byPrefix.get(prefix));
    }
}
