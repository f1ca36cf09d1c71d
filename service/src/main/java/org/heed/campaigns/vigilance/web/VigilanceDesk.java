package org.heed.campaigns.vigilance.web;

import org.heed.campaigns.vigilance.StaffMessages;
import org.heed.ground.access.Desk;
import org.heed.ground.access.DeskCount;
import org.heed.ground.access.Person;
import org.heed.ground.access.Right;
import org.heed.ground.web.NavigationEntry;
import org.heed.ground.web.OnStaffFront;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How messages to staff stand in everybody's menu, with the number that the person has not read. */
@Configuration(proxyBeanMethods = false)
@OnStaffFront
class VigilanceDesk {
    static final String SECTION = "vigilance";

    @Bean
    Desk messagesToStaffDesk() {
        return new Desk(
                NavigationEntry.of("Your security", SECTION, "Messages", "/messages")
                        .key("g y"),
                Right.READ_STAFF_MESSAGES,
                95);
    }

    @Bean
    DeskCount unreadMessages(StaffMessages messages) {
        return new DeskCount() {
            @Override
            public String section() {
                return SECTION;
            }

            @Override
            public String of(Person person) {
                int unread = messages.unread(person);
                return unread == 0 ? "" : unread + " unread";
            }
        };
    }
}
