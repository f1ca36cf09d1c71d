package org.heed.campaigns.plan;

/**
 * A kind of event; data ({@code plan/events.yaml}).
 *
 * @param shock an attack: weeks near it may be left out by the rule on shocks
 */
public record EventKind(String code, String name, boolean shock) {}
