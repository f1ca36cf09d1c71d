package org.heed.uplift.randomisation;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.heed.uplift.Flight;
import org.heed.uplift.UnitNames;
import org.heed.uplift.chance.Significance;

/**
 * Omega, the set of all assignments that could have happened, each with the same chance. It is fixed and logged before
 * the draw; a randomisation test compares what happened with all of it.
 *
 * <p>Source: Fisher, The Design of Experiments (1935), chapter 2; Rosenbaum, Observational Studies (2nd ed. 2002),
 * section 2.3, where it is called Omega.
 */
public final class AssignmentSet {

    /** More than any design of regions needs, few enough to hold in memory. */
    static final int LARGEST = 200_000;

    private static final String HEADER = "assignment-set 1";

    private final List<String> units;
    private final List<Assignment> assignments;
    private final Set<Assignment> known;
    private final int fewestTied;

    private AssignmentSet(Collection<String> units, Collection<Assignment> assignments) {
        this.units = List.copyOf(new TreeSet<>(UnitNames.checked(units)));
        this.assignments = assignments.stream()
                .sorted(Comparator.comparing(Assignment::text))
                .toList();
        this.known = new HashSet<>(this.assignments);
        this.fewestTied = everyMirrorIsKnown() ? 2 : 1;
    }

    /**
     * All blocks: each choice of units, on over the one flight.
     *
     * @throws IllegalArgumentException if there are more than 200,000 of them
     */
    public static AssignmentSet blocks(Choice choice, Flight flight) {
        BigInteger size = choice.size();
        if (size.compareTo(BigInteger.valueOf(LARGEST)) > 0) {
            throw new IllegalArgumentException("the choice has " + size + " assignments, more than " + LARGEST
                    + ": draw a list of assignments at random, log it and use AssignmentSet.of");
        }
        List<Assignment> blocks = new ArrayList<>(size.intValueExact());
        for (List<String> chosen : choice.all()) {
            blocks.add(Assignment.block(chosen, flight));
        }
        return new AssignmentSet(choice.units(), blocks);
    }

    /**
     * The given assignments, in any order.
     *
     * @param units all units of the design, also those that are never on
     * @throws IllegalArgumentException if the list is empty, too long, names an assignment twice (each must have the same
     *     chance), or switches on a unit that is not in the design
     */
    public static AssignmentSet of(Collection<String> units, Collection<Assignment> assignments) {
        Set<String> design = Set.copyOf(UnitNames.checked(units));
        if (assignments.isEmpty() || assignments.size() > LARGEST) {
            throw new IllegalArgumentException(
                    "a set must have 1 to " + LARGEST + " assignments, had " + assignments.size());
        }
        Set<Assignment> seen = new HashSet<>();
        for (Assignment assignment : assignments) {
            for (String unit : assignment.units()) {
                if (!design.contains(unit)) {
                    throw new IllegalArgumentException("unit '" + unit + "' is on in an assignment but not in the"
                            + " design: add it to the units or take the assignment out");
                }
            }
            if (!seen.add(assignment)) {
                throw new IllegalArgumentException("an assignment is given twice, and each must have the same chance: "
                        + assignment.text().replace('\t', ' '));
            }
        }
        return new AssignmentSet(units, assignments);
    }

    /** Refuses to list a design that does not fit into a set. */
    static void requireListable(BigInteger atMost) {
        if (atMost.compareTo(BigInteger.valueOf(LARGEST)) > 0) {
            throw new IllegalArgumentException("the design may have " + atMost + " assignments, more than " + LARGEST
                    + ": log a sample of them (Listing.sample)");
        }
    }

    /** All units of the design, sorted. */
    public List<String> units() {
        return units;
    }

    /** All assignments in the order of their text, so that the same draw always gives the same one. */
    public List<Assignment> assignments() {
        return assignments;
    }

    /** Number of assignments. */
    public int size() {
        return assignments.size();
    }

    /** Whether an assignment could have been drawn. */
    public boolean contains(Assignment assignment) {
        return known.contains(assignment);
    }

    /**
     * The smallest p that a two-sided test can give, as a share: 1 / size, or 2 / size if for each assignment the one with
     * on and off exchanged is also in the set, since a two-sided test cannot tell those two apart.
     */
    public double smallestP() {
        return (double) Math.min(fewestTied, size()) / size();
    }

    /**
     * Whether a test at this significance (0.05 for 95 % intervals) can ever decide. With fewer than 20 assignments, 0.05
     * is out of reach whatever the campaign does.
     */
    public boolean canReach(double significance) {
        if (!(significance > 0 && significance < 1)) {
            throw new IllegalArgumentException("a significance must lie in (0, 1), was " + significance);
        }
        return Significance.countUpTo(significance, size()) >= Math.min(fewestTied, size());
    }

    /** Draws one assignment, each with the same chance; log the seed of the stream with {@link #hash()}. */
    public Assignment draw(RandomGenerator random) {
        return assignments.get(random.nextInt(size()));
    }

    /** The form to log: a header, the units and one assignment a line. The same set always gives the same text. */
    public String text() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        text.append(String.join("\t", units)).append('\n');
        for (Assignment assignment : assignments) {
            text.append(assignment.text()).append('\n');
        }
        return text.toString();
    }

    /**
     * Reads back what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException if the text is not in that form
     */
    public static AssignmentSet parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("the text of a set begins with '" + HEADER
                    + "', then a line of units, then one assignment a line; this one does not");
        }
        List<Assignment> assignments =
                lines.stream().skip(2).map(Assignment::parse).toList();
        return of(List.of(lines.get(1).split("\t", -1)), assignments);
    }

    /** SHA-256 of {@link #text()} in UTF-8, as 64 hexadecimal digits: two sets with one hash are the same set. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AssignmentSet set && units.equals(set.units) && assignments.equals(set.assignments);
    }

    @Override
    public int hashCode() {
        return 31 * units.hashCode() + assignments.hashCode();
    }

    @Override
    public String toString() {
        return "AssignmentSet[" + size() + " assignments of " + units.size() + " units]";
    }

    private boolean everyMirrorIsKnown() {
        for (Assignment assignment : assignments) {
            Map<String, List<Flight>> mirrored = assignment.mirrored(units);
            if (mirrored.isEmpty() || !known.contains(Assignment.of(mirrored))) {
                return false;
            }
        }
        return true;
    }
}
