package org.heed.uplift.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packages of the library and which of them each may know besides the first one, as ADR 0008 says in its table. */
final class Families {

    static final String HOME = "org.heed.uplift";

    private static final Pattern ROW = Pattern.compile("\\|([^|]+)\\|([^|]+)\\|([^|]+)\\|");
    private static final Pattern NAME = Pattern.compile("`([a-z]+)`");

    private final TreeMap<String, Set<String>> mayKnow = new TreeMap<>();
    private final Set<String> hidden = new TreeSet<>();

    private Families() {}

    static Families ofDecision() {
        Families families = new Families();
        try (Stream<Path> files = Files.list(Project.root().resolve("docs/adr"))) {
            Path decision = files.filter(file -> file.getFileName().toString().startsWith("0008"))
                    .findFirst()
                    .orElseThrow();
            Files.readAllLines(decision).forEach(families::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("ADR 0008 cannot be read", unreadable);
        }
        if (families.mayKnow.size() < 2) {
            throw new IllegalStateException("ADR 0008 has no table of packages any more");
        }
        return families;
    }

    private void read(String line) {
        Matcher row = ROW.matcher(line.strip());
        if (!row.matches()) {
            return;
        }
        List<String> packages = names(row.group(1));
        packages.forEach(name -> mayKnow.put(name, new TreeSet<>(names(row.group(3)))));
        if (row.group(2).contains("Not exported")) {
            hidden.addAll(packages);
        }
    }

    /** Full names of the packages that the table says are exported, the first one included. */
    Set<String> exported() {
        Set<String> exported = new TreeSet<>(Set.of(HOME));
        mayKnow.keySet().stream().filter(name -> !hidden.contains(name)).forEach(name -> exported.add(full(name)));
        return exported;
    }

    /** Full names of all packages of the table and the first one. */
    Set<String> all() {
        Set<String> all = new TreeSet<>(Set.of(HOME));
        mayKnow.keySet().forEach(name -> all.add(full(name)));
        return all;
    }

    /** Full names of the library's packages that a package may know: itself, the first, the hidden ones and its own. */
    Set<String> mayKnow(String known) {
        Set<String> allowed = new TreeSet<>(List.of(known, HOME));
        hidden.forEach(name -> allowed.add(full(name)));
        String name = known.equals(HOME) ? "" : known.substring(HOME.length() + 1);
        mayKnow.getOrDefault(name, Set.of()).forEach(other -> allowed.add(full(other)));
        return allowed;
    }

    private static String full(String name) {
        return HOME + "." + name;
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }
}
