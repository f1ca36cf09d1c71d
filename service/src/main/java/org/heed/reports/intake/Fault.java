package org.heed.reports.intake;

/**
 * A rule of the form that an answer breaks.
 *
 * @param field where: {@code what}, {@code person} or {@code person.0.name}
 * @param question the question's name within its form or group
 * @param rule code of the rule
 * @param limit the number in the rule, or 0
 */
public record Fault(String field, String question, String rule, int limit) {}
