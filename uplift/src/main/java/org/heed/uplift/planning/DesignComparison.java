package org.heed.uplift.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator.SplittableGenerator;

/**
 * Designs that cost the same, side by side on one history.
 *
 * <p>Spend is measured in weeks on, summed over units; for a candidate of other units than the first (forces instead of
 * regions) a unit-week counts as many of the first's as there are fewer of them, so that half of 43 forces for 12 weeks
 * equals half of 9 regions for 12 weeks.
 *
 * @param candidates at least one, the first of which sets the unit of spend
 */
public record DesignComparison(List<Candidate> candidates) {

    /** Spends further apart than this share are not the same. */
    private static final double TOLERANCE = 0.05;

    /**
     * What one design could show.
     *
     * @param name of the candidate
     * @param unitWeeks spend, in unit-weeks of the first candidate
     * @param smallestP smallest p that its set can give
     * @param power false positives, power and smallest effects, or why none are quoted
     */
    public record Row(String name, double unitWeeks, double smallestP, Power power) {}

    /** Refuses no candidates, histories of other periods, and spends that differ by more than 5 %. */
    public DesignComparison {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("a comparison needs at least one candidate");
        }
        Candidate first = candidates.getFirst();
        for (Candidate candidate : candidates) {
            if (!candidate
                    .campaigns()
                    .history()
                    .timeline()
                    .equals(first.campaigns().history().timeline())) {
                throw new IllegalArgumentException("'" + candidate.name() + "' has a history of other periods than '"
                        + first.name() + "': compare designs on one history");
            }
            double spend = spend(candidate, first);
            if (Math.abs(spend / first.unitWeeks() - 1) > TOLERANCE) {
                throw new IllegalArgumentException("'" + candidate.name() + "' has " + spend + " unit-weeks on, '"
                        + first.name() + "' has " + first.unitWeeks() + ": compare designs of equal spend");
            }
        }
    }

    /** Computes all rows, in the order of the candidates. */
    public List<Row> run(PowerSettings settings, SplittableGenerator random, Workers workers) {
        List<Row> rows = new ArrayList<>();
        for (Candidate candidate : candidates) {
            PowerStudy study = new PowerStudy(candidate.campaigns(), List.of(candidate.statistic()), settings);
            Power power =
                    Objects.requireNonNull(study.run(random.split(), workers).get(candidate.statistic()));
            rows.add(new Row(
                    candidate.name(),
                    spend(candidate, candidates.getFirst()),
                    candidate.campaigns().set().smallestP(),
                    power));
        }
        return rows;
    }

    private static double spend(Candidate candidate, Candidate first) {
        double units = candidate.campaigns().set().units().size();
        return candidate.unitWeeks() * first.campaigns().set().units().size() / units;
    }
}
