package org.heed.measurement.workbench;

import java.util.List;

/** Every method that can be asked for by its name, in the order in which a comparison shows them. */
final class Methods {
    private static final List<Method> ALL = List.of(
            RandomisationMethod.METHOD,
            ComparisonMethods.POOLED_T,
            SyntheticMethods.AUGMENTED,
            SyntheticMethods.PLAIN,
            SyntheticDidMethod.METHOD,
            ComparisonMethods.DID,
            ComparisonMethods.EVENT_STUDY,
            TimeSeriesMethods.REGRESSION,
            TimeSeriesMethods.STRUCTURAL,
            ComparisonMethods.BEFORE_AFTER);

    private Methods() {}

    static List<Method> all() {
        return ALL;
    }

    static List<String> names() {
        return ALL.stream().map(method -> method.card().name()).toList();
    }

    static Method named(String name) {
        return ALL.stream()
                .filter(method -> method.card().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WorkbenchException("--method is one of " + String.join(", ", names()) + ", was '"
                        + name + "'" + Nearest.question(name, names())));
    }
}
