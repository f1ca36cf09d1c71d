package org.heed.measurement.workbench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Every name that a finding may carry in JSON: what it is called for people, how it is written, and what it means. */
public final class Names {

    /** How a number is written. */
    public enum Kind {
        /** A change of the outcome, with its sign. */
        CHANGE,
        /** A share of what would have been, in percent with its sign. */
        SHARE,
        /** A difference of two shares, in percentage points with its sign. */
        POINTS,
        /** A probability. */
        P,
        /** Any other number. */
        NUMBER,
        /** Words, tables and lists. */
        OTHER
    }

    /** One name. */
    public record Name(String title, Kind kind, String meaning) {}

    private static final SequencedMap<String, Name> ALL = all();

    private Names() {}

    /** The name; one that is not listed is a mistake of ours. */
    public static Name of(String name) {
        Name known = ALL.get(name);
        if (known == null) {
            throw new IllegalStateException("the figure '" + name + "' has no entry among the names");
        }
        return known;
    }

    /** All of them, in the order of the documentation. */
    public static SequencedMap<String, Name> listed() {
        return ALL;
    }

    private static SequencedMap<String, Name> all() {
        LinkedHashMap<String, Name> all = new LinkedHashMap<>();
        effect(all);
        sureness(all);
        comparison(all);
        relatives(all);
        series(all);
        staggered(all);
        linked(all);
        shocks(all);
        return Collections.unmodifiableSequencedMap(all);
    }

    private static void effect(Map<String, Name> all) {
        put(all, "att", "Effect per unit and period", Kind.CHANGE, "mean effect on the treated, per unit and period");
        put(all, "att_interval", "its interval", Kind.CHANGE, "every effect that the data do not rule out");
        put(all, "lift", "Effect as a share", Kind.SHARE, "sum of the effect over sum of what would have been");
        put(all, "lift_interval", "its interval", Kind.SHARE, "every share that the data do not rule out");
        put(all, "incremental", "Effect in all", Kind.CHANGE, "sum over all treated units and the whole campaign");
        put(all, "incremental_interval", "its interval", Kind.CHANGE, "every sum that the data do not rule out");
        put(all, "rate_ratio", "Rate ratio", Kind.NUMBER, "factor by which the campaign multiplied the outcome");
        put(all, "rate_ratio_interval", "its interval", Kind.NUMBER, "every factor that the data do not rule out");
        put(all, "effects", "Effect by period", Kind.OTHER, "effect per unit in each period of the campaign");
    }

    private static void sureness(Map<String, Name> all) {
        put(all, "p", "p", Kind.P, "how often a campaign without effect would look at least as strong");
        put(all, "smallest_p", "Smallest p", Kind.P, "the smallest p that the design can ever give");
        put(all, "p_block_size_of_sum", "p, block |sum|", Kind.P, "share of shifts through time with |sum u| as large");
        put(all, "p_block_sum_of_sizes", "p, block sum of sizes", Kind.P, "the same by sum |u|, as in GeoLift");
        put(all, "p_block_sum", "p, block, a rise", Kind.P, "the same by sum u, one-sided");
        put(all, "p_placebo", "p among placebos", Kind.P, "share of units, each as if treated, with as large a ratio");
        put(all, "placebo_rank", "Rank among placebos", Kind.NUMBER, "1 is the largest ratio of misfits");
        put(all, "p_tail", "Tail probability", Kind.P, "share of posterior draws at least as far out, one-sided");
        put(all, "se", "Standard error", Kind.NUMBER, "standard error of the effect");
        put(all, "assignments", "Possible choices", Kind.NUMBER, "how many assignments could have happened");
        put(all, "drawn", "Drawn at random", Kind.OTHER, "whether the units were drawn at random from them");
        put(all, "statistic", "Statistic", Kind.OTHER, "what the test compares");
        put(all, "assignments_sha256", "Set", Kind.OTHER, "SHA-256 of the set of possible assignments");
    }

