package org.heed.reports.intake.web;

import java.util.List;
import org.heed.ground.web.PublicFrame;
import org.heed.reports.intake.FormText;

/**
 * The receipt, and what happens next.
 *
 * @param receipt in groups
 * @param words the same as twelve words
 * @param returning the words about coming back with it
 */
public record ReceiptPage(
        PublicFrame frame, Carried carried, String receipt, List<String> words, FormText text, FormText returning) {}
