package org.heed.reports.replies.web;

import java.util.Optional;
import org.heed.ground.access.Desk;
import org.heed.ground.access.Right;
import org.heed.ground.web.NavigationEntry;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.ReportId;
import org.heed.reports.replies.Questions;
import org.heed.reports.triage.CardAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk of those who authorise questions, and what a person may do beside a report they read. */
@Configuration(proxyBeanMethods = false)
@OnStaffFront
class QuestionsDesk {
    static final String QUESTIONS = "questions";

    @Bean
    Desk questionsToAuthorise() {
        return new Desk(
                NavigationEntry.of("Reports", QUESTIONS, "Questions", "/desk/questions")
                        .key("g j"),
                Right.AUTHORISE_QUESTION,
                22);
    }

    @Bean
    CardAction askTheReporter(Questions questions) {
        return new AskAction(questions);
    }

    private record AskAction(Questions questions) implements CardAction {
        @Override
        public String title() {
            return "Questions to the reporter";
        }

        @Override
        public Optional<String> standing(ReportId report) {
            return questions.standing(report);
        }

        @Override
        public String label() {
            return "Ask the reporter";
        }

        @Override
        public String href(ReportId report) {
            return "/desk/reports/" + report + "/questions";
        }

        @Override
        public String key() {
            return "e";
        }

        @Override
        public Right right() {
            return Right.ASK_REPORTER;
        }
    }
}
