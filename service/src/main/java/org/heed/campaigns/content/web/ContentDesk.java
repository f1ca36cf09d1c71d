package org.heed.campaigns.content.web;

import org.heed.ground.access.Desk;
import org.heed.ground.access.Right;
import org.heed.ground.web.NavigationEntry;
import org.heed.ground.web.OnStaffFront;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How content stands in the menu. */
@Configuration(proxyBeanMethods = false)
@OnStaffFront
class ContentDesk {
    static final String TASKS = "content-tasks";
    static final String MESSAGES = "content-messages";

    private static final NavigationEntry TASKS_ENTRY = NavigationEntry.of(
                    "Campaigns", TASKS, "Content tasks", "/content/tasks")
            .key("g t");
    private static final NavigationEntry MESSAGES_ENTRY = NavigationEntry.of(
                    "Campaigns", MESSAGES, "Key messages", "/content/messages")
            .key("g m");

    @Bean
    Desk contentTasksDesk() {
        return new Desk(TASKS_ENTRY, Right.MAKE_CONTENT, 41);
    }

    @Bean
    Desk contentTasksDeskOfApprovers() {
        return new Desk(TASKS_ENTRY, Right.APPROVE_CONTENT, 41);
    }

    @Bean
    Desk keyMessagesDesk() {
        return new Desk(MESSAGES_ENTRY, Right.MAKE_CONTENT, 42);
    }

    @Bean
    Desk keyMessagesDeskOfApprovers() {
        return new Desk(MESSAGES_ENTRY, Right.APPROVE_CONTENT, 42);
    }
}
