package org.heed.reports.triage.web;

import org.heed.ground.web.StaffFrame;
import org.heed.ground.web.Table;

/** Offers that wait for the person, that their side made, and that have ended. */
public record HandOversPage(StaffFrame frame, String deadline, Table waiting, Table made, Table ended) {}
