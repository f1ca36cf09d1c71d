package org.heed.campaigns.plan.web;

import org.heed.ground.access.Desk;
import org.heed.ground.access.Right;
import org.heed.ground.web.NavigationEntry;
import org.heed.ground.web.OnStaffFront;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How campaigns stand in the menu. */
@Configuration(proxyBeanMethods = false)
@OnStaffFront
class PlanDesk {
    static final String SECTION = "campaigns";
    static final String CALENDAR = "calendar";

    @Bean
    Desk campaignsDesk() {
        return new Desk(
                NavigationEntry.of("Campaigns", SECTION, "Campaigns", "/campaigns")
                        .key("g c"),
                Right.SEE_CAMPAIGN,
                40);
    }

    @Bean
    Desk calendarDesk() {
        return new Desk(NavigationEntry.of("Campaigns", CALENDAR, "Calendar", "/calendar"), Right.SEE_CAMPAIGN, 41);
    }
}
