package org.heed.ground.access;

import java.util.Optional;
import java.util.Set;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;

/**
 * A signed-in member of staff.
 *
 * @param id stable id, kept in the audit log
 * @param name as shown
 * @param role what they do
 * @param regions the regions they answer for; empty for roles that answer for none
 * @param force the force they work for; empty for national staff
 */
public record Person(String id, String name, Role role, Set<Region> regions, Optional<Force> force) {
    public Person {
        regions = Set.copyOf(regions);
    }

    /** Somebody of no force. */
    public Person(String id, String name, Role role, Set<Region> regions) {
        this(id, name, role, regions, Optional.empty());
    }
}
