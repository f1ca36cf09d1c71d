package org.heed.reports.intake.web;

/**
 * What each page of the form carries.
 *
 * @param state the answers so far, wrapped; empty where there is nothing to carry
 * @param action where the page is sent
 * @param back where the way back is sent; empty for none
 * @param place the page itself, so that it can be shown again in another language
 * @param effort what the reporter's device may work on meanwhile, and how hard
 */
public record Carried(String state, String action, String back, String place, String effort) {}
