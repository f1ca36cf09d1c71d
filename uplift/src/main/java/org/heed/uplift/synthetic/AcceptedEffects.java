package org.heed.uplift.synthetic;

import java.util.List;
import java.util.Optional;
import org.heed.uplift.Interval;

/**
 * The constant effects that a conformal test does not reject, as closed intervals with gaps between them.
 *
 * <p>With |sum u| there is one interval in all but odd cases. With other statistics there may be several, with the
 * estimate in a gap, or none at all, when the effect was so uneven that no constant fits.
 *
 * @param level confidence level, between 0 and 1
 * @param pieces in rising order, each of that level
 */
public record AcceptedEffects(double level, List<Interval> pieces) {

    /** Copies the pieces; refuses pieces of another level. */
    public AcceptedEffects {
        pieces = List.copyOf(pieces);
        for (Interval piece : pieces) {
            if (piece.level() != level) {
                throw new IllegalArgumentException(
                        "all pieces must have the level " + level + ", one has " + piece.level());
            }
        }
    }

    /** Whether the test does not reject this effect. */
    public boolean contains(double effect) {
        return pieces.stream().anyMatch(piece -> piece.contains(effect));
    }

    /** From the lowest to the highest accepted effect, gaps and all; nothing if every constant effect is rejected. */
    public Optional<Interval> hull() {
        return pieces.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(
                        level, pieces.getFirst().lower(), pieces.getLast().upper()));
    }
}
