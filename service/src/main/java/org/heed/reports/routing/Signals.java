package org.heed.reports.routing;

/**
 * The few codes of a report that may be known without opening it; empty where the reporter did not say. What the codes
 * mean stands in docs/fields.md.
 *
 * @param kind what it is about
 * @param whenKind once, repeated, ongoing or planned
 * @param basis how the reporter knows
 * @param risk whether somebody is at risk
 * @param heard how the reporter heard about reporting; {@code link} where they came by a placement's short link
 * @param contact {@code yes} where the reporter left a way to be reached
 */
public record Signals(String kind, String whenKind, String basis, String risk, String heard, String contact) {

    /** The reporter left no way to be reached. */
    public boolean isAnonymous() {
        return !contact.equals("yes");
    }
}
