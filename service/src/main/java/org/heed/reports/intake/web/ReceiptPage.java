package org.heed.reports.intake.web;

import org.heed.ground.web.PublicFrame;
import org.heed.reports.intake.FormText;

/** The receipt, in groups, and what happens next. */
public record ReceiptPage(PublicFrame frame, Carried carried, String receipt, FormText text) {}
