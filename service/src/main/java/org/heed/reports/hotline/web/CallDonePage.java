package org.heed.reports.hotline.web;

import org.heed.ground.web.StaffFrame;
import org.heed.reports.intake.FormText;

/**
 * A call that is stored.
 *
 * @param receipt in groups, to be read out
 * @param reference by which staff name the report
 */
public record CallDonePage(StaffFrame frame, String receipt, String reference, FormText text) {}
