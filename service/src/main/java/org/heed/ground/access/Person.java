package org.heed.ground.access;

import java.util.Set;
import org.heed.ground.words.Region;

/**
 * A signed-in member of staff.
 *
 * @param id stable id, kept in the audit log
 * @param name as shown
 * @param role what they do
 * @param regions the regions they answer for; empty for roles that answer for none
 */
public record Person(String id, String name, Role role, Set<Region> regions) {
    public Person {
        regions = Set.copyOf(regions);
    }
}
