package org.heed.uplift;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules for names of units: not blank, no space around, no control characters (they divide the logged text). */
public final class UnitNames {

    private UnitNames() {}

    /** The name itself; refuses one that breaks the rules, and says which. */
    public static String checked(String name) {
        if (name.isBlank() || !name.strip().equals(name) || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a unit's name must not be blank, have space around it or hold control"
                    + " characters, was '" + name + "': clean the name before it gets here");
        }
        return name;
    }

    /** A copy of the names in their order; refuses none at all, one that breaks the rules and one given twice. */
    public static List<String> checked(Collection<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("no units were given: name at least one");
        }
        List<String> kept = new ArrayList<>(names.size());
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(checked(name))) {
                throw new IllegalArgumentException("unit '" + name + "' is named twice: each unit must be named once");
            }
            kept.add(name);
        }
        return List.copyOf(kept);
    }
}
