package org.heed.measurement.workbench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import org.heed.uplift.Bound;
import org.heed.uplift.Counterfactual;
import org.heed.uplift.DonorWeights;
import org.heed.uplift.Estimate;
import org.heed.uplift.Interval;

/**
 * What one method says of a campaign; text, JSON, HTML and PDF are all written from it.
 *
 * @param card which method, and what it is for
 * @param figures by their name in JSON, in the order in which they are shown
 * @param course the picture of what happened, if the method has one
 * @param spread the picture of what could have happened, if the method has one
 * @param notes sentences that belong to this result
 */
public record Finding(
        Card card,
        Standing standing,
        Answer answer,
        SequencedMap<String, Figure> figures,
        Optional<Course> course,
        Optional<Spread> spread,
        List<String> notes) {

    public Finding {
        figures = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(figures));
        notes = List.copyOf(notes);
    }

    /**
     * A method as it is known to people.
     *
     * @param name as typed after {@code --method}
     * @param title as shown
     * @param use what it is for
     * @param limits what it is not for
     */
    public record Card(String name, String title, String use, String limits) {}

    Finding standing(Standing other) {
        return new Finding(card, other, answer, figures, course, spread, notes);
    }

    /** A figure that is a finite number. */
    public OptionalDouble number(String name) {
        return figures.get(name) instanceof Figure.Amount(double value) && Double.isFinite(value)
                ? OptionalDouble.of(value)
                : OptionalDouble.empty();
    }

    /** A figure that is an interval. */
    public Optional<Interval> range(String name) {
        return figures.get(name) instanceof Figure.Range(Interval interval) ? Optional.of(interval) : Optional.empty();
    }

    /** Figures by name, such as the donors' weights; empty where the method has none. */
    public SequencedMap<String, Double> named(String name) {
        return figures.get(name) instanceof Figure.Named(SequencedMap<String, Double> values)
                ? values
                : Collections.emptySortedMap();
    }

    /** Collects the results of one method. */
    static final class Draft {
        private final LinkedHashMap<String, Figure> figures = new LinkedHashMap<>();
        private final List<String> notes = new ArrayList<>();
        private Optional<Course> course = Optional.empty();
        private Optional<Spread> spread = Optional.empty();
        private Answer answer = Answer.NO_TEST;
        private Standing standing = Standing.CROSS_CHECK;

        Draft with(String name, double value) {
            return with(name, new Figure.Amount(value));
        }

        Draft with(String name, Figure figure) {
            figures.put(name, figure);
            return this;
        }

        Draft with(String name, Interval interval) {
            return with(name, new Figure.Range(interval));
        }

        /** The number under its name, the interval under the name with {@code _interval} behind. */
        Draft with(String name, Estimate estimate) {
            return with(name, estimate.value()).with(name + "_interval", estimate.interval());
        }

        /** Weights, largest first; those of no importance are left out. */
        Draft with(String name, DonorWeights weights) {
            LinkedHashMap<String, Double> kept = new LinkedHashMap<>();
            kept.putAll(weights.above(5e-7));
            return with(name, new Figure.Named(kept));
        }

        /** The mean effect, its share and its sum, the effect of each period, and the picture. */
        Draft effect(Counterfactual counterfactual) {
            this.course = Optional.of(Course.of(counterfactual));
            return with("att", counterfactual.att())
                    .with("lift", counterfactual.lift())
                    .with("incremental", counterfactual.incremental())
                    .with(
                            "effects",
                            new Figure.Series(
                                    counterfactual
                                            .block()
                                            .timeline()
                                            .starts()
                                            .subList(
                                                    counterfactual.block().before(),
                                                    counterfactual.block().periods()),
                                    Course.list(counterfactual.effects())));
        }

        /** Lowest and highest effect of each period on, as a band around what would have been. */
        Draft band(double[] lowest, double[] highest) {
            this.course = course.map(seen -> seen.effectBetween(lowest, highest));
            return this;
        }

        Draft course(Course seen) {
            this.course = Optional.of(seen);
            return this;
        }

        Draft spread(Spread possible) {
            this.spread = Optional.of(possible);
            return this;
        }

        Draft answer(Answer given) {
            this.answer = given;
            return this;
        }

        /** Takes back an answer that one unit of so few cannot carry. */
        Draft undecided(int units) {
            if (answer == Answer.ROSE || answer == Answer.FELL) {
                this.answer = Answer.COULD_NOT_TELL;
                note("One of " + units + " units is too few to decide by: the largest change among " + units
                        + " units is in any one of them once in " + units + " times.");
            }
            return this;
        }

        Draft standing(Standing given) {
            this.standing = given;
            return this;
        }

        Draft note(String sentence) {
            notes.add(sentence);
            return this;
        }

        /** The interval of the share, from that of the mean effect: the effect over what was seen without it. */
        private void shareOfInterval() {
            if (!(figures.get("att_interval") instanceof Figure.Range(Interval interval))
                    || !figures.containsKey("lift")
                    || figures.containsKey("lift_interval")
                    || course.isEmpty()) {
                return;
            }
            double seen = course.get().observedDuring();
            if (seen > 0) {
                with(
                        "lift_interval",
                        new Interval(interval.level(), share(interval.lower(), seen), share(interval.upper(), seen)));
            }
        }

        private static Bound share(Bound effect, double seen) {
            return effect instanceof Bound.At(double value) && value < seen
                    ? new Bound.At(value / (seen - value))
                    : new Bound.Unbounded();
        }

        Finding finish(Card card) {
            shareOfInterval();
            return new Finding(card, standing, answer, ordered(), course, spread, notes);
        }

        /** An interval stands right behind its number. */
        private SequencedMap<String, Figure> ordered() {
            LinkedHashMap<String, Figure> ordered = new LinkedHashMap<>();
            figures.forEach((name, figure) -> {
                ordered.putIfAbsent(name, figure);
                Figure interval = figures.get(name + "_interval");
                if (interval != null) {
                    ordered.putIfAbsent(name + "_interval", interval);
                }
            });
            return ordered;
        }
    }
}
