package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.heed.uplift.Panel;
import org.heed.uplift.comparison.PlantedBreach;
import org.junit.jupiter.api.Test;

/** The library's code against ADR 0008 and against what a library without state, clock and voice must not do. */
class StructureTest {

    private static final Families FAMILIES = Families.ofDecision();

    /** Ways to speak, by which a library would tell its users' data or slow them down. */
    private static final Set<String> VOICES = Set.of(
            "java.io.PrintStream",
            "java.io.Console",
            "java.lang.IO",
            "java.lang.System$Logger",
            "java.util.logging.Logger");

    @Test
    void noPackageKnowsAnotherThatTheTableDoesNotAllow() throws Exception {
        assertEquals(List.of(), strangers(library()));
    }

    @Test
    void everyPackageOfTheCodeIsInTheTable() throws Exception {
        Set<String> found =
                library().stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        found.removeAll(FAMILIES.all());
        assertEquals(Set.of(), found);
    }

    @Test
    void theModuleNeedsNothingButTheJdkAndExportsNoHiddenPackage() throws Exception {
        ModuleDescriptor module = module();
        assertEquals(
                Set.of("java.base"),
                module.requires().stream().map(ModuleDescriptor.Requires::name).collect(Collectors.toSet()));
        Set<String> exported = module.exports().stream()
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(exported.contains(Families.HOME), exported.toString());
        exported.removeAll(FAMILIES.exported());
        assertEquals(Set.of(), exported);
    }

    @Test
    void nothingPrintsOrLogs() throws Exception {
        assertEquals(List.of(), voices(library()));
    }

    @Test
    void noStaticFieldCanChange() throws Exception {
        assertEquals(List.of(), changing(library()));
    }

    @Test
    void aPlantedBreachOfEachRuleIsFound() {
        JavaClasses planted = new ClassFileImporter().importClasses(PlantedBreach.class);
        assertEquals(List.of("comparison.PlantedBreach knows randomisation.LogDid"), strangers(planted));
        assertEquals(List.of("PlantedBreach speaks by PrintStream"), voices(planted));
        assertEquals(List.of("PlantedBreach.SHARED", "PlantedBreach.calls"), changing(planted));
    }

    private static List<String> strangers(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(Families.HOME))
                .filter(dependency -> !FAMILIES.mayKnow(
                                dependency.getOriginClass().getPackageName())
                        .contains(dependency
                                .getTargetClass()
                                .getBaseComponentType()
                                .getPackageName()))
                .map(dependency -> within(dependency.getOriginClass()) + " knows "
                        + within(dependency.getTargetClass().getBaseComponentType()))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> voices(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        VOICES.contains(dependency.getTargetClass().getName()))
                .map(dependency -> dependency.getOriginClass().getSimpleName() + " speaks by "
                        + dependency.getTargetClass().getSimpleName())
                .distinct()
                .sorted()
                .toList();
    }

    /** Static fields that are not final, or hold what can change: arrays and collections only if nobody else sees them. */
    private static List<String> changing(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(StructureTest::canChange)
                .map(field -> field.getOwner().getSimpleName() + "." + field.getName())
                .sorted()
                .toList();
    }

    private static boolean canChange(JavaField field) {
        JavaClass type = field.getRawType();
        boolean container = type.isArray() || type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
        boolean hidden = field.getModifiers().contains(JavaModifier.PRIVATE);
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || (container && !hidden)
                || type.isAssignableTo(RandomGenerator.class)
                || type.getPackageName().startsWith("java.util.concurrent")
                || type.isAssignableTo(Appendable.class);
    }

    private static String within(JavaClass type) {
        return type.getName().substring(Families.HOME.length() + 1);
    }

    private static JavaClasses library() throws URISyntaxException {
        return new ClassFileImporter().importPath(home());
    }

    private static ModuleDescriptor module() throws IOException, URISyntaxException {
        try (InputStream file = Files.newInputStream(home().resolve("module-info.class"))) {
            return ModuleDescriptor.read(file);
        }
    }

    /** The library's compiled classes. */
    private static Path home() throws URISyntaxException {
        URI place =
                Panel.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        return Path.of(place);
    }
}
