package org.heed.measurement.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.heed.campaigns.plan.Metric;
import org.heed.campaigns.plan.Plan;
import org.heed.campaigns.plan.Schedule;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;
import org.heed.measurement.panel.DrawnDesign;
import org.heed.measurement.panel.Measure;
import org.heed.measurement.panel.RegionPanels;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Choice;
import org.heed.uplift.randomisation.Effect;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.RandomisationTest;
import org.heed.uplift.randomisation.Statistic;
import org.heed.uplift.randomisation.TreatedSeries;
import org.springframework.stereotype.Component;

/**
 * States a campaign's effect: log difference-in-differences of weekly counts, or the two-way contrast of logarithms for
 * rotations and waves, with randomisation inference over every assignment that could have been drawn (Fisher 1935;
 * interval by inverting the test, Rosenbaum 2002, ch. 2).
 */
@Component
@OnStaffFront
public final class Statements {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String LIBRARY = "uplift 0.1.0";

    private final RegionPanels panels;
    private final Clock clock;

    public Statements(RegionPanels panels, Clock clock) {
        this.panels = panels;
        this.clock = clock;
    }

    /** The statement on the plan's own primary outcome. */
    public Statement primary(Plan plan) {
        return state(plan, plan.design().primary() == Metric.REPORTS ? Measure.REPORTS : Measure.USEFUL);
    }

    /** The statement on either outcome; whatever was not the plan's primary one is explored only. */
    public Statement state(Plan plan, Measure measure) {
        boolean block = plan.design().schedule().shape() == Schedule.Shape.BLOCK;
        if (plan.exposed().isEmpty() || (block && plan.comparison().isEmpty())) {
            return new Statement.NotMeasurable(
                    plan,
                    "Every region saw the campaign, so there is nothing to compare it with. A before-and-after"
                            + " comparison would not tell the campaign from everything else that changed.");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        LocalDate end = plan.firstWeek().plus(plan.weeks()).friday();
        if (today.isBefore(end)) {
            return new Statement.NotYet(plan, "The last measured week ends on " + Words.day(end.minusDays(1)) + ".");
        }
        List<Week> weeks =
                Stream.concat(plan.history().stream(), plan.measured().stream()).toList();
        SortedSet<Region> regions = new TreeSet<>(plan.exposed());
        regions.addAll(plan.comparison());
        Panel panel = panels.panel(regions, weeks, measure);
        List<LocalDate> empty = RegionPanels.emptyWeeks(panel);
        if (empty.size() == weeks.size()) {
            return new Statement.NotYet(plan, "No report was counted in any of its weeks.");
        }
        return block ? stated(plan, measure, panel, empty) : scheduled(plan, measure, panel, empty);
    }

    /** Rotations and waves: against every assignment that could have been drawn, which must be those of the plan. */
    private static Statement scheduled(Plan plan, Measure measure, Panel panel, List<LocalDate> empty) {
        Schedule schedule = plan.design().schedule();
        Schedule.Drawn drawn = schedule.drawn().orElseThrow();
        AssignmentSet possible = DrawnDesign.of(plan).possible();
        if (!possible.hash().equals(drawn.possibleHash())) {
            return new Statement.NotMeasurable(
                    plan,
                    "The assignments that could have been drawn cannot be listed as they were when the plan was made,"
                            + " so the planned test cannot be done.");
        }
        Assignment ran = DrawnDesign.ran(drawn);
        Statistic statistic = DrawnDesign.statistic(schedule.shape());
        Effect effect = new RandomisationTest(statistic, plan.design().level()).effect(panel, possible, ran);
        return new Statement.Stated(
                plan,
                measure,
                effect,
                TreatedSeries.of(panel, ran, effect.rateRatio()),
                standing(plan, measure),
                new Statement.Proof(plan.hash().orElse(""), possible.hash(), hash(panel), LIBRARY),
                empty);
    }

    private static Statement stated(Plan plan, Measure measure, Panel panel, List<LocalDate> empty) {
        Flight flight = new Flight(
                plan.firstWeek().friday(),
                plan.firstWeek().plus(plan.weeks() - 1L).thursday());
        AssignmentSet possible = possible(plan, panel.units(), flight);
        Assignment ran =
                Assignment.block(plan.exposed().stream().map(Region::code).toList(), flight);
        Effect effect = new RandomisationTest(LogDid.ofCounts(), plan.design().level()).effect(panel, possible, ran);
        return new Statement.Stated(
                plan,
                measure,
                effect,
                TreatedSeries.of(panel, ran, effect.rateRatio()),
                standing(plan, measure),
                new Statement.Proof(plan.hash().orElse(""), possible.hash(), hash(panel), LIBRARY),
                empty);
    }

    /** Every choice of as many regions that keeps to what the plan forced in and out. */
    private static AssignmentSet possible(Plan plan, List<String> units, Flight flight) {
        Choice choice = Choice.of(plan.exposed().size(), units)
                .including(codes(plan.design().forcedIn()))
                .excluding(codes(plan.design().forcedOut()));
        return AssignmentSet.blocks(choice, flight);
    }

    private static String[] codes(SortedSet<Region> regions) {
        return regions.stream().map(Region::code).toArray(String[]::new);
    }

    private static Statement.Standing standing(Plan plan, Measure measure) {
        boolean primary = plan.design().primary().name().equals(measure.name());
        return plan.isFixed() && primary ? Statement.Standing.PLANNED : Statement.Standing.EXPLORATORY;
    }

    /** Of the counts as text, a line for each region, so that anybody can make it again from a CSV. */
    private static String hash(Panel panel) {
        StringBuilder text = new StringBuilder();
        for (int unit = 0; unit < panel.units().size(); unit++) {
            text.append(panel.units().get(unit));
            for (int period = 0; period < panel.timeline().count(); period++) {
                text.append(',').append(Math.round(panel.at(unit, period)));
            }
            text.append('\n');
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }
}
