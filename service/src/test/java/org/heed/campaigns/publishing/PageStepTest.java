package org.heed.campaigns.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageStepTest {
    /** Every step from every state; a dash where it may not be taken. */
    private static final String TABLE = """
            step        DRAFT     APPROVED   SCHEDULED  PUBLISHED
            EDIT        DRAFT     DRAFT      DRAFT      DRAFT
            APPROVE     APPROVED  -          -          -
            SCHEDULE    -         SCHEDULED  SCHEDULED  -
            UNSCHEDULE  -         -          APPROVED   -
            PUBLISH     -         PUBLISHED  PUBLISHED  -
            REVIEW      -         -          -          PUBLISHED
            """;

    @Test
    void aStepLeadsWhereTheTableSays() {
        List<String[]> lines =
                TABLE.lines().map(line -> line.strip().split(" +")).toList();
        assertThat(lines).hasSize(PageStep.values().length + 1);
        assertThat(lines.getFirst()).hasSize(PageState.values().length + 1);
        for (String[] line : lines.subList(1, lines.size())) {
            for (int at = 1; at < line.length; at++) {
                PageState from = PageState.valueOf(lines.getFirst()[at]);
                assertThat(PageStep.valueOf(line[0])
                                .from(from)
                                .map(PageState::name)
                                .orElse("-"))
                        .as(line[0] + " from " + from)
                        .isEqualTo(line[at]);
            }
        }
    }
}
