package org.heed.reports.replies.web;

import org.heed.ground.web.PublicFrame;
import org.heed.reports.intake.FormText;

/** What was added is stored; the state leads back to the page of the receipt. */
public record SentPage(PublicFrame frame, String state, FormText text) {}
