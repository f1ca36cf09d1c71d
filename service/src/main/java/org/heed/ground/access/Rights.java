package org.heed.ground.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.heed.ground.words.Region;
import org.jspecify.annotations.Nullable;

/** The table of rights and the one pure function that reads it. */
public final class Rights {

    /** How far a right reaches. */
    enum Reach {
        EVERYWHERE,
        OWN_REGIONS
    }

    private final Map<Role, Map<Right, Reach>> table;

    private Rights(Map<Role, Map<Right, Reach>> table) {
        this.table = table;
    }

    /** Reads the table that the program ships. */
    public static Rights shipped() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Rights.class.getResourceAsStream("/access/rights.csv")),
                StandardCharsets.UTF_8))) {
            Map<Role, Map<Right, Reach>> table = new EnumMap<>(Role.class);
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (CSVRecord row : format.parse(reader)) {
                table.computeIfAbsent(Role.valueOf(row.get("role")), role -> new EnumMap<>(Right.class))
                        .put(Right.valueOf(row.get("right")), Reach.valueOf(row.get("reach")));
            }
            return new Rights(table);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** May the person do this somewhere at all; for menus and for things that belong to no region. */
    public Decision decide(Person person, Right right) {
        return reach(person, right) == null
                ? new Decision.Deny(person.role().title() + " does not hold " + right)
                : new Decision.Permit(person.role().title() + " holds " + right);
    }

    /** May the person do this with a thing that belongs to the regions; a thing of no region belongs to nobody's own. */
    public Decision decide(Person person, Right right, Set<Region> regions) {
        Reach reach = reach(person, right);
        if (reach == null) {
            return new Decision.Deny(person.role().title() + " does not hold " + right);
        }
        if (reach == Reach.EVERYWHERE) {
            return new Decision.Permit(person.role().title() + " holds " + right + " everywhere");
        }
        return regions.stream().anyMatch(person.regions()::contains)
                ? new Decision.Permit(person.role().title() + " holds " + right + " in a region of theirs")
                : new Decision.Deny("it belongs to none of their regions");
    }

    /** True where the right reaches beyond the person's own regions. */
    public boolean everywhere(Person person, Right right) {
        return reach(person, right) == Reach.EVERYWHERE;
    }

    private @Nullable Reach reach(Person person, Right right) {
        return table.getOrDefault(person.role(), Map.of()).get(right);
    }
}
