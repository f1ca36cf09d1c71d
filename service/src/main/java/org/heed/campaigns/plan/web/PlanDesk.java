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

    @Bean
    Desk campaignsDesk() {
        return new Desk(
                NavigationEntry.of("Campaigns", SECTION, "Campaigns", "/campaigns")
                        .key("g c"),
                Right.PLAN_CAMPAIGN,
                40);
    }
}
