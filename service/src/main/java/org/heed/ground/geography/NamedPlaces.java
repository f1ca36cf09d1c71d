package org.heed.ground.geography;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;

/**
 * Which forces or regions a list of names means, however they are written: by name, code or letters, in any case, with
 * or without "Police" and "Constabulary".
 */
public final class NamedPlaces {
    private static final int FEWEST = 2;
    /** Words that say only that a force is a force. */
    private static final Set<String> EMPTY_WORDS =
            Set.of("police", "constabulary", "service", "force", "of", "the", "and", "region");

    private final Map<String, Force> forces = new HashMap<>();
    private final Map<String, Region> regions = new HashMap<>();
    private final Map<Region, String> letters = new HashMap<>();

    /** The places of a day. */
    public NamedPlaces(Geography geography, LocalDate on) {
        TileLabels labels = new TileLabels();
        for (ForceEntry entry : geography.forces(on)) {
            List.of(
                            entry.name(),
                            geography.nameOf(entry.force(), on),
                            entry.force().code(),
                            labels.of(entry.force()))
                    .forEach(name -> forces.put(bare(name), entry.force()));
            entry.codes().areas().forEach(code -> forces.put(bare(code), entry.force()));
        }
        for (RegionEntry entry : geography.regions(on)) {
            List.of(entry.name(), entry.region().code()).forEach(name -> regions.put(bare(name), entry.region()));
        }
        TileLabels.rows("region-names.csv").forEach(row -> {
            Region region = Region.of(row.get("region"));
            letters.put(region, row.get("label"));
            Arrays.stream(row.get("also").split("\\|"))
                    .filter(name -> !name.isBlank())
                    .forEach(name -> regions.put(bare(name), region));
        });
    }

    /** The letters by which a region stands on a tile map. */
    public String letters(Region region) {
        return letters.getOrDefault(region, region.code().toUpperCase(Locale.ROOT));
    }

    /** The force that each name means; empty unless all of them mean one, and each another. */
    public Optional<Map<String, Force>> forces(Collection<String> names) {
        return all(names, forces);
    }

    /** The region that each name means; empty unless all of them mean one, and each another. */
    public Optional<Map<String, Region>> regions(Collection<String> names) {
        return all(names, regions);
    }

    private static <P> Optional<Map<String, P>> all(Collection<String> names, Map<String, P> places) {
        Map<String, P> meant = new LinkedHashMap<>();
        for (String name : names) {
            P place = places.get(bare(name));
            if (place == null) {
                return Optional.empty();
            }
            meant.put(name, place);
        }
        boolean apart = new HashSet<>(meant.values()).size() == meant.size();
        return apart && meant.size() >= FEWEST ? Optional.of(meant) : Optional.empty();
    }

    /** What is left of a name without case, signs and words that say nothing. */
    private static String bare(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).replace("&", " and ").split("[^\\p{L}\\p{N}]+");
        String bare = Arrays.stream(words)
                .filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word))
                .collect(Collectors.joining(" "));
        return bare.isEmpty() ? name : bare;
    }
}
