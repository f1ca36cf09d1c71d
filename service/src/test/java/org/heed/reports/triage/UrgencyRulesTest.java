package org.heed.reports.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.heed.reports.routing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgencyRulesTest {
    private final UrgencyRules rules = UrgencyRules.shipped();

    @ParameterizedTest
    @CsvSource({
        "behaviour, ongoing,  saw,    yes,    G0, at-risk-now at-risk ongoing first-hand",
        "behaviour, planned,  told,   yes,    G0, at-risk-soon at-risk planned",
        "behaviour, once,     told,   yes,    G1, at-risk",
        "behaviour, planned,  online, no,     G1, planned",
        "behaviour, once,     told,   unsure, G2, risk-unsure",
        "behaviour, ongoing,  told,   no,     G2, ongoing",
        "items,     once,     saw,    no,     G2, items first-hand",
        "items,     once,     told,   no,     G3, ''",
        "place,     repeated, saw,    no,     G3, first-hand",
        "'',        '',       '',     '',     G3, ''"
    })
    void theMostUrgentRuleThatFitsIsProposedWithEveryReason(
            String kind, String when, String basis, String risk, Urgency proposed, String reasons) {
        UrgencyRules.Proposal proposal = rules.propose(new Signals(kind, when, basis, risk, "", "no"));
        assertThat(proposal.urgency()).isEqualTo(proposed);
        assertThat(String.join(" ", proposal.reasons())).isEqualTo(reasons);
    }

    @Test
    void aMachineNeverSaysThatAReportHasNoRelevance() {
        for (String kind : List.of("behaviour", "place", "items", "other", "")) {
            for (String when : List.of("once", "repeated", "ongoing", "planned", "")) {
                for (String basis : List.of("saw", "told", "online", "other", "")) {
                    for (String risk : List.of("no", "yes", "unsure", "")) {
                        Signals signals = new Signals(kind, when, basis, risk, "", "no");
                        assertThat(rules.propose(signals).urgency()).isNotEqualTo(Urgency.G4);
                    }
                }
            }
        }
        String yaml = "{ otherwise: G3, rules: [ { reason: x, when: {}, propose: G4, because: no } ] }";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UrgencyRules.of(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void everyReasonIsASentence() {
        Stream.of("at-risk-now", "planned", "first-hand")
                .forEach(reason -> assertThat(rules.because(List.of(reason)))
                        .allSatisfy(text -> assertThat(text).endsWith(".")));
    }
}
