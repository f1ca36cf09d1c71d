package org.heed.reports.intake.web;

/**
 * What each page of the form carries.
 *
 * @param state the answers so far, wrapped; empty where there is nothing to carry
 * @param action where the page is sent
 * @param effort what the reporter's device may work on meanwhile, and how hard
 * @param back where the way back is sent; empty for none
 */
public record Carried(String state, String action, String back, String effort) {}
