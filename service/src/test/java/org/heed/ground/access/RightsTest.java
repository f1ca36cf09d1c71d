package org.heed.ground.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.heed.ground.words.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RightsTest {
    private static final Region OWN = Region.of("north-west");
    private static final Region OTHER = Region.of("london");
    private static final Rights RIGHTS = Rights.shipped();

    private static Person person(Role role) {
        return new Person("made-up", "Made Up", role, Set.of(OWN));
    }

    static Stream<Arguments> everyRoleAndRight() {
        return Stream.of(Role.values())
                .flatMap(role -> Stream.of(Right.values()).map(right -> arguments(role, right)));
    }

    @ParameterizedTest
    @MethodSource("everyRoleAndRight")
    void aRightInNoRegionIsHeldBySomebodyOfTheRegionOrByNobody(Role role, Right right) {
        boolean atAll = RIGHTS.decide(person(role), right).permits();
        boolean own = RIGHTS.decide(person(role), right, Set.of(OWN)).permits();
        boolean other = RIGHTS.decide(person(role), right, Set.of(OTHER)).permits();
        boolean none = RIGHTS.decide(person(role), right, Set.of()).permits();
        assertThat(own).isEqualTo(atAll);
        assertThat(other).isEqualTo(RIGHTS.everywhere(person(role), right));
        assertThat(none).isEqualTo(other);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TRIAGE_OFFICER", "REGIONAL_SUPERVISOR", "NATIONAL_DESK"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoDoesNotTriageReadsNoReport(Role role) {
        assertThat(RIGHTS.decide(person(role), Right.READ_REPORT).permits()).isFalse();
    }

    @Test
    void anOfficerReadsInTheirOwnRegionsAndSharedOnes() {
        Person officer = person(Role.TRIAGE_OFFICER);
        assertThat(RIGHTS.decide(officer, Right.READ_REPORT, Set.of(OTHER)).permits())
                .isFalse();
        assertThat(RIGHTS.decide(officer, Right.READ_REPORT, Set.of(OTHER, OWN)).permits())
                .isTrue();
    }

    @Test
    void everyDecisionSaysWhy() {
        for (Role role : EnumSet.allOf(Role.class)) {
            for (Right right : EnumSet.allOf(Right.class)) {
                assertThat(RIGHTS.decide(person(role), right, Set.of(OTHER)).why())
                        .isNotBlank();
            }
        }
    }

    @Test
    void theDemonstrationHasSomebodyForEveryRightAndPlainlyMadeUpNames() {
        for (Right right : Right.values()) {
            assertThat(DemoPeople.shipped().all())
                    .as(right.name())
                    .anyMatch(person -> RIGHTS.decide(person, right).permits());
        }
        assertThat(DemoPeople.shipped().all())
                .allSatisfy(person -> assertThat(person.id()).startsWith("demo-"));
    }
}
