package org.heed.reports.intake.web;

import org.heed.ground.web.PublicFrame;
import org.heed.reports.intake.FormText;
import org.heed.reports.intake.Prose;

/**
 * A page that tells and does not ask.
 *
 * @param button words of the button that goes on; empty where the form ends here
 */
public record NoticePage(PublicFrame frame, Carried carried, String title, Prose prose, String button, FormText text) {}
