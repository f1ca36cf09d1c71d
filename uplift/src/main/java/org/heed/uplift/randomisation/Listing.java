package org.heed.uplift.randomisation;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The set to log for a design and its constraints: every admissible assignment, or a sample of them.
 *
 * <p>A sample is enough for an exact test, however it was made, because the assignment that runs is then drawn from the
 * logged set with equal chances: p compares it with what could have been drawn, and that is the set, not the design.
 *
 * <p>Source: Hennessy, Dasgupta, Miratrix, Pattanayak and Sarkar, Journal of Causal Inference 4 (2016), 61-80, on testing
 * within the set that was drawn from.
 *
 * @param set the assignments
 * @param extent whether these are all
 * @param design in words
 * @param constraints in words, one for each
 */
public record Listing(AssignmentSet set, Extent extent, String design, List<String> constraints) {

    /** Draws without success after which a sample counts as complete. */
    private static final int PATIENCE = 20_000;

    /** How much of a design a set holds. */
    public enum Extent {
        /** Every admissible assignment. */
        WHOLE,
        /** A sample drawn by chance without repetition. */
        SAMPLE
    }

    /** Copies the constraints. */
    public Listing {
        constraints = List.copyOf(constraints);
    }

    /**
     * Lists every assignment that all constraints admit.
     *
     * @throws IllegalArgumentException if the design may have more than 200,000 assignments or none is admitted
     */
    public static Listing whole(Design design, List<Constraint> constraints) {
        List<Assignment> admitted = design.all().stream()
                .filter(assignment -> admit(constraints, assignment))
                .toList();
        return listing(design, constraints, admitted, Extent.WHOLE);
    }

    /**
     * Draws different assignments that all constraints admit, as many as wanted or as can be found.
     *
     * @param most number wanted, 1 to 200,000; 20,000 is plenty
     * @param random its seed is logged with the set
     * @throws IllegalArgumentException if none is found in 20,000 draws
     */
    public static Listing sample(Design design, List<Constraint> constraints, int most, RandomGenerator random) {
        if (most < 1 || most > AssignmentSet.LARGEST) {
            throw new IllegalArgumentException(
                    "a sample must have 1 to " + AssignmentSet.LARGEST + " assignments, was to have " + most);
        }
        Set<Assignment> found = new LinkedHashSet<>();
        for (int inVain = 0; found.size() < most && inVain < PATIENCE; inVain++) {
            Assignment assignment = design.random(random);
            if (admit(constraints, assignment) && found.add(assignment)) {
                inVain = 0;
            }
        }
        return listing(design, constraints, List.copyOf(found), Extent.SAMPLE);
    }

    /** Lists the whole design if it has at most so many assignments, and else draws a sample of that size. */
    public static Listing upTo(int most, Design design, List<Constraint> constraints, RandomGenerator random) {
        boolean listable = design.atMost().compareTo(BigInteger.valueOf(Math.min(most, AssignmentSet.LARGEST))) <= 0;
        return listable ? whole(design, constraints) : sample(design, constraints, most, random);
    }

    /** The smallest p that a test of this set can give: what to look at before anything else. */
    public double smallestP() {
        return set.smallestP();
    }

    /** What is to be logged, in sentences; the smallest p comes first. */
    public String text() {
        String reach = set.canReach(0.05) ? "" : " This design can never reach 5 %.";
        String holds = extent == Extent.WHOLE
                ? "The set holds all " + set.size() + " assignments of the design."
                : "The set is a sample of " + set.size()
                        + " assignments of the design, drawn by seed; the one that runs"
                        + " is drawn from this sample, so that the test is exact.";
        String rules = constraints.isEmpty() ? "" : " Constraints: " + String.join("; ", constraints) + ".";
        return String.format(
                Locale.ROOT, "Smallest p: %.5f.%s %s Design: %s.%s", smallestP(), reach, holds, design, rules);
    }

    private static boolean admit(List<Constraint> constraints, Assignment assignment) {
        return constraints.stream().allMatch(constraint -> constraint.admits(assignment));
    }

    private static Listing listing(
            Design design, List<Constraint> constraints, List<Assignment> admitted, Extent extent) {
        List<String> rules = constraints.stream().map(Constraint::text).toList();
        if (admitted.isEmpty()) {
            throw new IllegalArgumentException("no assignment of the design (" + design.text()
                    + ") meets all constraints: " + String.join("; ", rules) + ": loosen one");
        }
        return new Listing(AssignmentSet.of(design.units(), admitted), extent, design.text(), rules);
    }
}
