package org.heed.measurement.workbench;

import java.util.List;
import java.util.stream.Stream;

/** Every method that can be asked for by its name, in the order in which a comparison shows them. */
final class Methods {
    private static final List<Method> ALL = Stream.of(
                    List.of(RandomisationMethod.METHOD, ComparisonMethods.POOLED_T),
                    SyntheticMethods.METHODS,
                    List.of(ComparisonMethods.DID, ComparisonMethods.EVENT_STUDY, ComparisonMethods.BEFORE_AFTER))
            .flatMap(List::stream)
            .toList();

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
