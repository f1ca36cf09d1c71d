package org.heed.measurement.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import org.heed.uplift.Bound;
import org.heed.uplift.Interval;

/**
 * A finding in plain words: what moved, by how much, how sure, and what would change our mind. Never more certain than
 * the method.
 */
public final class Words {
    private final Question question;
    private final Finding finding;

    public Words(Question question, Finding finding) {
        this.question = question;
        this.finding = finding;
    }

    /** The headline: what moved, or that it could not be told. */
    public String headline() {
        return sentence(answer());
    }

    /** With a capital first, whatever a column is called. */
    public static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String answer() {
        String outcome = question.data().outcome();
        String where = question.treated().size() == 1
                ? "in " + question.treatedNames()
                : "in the " + question.treated().size() + " units with the campaign";
        return switch (finding.answer()) {
            case ROSE -> outcome + " rose" + by() + " " + where + ".";
            case FELL -> outcome + " fell" + by() + " " + where + ".";
            case COULD_NOT_TELL -> "We could not tell whether the campaign changed " + outcome + ".";
            case NO_TEST -> untested(outcome, where);
        };
    }

    private String untested(String outcome, String where) {
        if (finding.standing() == Standing.NOT_ENOUGH) {
            return outcome + " changed by " + estimate()
                    + " against the time before, which alone says nothing about the campaign.";
        }
        return "The estimate for " + outcome + " is " + estimate() + " " + where + "; this method does not test it.";
    }

    private String by() {
        OptionalDouble lift = finding.number("lift");
        if (lift.isPresent()) {
            return " by about " + Numbers.size(lift.getAsDouble());
        }
        OptionalDouble att = finding.number("att");
        return att.isPresent() ? " by about " + Numbers.amount(Math.abs(att.getAsDouble())) : "";
    }

    private String estimate() {
        OptionalDouble lift = finding.number("lift");
        return lift.isPresent()
                ? Numbers.percent(lift.getAsDouble())
                : Numbers.change(finding.number("att").orElse(Double.NaN));
    }

