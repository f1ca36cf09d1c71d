package org.heed.ground.geography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVRecord;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;
import org.springframework.stereotype.Component;

/** Regions and forces on any day, from the data files that the program ships; it never changes while it runs. */
@Component
public final class Geography {

    private record Name(String kind, String code, String name, Span span) {}

    private final String version;
    private final List<RegionEntry> regions;
    private final List<ForceEntry> forces;
    private final List<Name> formerNames;
    private final Force nationalDesk;
    private final OutwardCodes outwardCodes;
    private final Towns towns;
    private final Sites sites;

    public Geography() {
        this(DataFiles.shipped());
    }

    Geography(DataFiles files) {
        version = files.version();
        regions = files.rows("regions.csv").stream().map(Geography::region).toList();
        forces = files.rows("forces.csv").stream().map(Geography::force).toList();
        formerNames = files.rows("names.csv").stream()
                .map(row -> new Name(row.get("kind"), row.get("code"), row.get("name"), span(row)))
                .toList();
        nationalDesk = theOnlyDesk();
        outwardCodes = OutwardCodes.of(files.rows("outward-codes.csv"));
        towns = Towns.of(files.rows("towns.csv"));
        sites = Sites.of(files.rows("sites.csv"));
        requireSoundness();
    }

    /** The data that every answer came from, so that a decision can be replayed. */
    public String version() {
        return version;
    }

    /** The regions of a day, in the order of the file. */
    public List<RegionEntry> regions(LocalDate on) {
        return regions.stream().filter(entry -> entry.span().holds(on)).toList();
    }

    /** The forces of a day, of every kind, in the order of the file. */
    public List<ForceEntry> forces(LocalDate on) {
        return forces.stream().filter(entry -> entry.span().holds(on)).toList();
    }

    /** The forces of a region on a day, in the order of the file. */
    public List<ForceEntry> forces(Region region, LocalDate on) {
        return forces(on).stream()
                .filter(entry -> entry.region().filter(region::equals).isPresent())
                .toList();
    }

    public boolean knows(Force force) {
        return forces.stream().anyMatch(entry -> entry.force().equals(force));
    }

    public boolean knows(Region region) {
        return regions.stream().anyMatch(entry -> entry.region().equals(region));
    }

    /** The latest entry of a force; refuses one that the data does not know. */
    public ForceEntry force(Force force) {
        return forces.stream()
                .filter(entry -> entry.force().equals(force))
                .reduce(Geography::later)
                .orElseThrow(() -> new IllegalArgumentException("force must be known, was " + force));
    }

    /** The latest entry of a region; refuses one that the data does not know. */
    public RegionEntry region(Region region) {
        return regions.stream()
                .filter(entry -> entry.region().equals(region))
                .reduce((one, other) -> other.span().from().isAfter(one.span().from()) ? other : one)
                .orElseThrow(() -> new IllegalArgumentException("region must be known, was " + region));
    }

    /** The region that a force belonged to on a day; empty for a national force, the desk, and a day without either. */
    public Optional<Region> regionOf(Force force, LocalDate on) {
        return entry(force, on)
                .flatMap(ForceEntry::region)
                .filter(region ->
                        regions(on).stream().anyMatch(entry -> entry.region().equals(region)));
    }

    /** What a force was called on a day. */
    public String nameOf(Force force, LocalDate on) {
        return formerName("force", force.code(), on)
                .or(() -> entry(force, on).map(ForceEntry::name))
                .orElseGet(() -> force(force).name());
    }

    /** What a region was called on a day. */
    public String nameOf(Region region, LocalDate on) {
        return formerName("region", region.code(), on)
                .orElseGet(() -> region(region).name());
    }

    /** Residents of a region in mid-2019, by the forces that it had on a day. */
    public int populationOf(Region region, LocalDate on) {
        return forces(region, on).stream()
                .map(ForceEntry::population)
                .flatMapToInt(OptionalInt::stream)
                .sum();
    }

    /** The desk that takes what belongs to no region. */
    public Force nationalDesk() {
        return nationalDesk;
    }

    Optional<ForceEntry> entry(Force force, LocalDate on) {
        return forces(on).stream().filter(entry -> entry.force().equals(force)).findFirst();
    }

    /** The force by each code that a postcode directory may use for its area. */
    Map<String, Force> forcesByArea() {
        Map<String, Force> byArea = new HashMap<>();
        for (ForceEntry entry : forces) {
            for (String area : entry.codes().areas()) {
                byArea.put(area, entry.force());
            }
        }
        return Map.copyOf(byArea);
    }

    OutwardCodes outwardCodes() {
        return outwardCodes;
    }

    Towns towns() {
        return towns;
    }

    Sites sites() {
        return sites;
    }

    private Optional<String> formerName(String kind, String code, LocalDate on) {
        return formerNames.stream()
                .filter(name -> name.kind().equals(kind) && name.code().equals(code))
                .filter(name -> name.span().holds(on))
                .map(Name::name)
                .findFirst();
    }

    private Force theOnlyDesk() {
        List<Force> desks = forces.stream()
                .filter(entry -> entry.kind() == ForceEntry.Kind.DESK)
                .map(ForceEntry::force)
                .distinct()
                .toList();
        if (desks.size() != 1) {
            throw new IllegalArgumentException("there must be one national desk, were " + desks.size());
        }
        return desks.getFirst();
    }

    private void requireSoundness() {
        for (ForceEntry entry : forces) {
            entry.region().ifPresent(this::region);
            boolean twice = forces.stream()
                    .filter(other -> other != entry && other.force().equals(entry.force()))
                    .anyMatch(other -> other.span().overlaps(entry.span()));
            if (twice) {
                throw new IllegalArgumentException("a force must have one entry a day, was " + entry.force());
            }
        }
        List<Force> named = new ArrayList<>(outwardCodes.forces());
        named.addAll(towns.forces());
        named.addAll(sites.forces());
        named.forEach(this::force);
        formerNames.stream().filter(name -> name.kind().equals("force")).forEach(name -> force(Force.of(name.code())));
    }

    private static ForceEntry later(ForceEntry one, ForceEntry other) {
        return other.span().from().isAfter(one.span().from()) ? other : one;
    }

    private static RegionEntry region(CSVRecord row) {
        return new RegionEntry(
                Region.of(row.get("code")), row.get("name"), RegionEntry.Nation.of(row.get("nation")), span(row));
    }

    private static ForceEntry force(CSVRecord row) {
        return new ForceEntry(
                Force.of(row.get("code")),
                row.get("name"),
                Optional.of(row.get("region")).filter(code -> !code.isEmpty()).map(Region::of),
                ForceEntry.Kind.of(row.get("kind")),
                new ForceEntry.Codes(row.get("pnc_code_unverified"), words(row.get("area_codes_unverified"))),
                number(row.get("population_mid_2019")),
                row.get("lead").equals("yes"),
                tile(row),
                span(row));
    }

    private static Optional<ForceEntry.Tile> tile(CSVRecord row) {
        OptionalInt column = number(row.get("tile_column"));
        OptionalInt line = number(row.get("tile_row"));
        return column.isPresent() && line.isPresent()
                ? Optional.of(new ForceEntry.Tile(column.getAsInt(), line.getAsInt()))
                : Optional.empty();
    }

    private static OptionalInt number(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private static Span span(CSVRecord row) {
        return Span.of(row.get("from"), row.get("until"));
    }

    static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }
}
