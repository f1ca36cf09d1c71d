package org.heed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.measurement.panel.PlantedBreach;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/** The walls of the house, as ADR 0001 draws them. */
class HouseTest {
    private static final Path SERVICE = Path.of("").toAbsolutePath();
    private static final Path DOCS = SERVICE.resolveSibling("docs");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.heed");

    /** A room of the table and the rooms it may know. */
    private record Room(String wing, String name, Set<String> mayKnow) {
        String home() {
            return "org.heed." + (wing.equals("app") ? "app" : wing + "." + name);
        }

        boolean holds(JavaClass type) {
            return type.getPackageName().equals(home()) || type.getPackageName().startsWith(home() + ".");
        }
    }

    @Test
    void everyRoomKeepsBehindItsDoorWhatIsNotForOthers() {
        ApplicationModules.of("org.heed").verify();
    }

    @Test
    void noRoomKnowsARoomThatTheTableDoesNotAllow() throws IOException {
        assertThat(breaches(CLASSES)).isEmpty();
    }

    @Test
    void aPlantedBreachIsFound() throws IOException {
        JavaClasses withBreach = new ClassFileImporter().importClasses(PlantedBreach.class);
        assertThat(breaches(withBreach)).singleElement().asString().contains("panel may not know intake");
    }

    @Test
    void everyRoomOfTheTableHasAHouseAndEveryHouseIsInTheTable() throws IOException {
        Set<String> annotated = new TreeSet<>();
        ApplicationModules.of("org.heed")
                .forEach(module -> annotated.add(module.getIdentifier().toString()));
        assertThat(annotated).isEqualTo(new TreeSet<>(rooms().keySet()));
    }

    @Test
    void measurementSeesNoPersonSinceItsOnlyDoorIntoReportsIsOutcome() throws IOException {
        Set<String> reports =
                new TreeSet<>(Set.of("intake", "hotline", "replies", "routing", "triage", "search", "retention"));
        rooms().values().stream()
                .filter(room -> room.wing().equals("measurement"))
                .forEach(room -> assertThat(room.mayKnow()).doesNotContainAnyElementsOf(reports));
    }

