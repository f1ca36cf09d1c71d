package org.heed.reports.intake.web;

import org.heed.ground.web.PublicFrame;
import org.heed.reports.intake.FormText;

/**
 * A page around the form.
 *
 * @param key of its words
 * @param begin where the form begins
 */
public record SitePage(PublicFrame frame, String key, String begin, FormText text) {}
