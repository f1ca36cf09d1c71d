package org.heed.reports.intake.web;

/**
 * What is wrong with one part of a request.
 *
 * @param field where, such as {@code values.what}; empty for the whole of it
 * @param message what, never with what was sent
 */
record WireFault(String field, String message) {}
