package org.heed.campaigns.partners.web;

import org.heed.ground.access.Desk;
import org.heed.ground.access.Right;
import org.heed.ground.web.NavigationEntry;
import org.heed.ground.web.OnStaffFront;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How partners stand in the menu. */
@Configuration(proxyBeanMethods = false)
@OnStaffFront
class PartnersDesk {
    static final String SECTION = "partners";

    @Bean
    Desk partnersDeskEntry() {
        return new Desk(
                NavigationEntry.of("Campaigns", SECTION, "Partners", "/partners")
                        .key("g o"),
                Right.KEEP_PARTNERS,
                43);
    }
}
