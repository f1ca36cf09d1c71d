package org.heed.uplift.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Choice;
import org.heed.uplift.randomisation.Design;
import org.heed.uplift.randomisation.Wave;
import org.heed.uplift.randomisation.Waves;
import org.heed.uplift.shocks.Event;
import org.heed.uplift.shocks.EventCalendar;

/**
 * 43 forces in the nine {@link ShockedRegions}, counted weekly: seven regions of five forces and two of four. Within a region
 * the forces are of sizes 1 to 5 (or 4), which add up to the region's. A force has all waves of its region and one of its
 * own, AR(1) with deviation .10 and .4 as each region has; so two forces of one region move together, and two of different
 * regions share the nation only.
 */
final class ShockedForces implements World {

    private static final Map<String, List<String>> BY_REGION = byRegion();

    private final ShockedRegions regions;

    ShockedForces(ShockedRegions regions) {
        this.regions = regions;
    }

    private static Map<String, List<String>> byRegion() {
        Map<String, List<String>> forces = new TreeMap<>();
        for (int r = 0; r < ShockedRegions.REGIONS.size(); r++) {
            List<String> own = new ArrayList<>();
            for (int i = 1; i <= (r < 7 ? 5 : 4); i++) {
                own.add("force " + (r + 1) + "." + i);
            }
            forces.put(ShockedRegions.REGIONS.get(r), List.copyOf(own));
        }
        return forces;
    }

    @Override
    public List<String> units() {
        return BY_REGION.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public Flight flight() {
        return regions.flight();
    }

    /** All ways to switch some regions on, each with all its forces. */
    AssignmentSet byRegion(int treated) {
        AssignmentSet drawn = AssignmentSet.blocks(Choice.of(treated, regions.units()), flight());
        List<Assignment> forces = drawn.assignments().stream()
                .map(assignment -> Assignment.block(
                        assignment.units().stream()
                                .flatMap(region -> forces(region).stream())
                                .toList(),
                        flight()))
                .toList();
        return AssignmentSet.of(units(), forces);
    }

    /** Some forces on, wherever they are. */
    Design byForce(int treated) {
        return new Waves(new TreeSet<>(units()), List.of(new Wave(treated, flight())));
    }

    @Override
    public Draw draw(RandomGenerator random, Assignment ran, double rateRatio) {
        List<Event> attacks = new ArrayList<>();
        double[][] means = regions.logMeans(random, attacks);
        List<double[]> rows = new ArrayList<>();
        for (int r = 0; r < means.length; r++) {
            int forces = forces(ShockedRegions.REGIONS.get(r)).size();
            for (int i = 1; i <= forces; i++) {
                double share = i / (forces * (forces + 1) / 2.0);
                double[] own = Draws.autoregression(random, means[r].length, 0.10, 0.4);
                double[] region = means[r];
                Arrays.setAll(own, t -> own[t] + region[t] + Math.log(share));
                rows.add(own);
            }
        }
        ShockedRegions.Expected expected = new ShockedRegions.Expected(units(), rows.toArray(double[][]::new));
        return regions.counted(random, expected, ran, rateRatio, ofForces(attacks));
    }

    /** What struck a region struck all its forces. */
    private static EventCalendar ofForces(List<Event> attacks) {
        return EventCalendar.of(attacks.stream()
                .map(attack -> Event.local(
                        attack.name(),
                        attack.firstDay(),
                        attack.kind(),
                        attack.units().stream()
                                .flatMap(region -> forces(region).stream())
                                .toList()))
                .toList());
    }

    private static List<String> forces(String region) {
        List<String> forces = BY_REGION.get(region);
        if (forces == null) {
            throw new IllegalArgumentException("there is no region '" + region + "'");
        }
        return forces;
    }

    /** The counts of the forces summed to regions. */
    static Panel summed(Panel forces) {
        List<String> regions = List.copyOf(BY_REGION.keySet());
        long[][] counts = new long[regions.size()][forces.timeline().count()];
        for (int r = 0; r < counts.length; r++) {
            for (String force : forces(regions.get(r))) {
                double[] series = forces.series(force);
                for (int t = 0; t < series.length; t++) {
                    counts[r][t] += (long) series[t];
                }
            }
        }
        return Panel.ofCounts(regions, forces.timeline(), counts);
    }

    /**
     * The regions whose forces were on.
     *
     * @throws IllegalArgumentException if a region was on in part
     */
    static Assignment ofRegions(Assignment ran) {
        List<String> on = new ArrayList<>();
        BY_REGION.forEach((region, forces) -> {
            long switched = forces.stream().filter(ran.flights()::containsKey).count();
            if (switched == forces.size()) {
                on.add(region);
            } else if (switched > 0) {
                throw new IllegalArgumentException(region + " was on in part: it was not bought by region");
            }
        });
        return Assignment.block(on, ran.flights().firstEntry().getValue().getFirst());
    }
}
