package org.heed.ground.audit;

import java.time.Instant;

/**
 * One entry of the log.
 *
 * @param person id of the member of staff
 * @param role the role they acted in
 * @param verb what was done
 * @param object the id of what it was done to, such as a report's id; never content
 * @param reason why, in a code or a short sentence without personal data
 */
public record Look(Instant at, String person, String role, Verb verb, String object, String reason) {}
