package org.heed.campaigns.publishing.web;

import org.heed.ground.access.Desk;
import org.heed.ground.access.Right;
import org.heed.ground.web.NavigationEntry;
import org.heed.ground.web.OnStaffFront;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How publishing stands in the menu. */
@Configuration(proxyBeanMethods = false)
@OnStaffFront
class PublishingDesk {
    static final String SECTION = "pages";

    @Bean
    Desk pagesDesk() {
        return new Desk(
                NavigationEntry.of("Campaigns", SECTION, "Public pages", "/pages")
                        .key("g p"),
                Right.WRITE_PAGE,
                43);
    }
}
