package org.heed.reports.triage.web;

import org.heed.ground.access.Desk;
import org.heed.ground.access.Right;
import org.heed.ground.web.NavigationEntry;
import org.heed.ground.web.OnStaffFront;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desks of this room. */
@Configuration(proxyBeanMethods = false)
@OnStaffFront
class TriageDesks {
    static final String QUEUE = "queue";
    static final String HAND_OVERS = "hand-overs";

    @Bean
    Desk queueDesk() {
        return new Desk(
                NavigationEntry.of("Reports", QUEUE, "To read", "/desk/queue").key("g q"), Right.READ_REPORT, 20);
    }

    @Bean
    Desk handOversDesk() {
        return new Desk(
                NavigationEntry.of("Reports", HAND_OVERS, "Hand-overs", "/desk/hand-overs")
                        .key("g h"),
                Right.HAND_OVER_REPORT,
                21);
    }
}