    private static void comparison(Map<String, Name> all) {
        put(all, "l2", "Misfit", Kind.NUMBER, "root of the summed squared misfit before the campaign");
        put(
                all,
                "scaled_l2",
                "Misfit, scaled",
                Kind.NUMBER,
                "the same over that of equal weights: 0 perfect, 1 no better");
        put(all, "rmspe_before", "Misfit per period", Kind.NUMBER, "root mean squared misfit before the campaign");
        put(all, "rmspe_ratio", "Ratio of misfits", Kind.NUMBER, "misfit during over misfit before");
        put(all, "lambda", "Ridge penalty", Kind.NUMBER, "penalty of the ridge correction");
        put(
                all,
                "bias",
                "Corrected bias",
                Kind.CHANGE,
                "what the ridge correction takes from the plain mix, per period");
        put(all, "weights", "Largest weights", Kind.OTHER, "how much each donor counts in the comparison");
        put(all, "degrees_of_freedom", "Degrees of freedom", Kind.NUMBER, "of the t distribution");
        put(all, "dispersion", "Dispersion", Kind.NUMBER, "1 if totals scatter as Poisson counts do, above 1 if more");
    }

    private static void relatives(Map<String, Name> all) {
        put(all, "tau", "Tau", Kind.CHANGE, "the estimate in the paper's letters; the same as att");
        put(all, "sigma", "Sigma", Kind.NUMBER, "scatter from which penalties or intervals are made");
        put(all, "zeta_omega", "Penalty of units", Kind.NUMBER, "regularisation of the unit weights");
        put(all, "zeta_lambda", "Penalty of periods", Kind.NUMBER, "regularisation of the time weights");
        put(all, "sc_tau", "As synthetic control", Kind.CHANGE, "the same formula with unit weights alone");
        put(all, "did_tau", "As plain DiD", Kind.CHANGE, "the same formula with equal weights");
        put(all, "difp_tau", "As de-meaned control", Kind.CHANGE, "the same formula with unit weights and intercept");
        put(all, "time_weights", "Weights of periods", Kind.OTHER, "how much each earlier period counts");
    }

    private static void series(Map<String, Name> all) {
        put(all, "slope", "Slope", Kind.NUMBER, "rise of the treated total for each unit of the donors' total");
        put(all, "intercept", "Intercept", Kind.NUMBER, "treated total where the donors' total is 0");
        put(all, "cost", "Cost", Kind.NUMBER, "spent by the treated units beyond what they spent before");
        put(all, "iroas", "Effect per unit of cost", Kind.NUMBER, "incremental over cost (iROAS)");
        put(all, "iroas_interval", "its interval", Kind.NUMBER, "every such ratio that the data do not rule out");
        put(all, "iroas_one_sided", "its one-sided interval", Kind.NUMBER, "a lower end only, at the same level");
        put(all, "iroas_precision", "its precision", Kind.NUMBER, "estimate less the one-sided lower end");
        put(all, "correlation", "Correlation", Kind.NUMBER, "of treated and donors' totals before; at least 0.8");
        put(all, "false_positive", "A/A probability", Kind.P, "of an effect just before the campaign; at most 0.2");
        put(all, "brownian_bridge", "Brownian bridge", Kind.NUMBER, "for breaks before the campaign; at most 3");
        put(all, "durbin_watson", "Durbin-Watson", Kind.NUMBER, "2 if periods are independent; 1.5 to 2.5");
        put(all, "wide_att", "Effect, wide prior", Kind.CHANGE, "att with prior constant 0.1 instead of 0.01");
        put(all, "wide_att_interval", "its interval", Kind.CHANGE, "with prior constant 0.1");
        put(all, "sigma_observation", "Scatter", Kind.NUMBER, "deviation of an observation, standardised");
        put(all, "sigma_level", "Wander", Kind.NUMBER, "deviation of a step of the level, standardised");
        put(all, "coefficients", "Largest coefficients", Kind.OTHER, "posterior means of the donors' coefficients");
    }

