package org.heed.reports.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.heed.reports.triage.Grade.Action;
import org.heed.reports.triage.Grade.Assessment;
import org.heed.reports.triage.Grade.Conditions;
import org.heed.reports.triage.Grade.Handling;
import org.heed.reports.triage.Grade.Sanitisation;
import org.heed.reports.triage.Grade.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeTest {
    private static final GradeDraft PLAIN = new GradeDraft("2", "C", "", "P", "", "", "", "", "");

    @Test
    void aPlainGradeHasNoFaultsAndReadsAsItsCodes() {
        assertThat(PLAIN.faults(true)).isEmpty();
        assertThat(PLAIN.toGrade().code()).isEqualTo("2-C-P");
    }

    @Test
    void everyPartMustBeChosen() {
        assertThat(GradeDraft.EMPTY.faults(false)).containsOnlyKeys("source", "assessment", "handling");
    }

    @Test
    void anAnonymousSourceIsNeverOne() {
        GradeDraft reliable = new GradeDraft("1", "A", "", "P", "", "", "", "", "");
        assertThat(reliable.faults(true)).containsOnlyKeys("source");
        assertThat(reliable.faults(false)).isEmpty();
    }

    @Test
    void aSourceThatIsNotReliableNeedsAWrittenReason() {
        assertThat(new GradeDraft("3", "C", " ", "P", "", "", "", "", "").faults(false))
                .containsOnlyKeys("reason");
        assertThat(new GradeDraft("3", "C", "made-up grounds", "P", "", "", "", "", "").faults(false))
                .isEmpty();
    }

    @Test
    void whatIsSuspectedToBeFalseNeedsAWrittenReason() {
        assertThat(new GradeDraft("2", "E", "", "P", "", "", "", "", "").faults(false))
                .containsOnlyKeys("reason");
        assertThat(new GradeDraft("2", "E", "made-up grounds", "P", "", "", "", "", "").faults(false))
                .isEmpty();
    }

    @Test
    void handlingCNeedsActionSanitisationAndInstructions() {
        assertThat(new GradeDraft("2", "C", "", "C", "", "", " ", "", "").faults(false))
                .containsOnlyKeys("action", "sanitisation", "instructions");
    }

    @Test
    void overtUseNeedsAUsageStatement() {
        assertThat(new GradeDraft("2", "C", "", "C", "A3", "S1", "made-up instructions", "", "").faults(false))
                .containsOnlyKeys("usage");
        GradeDraft said = new GradeDraft("2", "C", "", "C", "A3", "S1", "made-up instructions", "made-up use", "");
        assertThat(said.faults(false)).isEmpty();
        assertThat(said.toGrade().code()).isEqualTo("2-C-C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "A2"})
    void aUsageStatementBelongsToOvertUseAlone(String action) {
        assertThat(new GradeDraft("2", "C", "", "C", action, "S2", "made-up instructions", "made-up use", "")
                        .faults(false))
                .containsOnlyKeys("usage");
    }

    @ParameterizedTest
    @CsvSource({"A1, '', '', ''", "'', S1, '', ''", "'', '', made-up, ''", "'', '', '', made-up"})
    void handlingPCarriesNoConditions(String action, String sanitisation, String instructions, String usage) {
        assertThat(new GradeDraft("2", "C", "", "P", action, sanitisation, instructions, usage, "").faults(false))
                .containsOnlyKeys("handling");
    }

    @Test
    void theValueItselfRefusesWhatTheFormRefuses() {
        Conditions conditions = new Conditions(Action.A1, Sanitisation.S1, "made-up instructions", "");
        assertThatIllegalArgumentException().isThrownBy(() -> grade(Source.UNTESTED, Assessment.E, Handling.P, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grade(Source.NOT_RELIABLE, Assessment.A, Handling.P, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grade(Source.UNTESTED, Assessment.A, Handling.P, conditions));
        assertThatIllegalArgumentException().isThrownBy(() -> grade(Source.UNTESTED, Assessment.A, Handling.C, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Conditions(Action.A3, Sanitisation.S1, "made-up instructions", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Conditions(Action.A1, Sanitisation.S1, " ", ""));
    }

    @Test
    void noGradeShowsWhatWasTyped() {
        GradeDraft draft = new GradeDraft("3", "E", "canary", "C", "A3", "S1", "canary", "canary", "canary");
        assertThat(draft.toString() + draft.toGrade() + draft.toGrade().conditions())
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @CsvSource({"saw, A", "told, C", "online, C", "other, D", "'', D"})
    void theProposalFollowsHowTheReporterKnows(String basis, Assessment proposed) {
        GradeProposal proposal = GradeProposal.of(basis);
        assertThat(proposal.assessment()).isEqualTo(proposed);
        assertThat(proposal.source()).isEqualTo(Source.UNTESTED);
        assertThat(proposal.because()).endsWith(".");
    }

    private static Grade grade(
            Source source,
            Assessment assessment,
            Handling handling,
            @org.jspecify.annotations.Nullable Conditions conditions) {
        return new Grade(source, assessment, handling, Optional.ofNullable(conditions), "", "");
    }
}