    /** The figures that a reader takes home. */
    public List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        boolean tested = finding.answer() != Answer.NO_TEST;
        finding.number("lift")
                .ifPresent(lift -> keys.add(new Key(
                        "Change",
                        Numbers.percent(lift),
                        tested
                                ? finding.range("lift_interval")
                                        .map(Numbers::percents)
                                        .orElse("")
                                : "")));
        finding.number("att")
                .ifPresent(att -> keys.add(new Key(
                        "Effect " + each(),
                        Numbers.change(att),
                        tested
                                ? finding.range("att_interval")
                                        .map(Numbers::changes)
                                        .orElse("")
                                : "")));
        finding.number("incremental").ifPresent(sum -> keys.add(new Key("In all", Numbers.change(sum), "")));
        if (tested && finding.number("p").isPresent()) {
            keys.add(new Key(
                    "p of no effect",
                    Numbers.p(finding.number("p").getAsDouble()),
                    finding.number("smallest_p").stream()
                            .mapToObj(least -> "at smallest " + Numbers.p(least))
                            .findFirst()
                            .orElse("")));
        }
        return keys;
    }

    /** A figure with its name and, below, its interval. */
    public record Key(String name, String value, String detail) {}

    /** By how much: the estimate, what fits the data, and the sum. */
    public List<String> size() {
        List<String> said = new ArrayList<>();
        OptionalDouble att = finding.number("att");
        if (att.isPresent()) {
            double effect = att.getAsDouble();
            said.add((finding.answer() == Answer.COULD_NOT_TELL ? "The best single guess is " : "")
                    + (finding.answer() == Answer.COULD_NOT_TELL ? "" : "About ")
                    + Numbers.amount(Math.abs(effect)) + (effect < 0 ? " less " : " more ") + each()
                    + " than without the campaign"
                    + finding.number("lift").stream()
                            .mapToObj(lift -> " (" + Numbers.percent(lift) + ")")
                            .findFirst()
                            .orElse("")
                    + ".");
        }
        fits().ifPresent(said::add);
        finding.number("incremental")
                .ifPresent(sum -> said.add(Numbers.change(sum) + " in all, over "
                        + question.data().periods(question.block().during()) + " and "
                        + (question.treated().size() == 1
                                ? "one unit"
                                : question.treated().size() + " units") + "."));
        return said;
    }

    /** Of what an effect is a mean. */
    private String each() {
        return (question.treated().size() == 1 ? "per " : "per unit and ")
                + question.data().period();
    }

    private Optional<String> fits() {
        if (finding.answer() == Answer.NO_TEST) {
            return Optional.empty();
        }
        Optional<Interval> lift = finding.range("lift_interval");
        if (lift.isPresent() && isEndless(lift.get())) {
            return Optional.of("No change, however large, is ruled out at the level of "
                    + Numbers.level(lift.get().level()) + ".");
        }
        if (lift.isPresent()) {
            return Optional.of("Changes from " + Numbers.percents(lift.get()) + " fit the data, at the level of "
                    + Numbers.level(lift.get().level()) + ".");
        }
        return finding.range("att_interval")
                .map(interval -> "Effects from " + Numbers.changes(interval) + " " + each()
                        + " fit the data, at the level of " + Numbers.level(interval.level()) + ".");
    }

    private static boolean isEndless(Interval interval) {
        return interval.lower() instanceof Bound.Unbounded && interval.upper() instanceof Bound.Unbounded;
    }

    /** How sure: p in words, beside the smallest one that the design could give. */
    public List<String> sureness() {
        List<String> said = new ArrayList<>();
        said.add(finding.standing().title() + ": " + finding.standing().meaning() + ".");
        OptionalDouble p = finding.number("p");
        boolean tested = finding.answer() != Answer.NO_TEST;
        if (tested && p.isPresent()) {
            said.add("If the campaign had done nothing, a difference at least as large would still have come up "
                    + often(p.getAsDouble()) + " (p " + Numbers.p(p.getAsDouble()) + ").");
        } else if (!tested) {
            said.add("This gives a number, but nothing trustworthy on how often chance alone gives one as large.");
        }
        finding.number("smallest_p")
                .ifPresent(least -> said.add("The smallest p that this design can give is " + Numbers.p(least) + "."));
        said.addAll(finding.notes());
        return said;
    }

    private static String often(double p) {
        if (p > 0.95) {
            return "almost always";
        }
        if (p < 0.001) {
            return "less than once in 1,000 cases";
        }
        return p < 0.0095
                ? "in about " + Math.round(p * 1000) + " of 1,000 cases"
                : "in about " + Math.round(p * 100) + " of 100 cases";
    }

    /** What would change our mind: what could make this wrong, and what would tell. */
    public List<String> doubts() {
        List<String> said = new ArrayList<>();
        said.add("Something else that happened " + question.dates() + " in the treated units and not in the others:"
                + " news, an event, another way of counting " + question.data().outcome() + ".");
        SequencedMap<String, Double> weights = finding.named("weights");
        double all = weights.values().stream().mapToDouble(Math::abs).sum();
        if (!weights.isEmpty() && Math.abs(weights.firstEntry().getValue()) > all / 2) {
            said.add("Half of the comparison is " + weights.firstEntry().getKey()
                    + " alone: whatever happened there stands in the result.");
        }
        if (finding.standing() != Standing.PLANNED) {
            said.add("A campaign whose units are drawn at random, planned with 'heed uplift plan': its test would"
                    + " outweigh this one.");
        }
        if (finding.answer() == Answer.COULD_NOT_TELL) {
            said.add(
                    "More " + question.data().periods(2).replaceFirst("^2 ", "") + " of campaign or more treated units:"
                            + " 'heed uplift power' says how many would show an effect of this size.");
        }
        return said;
    }
}
