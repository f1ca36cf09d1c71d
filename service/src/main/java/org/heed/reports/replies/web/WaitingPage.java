package org.heed.reports.replies.web;

import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;

/** The questions that wait for this person's decision. */
public record WaitingPage(StaffFrame frame, Table table) {}
