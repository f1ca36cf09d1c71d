package org.heed.campaigns.vigilance.web;

import java.util.List;
import org.heed.campaigns.vigilance.StaffMessage;
import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;

/**
 * The messages of a person, unread first.
 *
 * @param kept for those who write or approve: every message with its state; without rows for others
 * @param writes whether the person may write one
 */
public record InboxPage(
        StaffFrame frame,
        String told,
        List<StaffMessage> unread,
        List<StaffMessage> read,
        List<Table> kept,
        boolean writes) {}
