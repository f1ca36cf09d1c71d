package org.heed.campaigns.placements;

import java.time.LocalDate;
import java.util.Optional;
import org.heed.ground.words.Force;
import org.heed.ground.words.Region;

/**
 * A placement that somebody wants a short link for.
 *
 * @param label what people call it, 1 to 120 characters
 * @param owner what it is made for, such as {@code partner:12}; a second wish for the same kind and owner gets the link
 *     that stands already; empty for one of its own
 * @param validUntil the last day on which it counts; without one it counts until it is withdrawn
 */
public record Wish(
        PlacementKind kind,
        String label,
        Target target,
        Optional<Region> region,
        Optional<Force> force,
        String owner,
        Optional<LocalDate> validUntil) {
    public static final int LONGEST = 120;

    public Wish {
        if (label.isBlank() || label.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a label must have 1 to " + LONGEST + " characters, had " + label.length());
        }
        if (owner.length() > 240) {
            throw new IllegalArgumentException("an owner must have 240 characters at most, had " + owner.length());
        }
    }

    /** A link to the start of the form that belongs to no force, for ever. */
    public static Wish of(PlacementKind kind, String label, String owner) {
        return new Wish(kind, label, Target.START, Optional.empty(), Optional.empty(), owner, Optional.empty());
    }

    public Wish in(Optional<Region> newRegion, Optional<Force> newForce) {
        return new Wish(kind, label, target, newRegion, newForce, owner, validUntil);
    }

    public Wish leadingTo(Target page) {
        return new Wish(kind, label, page, region, force, owner, validUntil);
    }

    public Wish until(Optional<LocalDate> day) {
        return new Wish(kind, label, target, region, force, owner, day);
    }
}
