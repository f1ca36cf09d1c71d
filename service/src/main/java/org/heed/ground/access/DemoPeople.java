package org.heed.ground.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;

/** The made-up people of the demonstration; they can sign in from this machine only. */
public final class DemoPeople {
    private final List<Person> people;

    private DemoPeople(List<Person> people) {
        this.people = List.copyOf(people);
    }

    /** Reads those that the program ships. */
    public static DemoPeople shipped() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DemoPeople.class.getResourceAsStream("/access/demo-people.csv")),
                StandardCharsets.UTF_8))) {
            List<Person> people = new ArrayList<>();
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (CSVRecord row : format.parse(reader)) {
                Set<Region> regions = new TreeSet<>();
                for (String code : row.get("regions").split(" ", -1)) {
                    if (!code.isBlank()) {
                        regions.add(Region.of(code));
                    }
                }
                people.add(
                        new Person(row.get("id"), row.get("name"), Role.valueOf(row.get("role")), regions, force(row)));
            }
            return new DemoPeople(people);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Force> force(CSVRecord row) {
        return row.isSet("force") && !row.get("force").isBlank()
                ? Optional.of(Force.of(row.get("force")))
                : Optional.empty();
    }

    public List<Person> all() {
        return people;
    }

    public Optional<Person> find(String id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }
}