    @Test
    void onlyMeasurementUsesTheLibraryUplift() {
        List<String> users = CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith("org.heed."))
                .filter(type -> !type.getPackageName().startsWith("org.heed.uplift"))
                .filter(type -> !type.getPackageName().startsWith("org.heed.measurement."))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith("org.heed.uplift")))
                .map(JavaClass::getName)
                .toList();
        assertThat(users).isEmpty();
    }

    @Test
    void everyControllerSaysOnWhichFrontItStands() {
        List<String> silent = CLASSES.stream()
                .filter(type -> type.isMetaAnnotatedWith(Controller.class) && !type.isAnnotation())
                .filter(type -> !type.isAnnotatedWith("org.heed.ground.web.OnPublicFront")
                        && !type.isAnnotatedWith("org.heed.ground.web.OnStaffFront"))
                .filter(type -> !type.getSimpleName().equals("ProblemController"))
                .map(JavaClass::getName)
                .toList();
        assertThat(silent).isEmpty();
    }

    /** Two beans of one simple name cannot stand in one context, and the start fails where both are. */
    @Test
    void noTwoComponentsHaveOneName() {
        Map<String, List<String>> byName = CLASSES.stream()
                .filter(type ->
                        type.isMetaAnnotatedWith(Component.class) && !type.isAnnotation() && type.isTopLevelClass())
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toList())));
        byName.values().removeIf(types -> types.size() == 1);
        assertThat(byName).isEmpty();
    }

    @Test
    void aRoomsSqlNamesItsOwnSchemaOnly() throws IOException {
        Map<String, Room> rooms = rooms();
        Pattern named = Pattern.compile("\\b(?:from|join|into|update|table|on|delete from)\\s+("
                + String.join("|", rooms.keySet()) + ")\\.[a-z_]+");
        List<String> strangers = new ArrayList<>();
        for (Room room : rooms.values()) {
            Path home = SERVICE.resolve("src/main/java").resolve(room.home().replace('.', '/'));
            for (Path file : files(home, ".java")) {
                Matcher schema = named.matcher(Files.readString(file));
                while (schema.find()) {
                    if (!schema.group(1).equals(room.name())) {
                        strangers.add(file.getFileName() + " names " + schema.group(1));
                    }
                }
            }
        }
        for (Path file : files(SERVICE.resolve("src/main/resources/db/migration"), ".sql")) {
            String owner = file.getFileName().toString().replaceAll("^V\\d+__([a-z]+)_.*", "$1");
            Matcher schema = Pattern.compile("\\b(" + String.join("|", rooms.keySet()) + ")\\.[a-z_]+")
                    .matcher(Files.readString(file).replaceAll("(?m)--.*$", ""));
            while (schema.find()) {
                if (!schema.group(1).equals(owner)) {
                    strangers.add(file.getFileName() + " names " + schema.group(1));
                }
            }
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void theDrawnMapShowsTheHouseAsItIs() throws IOException {
        Path map = DOCS.resolve("map.md");
        String drawn = draw();
        if (Boolean.getBoolean("heed.map.write")) {
            Files.writeString(map, drawn);
        }
        assertThatCode(() -> assertThat(Files.readString(map)).isEqualTo(drawn))
                .as("docs/map.md is not what the code is; write it anew with -Dheed.map.write=true")
                .doesNotThrowAnyException();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static List<String> breaches(JavaClasses classes) throws IOException {
        Map<String, Room> rooms = rooms();
        Set<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            Room from = roomOf(rooms, type);
            if (from == null || from.name().equals("app")) {
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                Room to = roomOf(rooms, dependency.getTargetClass().getBaseComponentType());
                if (to != null && to != from && !from.mayKnow().contains(to.name())) {
                    found.add(from.name() + " may not know " + to.name() + ": " + type.getName());
                }
            }
        }
        return List.copyOf(found);
    }

    private static Room roomOf(Map<String, Room> rooms, JavaClass type) {
        return rooms.values().stream()
                .filter(room -> room.holds(type))
                .findFirst()
                .orElse(null);
    }

    /** The table of ADR 0001. */
    private static Map<String, Room> rooms() throws IOException {
        Map<String, Room> rooms = new LinkedHashMap<>();
        Set<String> ground = new LinkedHashSet<>();
        for (String line : Files.readAllLines(DOCS.resolve("adr/0001-rooms-and-walls.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length < 4 || !cells[1].strip().matches("ground|reports|campaigns|measurement|app")) {
                continue;
            }
            String wing = cells[1].strip();
            String name = cells[2].strip();
            Set<String> mayKnow = new LinkedHashSet<>();
            for (String word : cells[3].strip().split(",\\s*(?:and )?")) {
                if (word.equals("ground")) {
                    mayKnow.addAll(ground);
                } else if (word.matches("[a-z]+")) {
                    mayKnow.add(word);
                }
            }
            if (wing.equals("ground")) {
                ground.add(name);
            }
            rooms.put(name, new Room(wing, name, mayKnow));
        }
        return rooms;
    }

    private static String draw() throws IOException {
        Map<String, Room> rooms = rooms();
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            Room from = roomOf(rooms, type);
            if (from == null || from.wing().equals("app")) {
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                Room to = roomOf(rooms, dependency.getTargetClass().getBaseComponentType());
                if (to != null && to != from) {
                    arrows.computeIfAbsent(from.name(), name -> new TreeSet<>()).add(to.name());
                }
            }
        }
        StringBuilder map = new StringBuilder("""
                # The map of rooms

                Drawn from the code by `HouseTest`, which fails when this page is not what the code is. An arrow says
                "knows". Arrows to the ground are listed below and left out of the picture.

                ```mermaid
                flowchart LR
                """);
        for (String wing : List.of("reports", "campaigns", "measurement")) {
            map.append("  subgraph ").append(wing).append('\n');
            rooms.values().stream()
                    .filter(room -> room.wing().equals(wing))
                    .forEach(room -> map.append("    ").append(room.name()).append('\n'));
            map.append("  end\n");
        }
        arrows.forEach((from, targets) -> targets.stream()
                .filter(to -> !rooms.get(from).wing().equals("ground")
                        && !rooms.get(to).wing().equals("ground"))
                .forEach(to ->
                        map.append("  ").append(from).append(" --> ").append(to).append('\n')));
        map.append("```\n\n| room | knows |\n|---|---|\n");
        for (Room room : rooms.values()) {
            if (!room.wing().equals("app")) {
                map.append("| ")
                        .append(room.wing())
                        .append(" / ")
                        .append(room.name())
                        .append(" | ")
                        .append(String.join(", ", arrows.getOrDefault(room.name(), Set.of())))
                        .append(" |\n");
            }
        }
        return map.toString();
    }
}
