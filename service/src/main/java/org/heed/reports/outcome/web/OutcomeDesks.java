package org.heed.reports.outcome.web;

import java.util.Optional;
import org.heed.ground.access.Desk;
import org.heed.ground.access.Right;
import org.heed.ground.web.NavigationEntry;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.ReportId;
import org.heed.reports.outcome.OutcomeKind;
import org.heed.reports.outcome.Outcomes;
import org.heed.reports.triage.CardAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk of this room, and what it lets a person do with a report they read. */
@Configuration(proxyBeanMethods = false)
@OnStaffFront
class OutcomeDesks {
    static final String COUNTS = "counts";

    @Bean
    Desk countsDesk() {
        return new Desk(
                NavigationEntry.of("Counts", COUNTS, "Counts", "/counts").key("g c"), Right.SEE_COUNTS, 60);
    }

    @Bean
    CardAction outcomeAction(Outcomes outcomes) {
        return new OutcomeAction(outcomes);
    }

    private record OutcomeAction(Outcomes outcomes) implements CardAction {
        @Override
        public String title() {
            return "Outcome";
        }

        @Override
        public Optional<String> standing(ReportId report) {
            return outcomes.standing(report)
                    .map(code -> outcomes.kind(code).map(OutcomeKind::label).orElse(code));
        }

        @Override
        public String label() {
            return "Record what came of it";
        }

        @Override
        public String href(ReportId report) {
            return "/desk/reports/" + report + "/outcome";
        }

        @Override
        public String key() {
            return "o";
        }

        @Override
        public Right right() {
            return Right.RECORD_OUTCOME;
        }
    }
}
