package org.heed.reports.triage.web;

/**
 * What has come in since the queue was shown.
 *
 * @param words such as "3 reports have come in", or empty
 */
public record NewsPart(String words, String href) {}