    private static void staggered(Map<String, Name> all) {
        put(all, "dynamic_att", "Mean by time since start", Kind.CHANGE, "plain mean over periods since the start");
        put(all, "dynamic_se", "its standard error", Kind.NUMBER, "of dynamic_att");
        put(all, "group_att", "Mean by group", Kind.CHANGE, "mean over groups of units that start together");
        put(all, "group_se", "its standard error", Kind.NUMBER, "of group_att");
        put(all, "calendar_att", "Mean by calendar", Kind.CHANGE, "plain mean over periods");
        put(all, "calendar_se", "its standard error", Kind.NUMBER, "of calendar_att");
        put(all, "twfe_att", "Two-way regression", Kind.CHANGE, "one regression of all cells; not to be preferred");
        put(all, "twfe_se", "its standard error", Kind.NUMBER, "of twfe_att");
        put(all, "att_gt", "Effects by group and time", Kind.OTHER, "rows of group, time, att, se");
        put(all, "event_times", "Effects by time since start", Kind.OTHER, "rows of event_time, att, se");
    }

    private static void linked(Map<String, Name> all) {
        put(
                all,
                "useful_lift",
                "Change of the useful ones",
                Kind.SHARE,
                "the same test on the useful ones; exploratory");
        put(all, "useful_lift_interval", "its interval", Kind.SHARE, "every share that the data do not rule out");
        put(all, "useful_p", "p, useful ones", Kind.P, "p of no change of the useful ones");
        put(
                all,
                "useful_smallest_rise",
                "Smallest rise shown",
                Kind.SHARE,
                "of the useful ones, about every second time");
        put(
                all,
                "share_useful_points",
                "Change of the share useful",
                Kind.POINTS,
                "in percentage points of useful over all, while on");
        put(
                all,
                "share_useful_points_interval",
                "its interval",
                Kind.POINTS,
                "every change that the data do not rule out");
        put(all, "share_useful_odds_ratio", "Odds ratio of useful", Kind.NUMBER, "1 is no change of the share");
        put(
                all,
                "share_useful_odds_ratio_interval",
                "its interval",
                Kind.NUMBER,
                "every ratio that the data do not rule out");
        put(all, "share_useful_p", "p, share useful", Kind.P, "p of no change of the share useful");
        put(
                all,
                "cost_per_extra_answer",
                "Cost of each",
                Kind.OTHER,
                "between, at_least, nothing_gained or cannot_tell");
        put(all, "cost_per_extra", "Cost of each extra one", Kind.NUMBER, "cost over incremental");
        put(all, "cost_per_extra_interval", "its interval", Kind.NUMBER, "every cost that the data do not rule out");
        put(all, "cost_per_extra_least", "Least cost of each", Kind.NUMBER, "where there may have been no extra one");
    }

    private static void shocks(Map<String, Name> all) {
        put(
                all,
                "event_cells",
                "Periods with an event",
                Kind.NUMBER,
                "unit-periods within some weeks of a local event");
        put(all, "kept_lift", "Change without them", Kind.SHARE, "the effect over all other unit-periods");
        put(all, "kept_lift_interval", "its interval", Kind.SHARE, "every share that they do not rule out");
        put(all, "kept_p", "p without them", Kind.P, "p of no change over all other unit-periods");
        put(
                all,
                "least_without_period",
                "Least without a period",
                Kind.SHARE,
                "smallest change, any one period left out");
        put(all, "most_without_period", "Most without a period", Kind.SHARE, "largest change, any one period left out");
        put(all, "least_without_unit", "Least without a unit", Kind.SHARE, "smallest change, any one unit left out");
        put(all, "most_without_unit", "Most without a unit", Kind.SHARE, "largest change, any one unit left out");
    }

    private static void put(Map<String, Name> all, String name, String title, Kind kind, String meaning) {
        all.put(name, new Name(title, kind, meaning));
    }
}
