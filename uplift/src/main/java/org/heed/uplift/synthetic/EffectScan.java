package org.heed.uplift.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import org.heed.uplift.Bound;
import org.heed.uplift.Interval;

/**
 * Turns a test of one effect round: finds all effects that it accepts.
 *
 * <p>It looks at the centre, at 0 and at places that leave the centre in growing steps until they are so far out that
 * nothing changes any more. Between an accepted and a rejected neighbour it closes in on the end by bisection and keeps
 * the accepted side. A side whose last place is accepted is unbounded. So every place looked at lies in the pieces
 * exactly if it was accepted; what may be missed is a piece or a gap that is narrower than a step.
 */
final class EffectScan {

    private static final double GROWTH = 1.15;

    /** Ends are found to this share of the first step and of themselves. */
    private static final double PRECISION = 1e-10;

    private record Place(double effect, boolean accepted) {}

    private final DoublePredicate accepts;
    private final double centre;
    private final double step;
    private final double reach;

    /**
     * Prepares a scan.
     *
     * @param accepts the test
     * @param step first step from the centre, above 0
     * @param reach distance from the centre beyond which a side is called unbounded
     */
    EffectScan(DoublePredicate accepts, double centre, double step, double reach) {
        this.accepts = accepts;
        this.centre = centre;
        this.step = step;
        this.reach = reach;
    }

    AcceptedEffects accepted(double level) {
        List<Place> places = places();
        List<Interval> pieces = new ArrayList<>();
        int from = 0;
        while (from < places.size()) {
            if (!places.get(from).accepted) {
                from++;
                continue;
            }
            int until = from;
            while (until + 1 < places.size() && places.get(until + 1).accepted) {
                until++;
            }
            pieces.add(new Interval(level, end(places, from, from - 1), end(places, until, until + 1)));
            from = until + 1;
        }
        return new AcceptedEffects(level, pieces);
    }

    /** From the centre outwards, first up, then down, so that each fit can begin with the one before it. */
    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        places.add(new Place(centre, accepts.test(centre)));
        for (int side = 1; side >= -1; side -= 2) {
            double away = 0;
            for (double width = step; away < reach; width *= GROWTH) {
                away = Math.min(reach, away + width);
                double effect = centre + side * away;
                places.add(new Place(effect, accepts.test(effect)));
            }
        }
        if (places.stream().noneMatch(place -> place.effect == 0)) {
            places.add(new Place(0.0, accepts.test(0)));
        }
        places.sort(Comparator.comparingDouble(Place::effect));
        return places;
    }

    /** The end between an accepted place and its rejected neighbour, if there is one. */
    private Bound end(List<Place> places, int accepted, int rejected) {
        if (rejected < 0 || rejected == places.size()) {
            return new Bound.Unbounded();
        }
        double inside = places.get(accepted).effect;
        double outside = places.get(rejected).effect;
        while (Math.abs(outside - inside) > PRECISION * (step + Math.abs(inside))) {
            double middle = inside + (outside - inside) / 2;
            if (accepts.test(middle)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return new Bound.At(inside);
    }
}
