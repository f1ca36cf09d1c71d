package org.heed.measurement.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.campaigns.plan.Run;
import org.heed.campaigns.plan.Schedule;
import org.heed.campaigns.plan.Schedule.Shape;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;
import org.heed.uplift.randomisation.AssignmentSet;
import org.junit.jupiter.api.Test;

class DrawnDesignTest {
    private static final Week FIRST = new Week(LocalDate.of(2026, 3, 6));

    private static DrawnDesign design(DesignForm form, Set<String> in, Set<String> out, long seed) {
        return new DrawnDesign(
                form,
                FIRST,
                new TreeSet<>(regions(Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i"))),
                new TreeSet<>(regions(in)),
                new TreeSet<>(regions(out)),
                seed);
    }

    private static Set<Region> regions(Set<String> codes) {
        return codes.stream().map(Region::of).collect(Collectors.toSet());
    }

    @Test
    void aBlockCanBeDrawnInEveryWay() {
        assertThat(design(new DesignForm(Shape.BLOCK, 1, 4, 8, 0), Set.of(), Set.of(), 1)
                        .possible()
                        .size())
                .isEqualTo(126);
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherSeedNotAlways() {
        DesignForm rotation = new DesignForm(Shape.ROTATION, 2, 4, 4, 1);
        Schedule one = design(rotation, Set.of(), Set.of(), 7).draw();
        assertThat(design(rotation, Set.of(), Set.of(), 7).draw()).isEqualTo(one);
        assertThat(Stream.of(8, 9, 10, 11)
                        .map(seed -> design(rotation, Set.of(), Set.of(), seed).draw())
                        .distinct()
                        .count())
                .isGreaterThan(1);
        assertThat(one.weeks()).isEqualTo(10);
        assertThat(one.drawn().orElseThrow().possible()).isEqualTo(630);
    }

    @Test
    void aRotationGivesEachRegionItsTurnAndPausesForAll() {
        Schedule drawn = design(new DesignForm(Shape.ROTATION, 4, 4, 2, 1), Set.of(), Set.of(), 3)
                .draw();
        List<Integer> turns = drawn.drawn().orElseThrow().on().values().stream()
                .map(runs -> runs.stream().mapToInt(Run::weeks).sum() / 2)
                .toList();
        assertThat(turns).hasSize(9).allMatch(times -> times == 1 || times == 2);
        assertThat(turns.stream().mapToInt(Integer::intValue).sum()).isEqualTo(16);
        assertThat(drawn.drawn().orElseThrow().on().values())
                .allSatisfy(runs -> assertThat(runs).noneMatch(run -> run.holds(FIRST.plus(2))));
    }

    @Test
    void whatIsFixedInOrOutStaysSoInEveryShape() {
        for (DesignForm form : List.of(
                new DesignForm(Shape.BLOCK, 1, 4, 8, 0),
                new DesignForm(Shape.ROTATION, 2, 4, 4, 1),
                new DesignForm(Shape.WAVES, 3, 2, 3, 0))) {
            DrawnDesign design = design(form, Set.of("a"), Set.of("i"), 5);
            assertThat(design.possible().assignments()).allSatisfy(assignment -> {
                assertThat(assignment.units()).contains("a").doesNotContain("i");
            });
            assertThat(design.draw().drawn().orElseThrow().on().keySet())
                    .contains(Region.of("a"))
                    .doesNotContain(Region.of("i"));
        }
    }

    @Test
    void whatWasDrawnIsOneOfWhatCouldBeDrawn() {
        for (DesignForm form : List.of(
                new DesignForm(Shape.BLOCK, 1, 4, 8, 0),
                new DesignForm(Shape.ROTATION, 4, 4, 3, 1),
                new DesignForm(Shape.WAVES, 4, 2, 2, 0))) {
            DrawnDesign design = design(form, Set.of(), Set.of(), 11);
            Schedule.Drawn drawn = design.draw().drawn().orElseThrow();
            AssignmentSet possible = design.possible();
            assertThat(possible.hash()).isEqualTo(drawn.possibleHash());
            assertThat(possible.contains(DrawnDesign.ran(drawn))).isTrue();
        }
    }
}
