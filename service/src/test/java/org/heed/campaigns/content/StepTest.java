package org.heed.campaigns.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StepTest {
    /** Every step from every state; a dash where it may not be taken. */
    private static final String TABLE = """
            step       TO_DO        IN_PROGRESS  IN_REVIEW    APPROVED  WITHDRAWN
            WRITE      IN_PROGRESS  IN_PROGRESS  -            -         -
            SUBMIT     -            IN_REVIEW    -            -         -
            SEND_BACK  -            -            IN_PROGRESS  -         -
            APPROVE    -            -            APPROVED     -         -
            WITHDRAW   WITHDRAWN    -            -            -         -
            REOPEN     -            -            -            -         TO_DO
            """;

    static Stream<Arguments> table() {
        List<String[]> lines =
                TABLE.lines().map(line -> line.strip().split(" +")).toList();
        String[] heads = lines.getFirst();
        return lines.stream()
                .skip(1)
                .flatMap(line -> Stream.iterate(1, at -> at < heads.length, at -> at + 1)
                        .map(at -> Arguments.of(Step.valueOf(line[0]), State.valueOf(heads[at]), line[at])));
    }

    @ParameterizedTest
    @MethodSource("table")
    void aStepLeadsWhereTheTableSays(Step step, State from, String to) {
        assertThat(step.from(from).map(State::name).orElse("-")).isEqualTo(to);
    }

    @Test
    void theTableNamesEveryStepAndEveryState() {
        assertThat(table()).hasSize(Step.values().length * State.values().length);
    }

    @Test
    void nothingLeadsOutOfApproved() {
        assertThat(Arrays.stream(Step.values()).map(step -> step.from(State.APPROVED)))
                .allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void onlyApprovalClosesWhatSomebodyHasBegun() {
        for (Step step : Step.values()) {
            for (State begun : List.of(State.IN_PROGRESS, State.IN_REVIEW)) {
                step.from(begun)
                        .filter(next -> !next.isOpen())
                        .ifPresent(next -> assertThat(step).isEqualTo(Step.APPROVE));
            }
        }
    }
}
