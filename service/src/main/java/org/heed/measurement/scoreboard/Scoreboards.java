package org.heed.measurement.scoreboard;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heed.campaigns.content.ContentTask;
import org.heed.campaigns.content.State;
import org.heed.campaigns.content.Tasks;
import org.heed.campaigns.coverage.Coverage;
import org.heed.campaigns.coverage.CoverageFigures;
import org.heed.campaigns.coverage.Reached;
import org.heed.campaigns.partners.PartnerCounts;
import org.heed.campaigns.partners.PartnerFigures;
import org.heed.campaigns.placements.PlacementCounts;
import org.heed.campaigns.plan.Budget;
import org.heed.campaigns.plan.Campaign;
import org.heed.campaigns.plan.CostLine;
import org.heed.campaigns.plan.Medium;
import org.heed.campaigns.publishing.PublicPages;
import org.heed.ground.web.OnStaffFront;
import org.heed.measurement.panel.Measure;
import org.heed.measurement.statement.Statement;
import org.heed.measurement.statement.Statements;
import org.heed.measurement.statement.Words;
import org.heed.reports.outcome.Counts;
import org.heed.reports.outcome.Interval;
import org.heed.reports.outcome.Tally;
import org.springframework.stereotype.Component;

/**
 * Fills a campaign's scoreboard from what every room knows of it, and from surveys. A figure that nobody knows yet is not
 * there; it is never 0 instead.
 */
@Component
@OnStaffFront
public final class Scoreboards {
    /** Totals below this are not shown. */
    private static final int LEAST = 10;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Budget budget;
    private final Coverage coverage;
    private final Tasks tasks;
    private final PartnerCounts partners;
    private final PlacementCounts placements;
    private final PublicPages pages;
    private final Counts counts;
    private final Statements statements;
    private final Surveys surveys;
    private final Clock clock;

    public Scoreboards(
            Budget budget,
            Coverage coverage,
            Tasks tasks,
            PartnerCounts partners,
            PlacementCounts placements,
            PublicPages pages,
            Counts counts,
            Statements statements,
            Surveys surveys,
            Clock clock) {
        this.budget = budget;
        this.coverage = coverage;
        this.tasks = tasks;
        this.partners = partners;
        this.placements = placements;
        this.pages = pages;
        this.counts = counts;
        this.statements = statements;
        this.surveys = surveys;
        this.clock = clock;
    }

    /** Every figure that is known of a campaign, in the order of the stages. */
    public List<Score> of(Campaign campaign) {
        List<Score> scores = new ArrayList<>();
        inputs(campaign, scores);
        outputs(campaign, scores);
        outcomes(campaign, scores);
        impact(campaign, scores);
        surveys.of(campaign.id())
                .forEach(figure ->
                        scores.add(new Score(figure.stage(), figure.measure(), figure.shown(), figure.basis())));
        scores.sort(java.util.Comparator.comparing(Score::stage)); // stable: surveys stand after our own figures
        return List.copyOf(scores);
    }

    private void inputs(Campaign campaign, List<Score> scores) {
        Budget.Sum sum = budget.sum(campaign.id());
        if (sum.planned() > 0) {
            scores.add(new Score(Stage.INPUTS, "Budget", pounds(sum.planned()), pounds(sum.spent()) + " spent"));
            for (Medium medium : Medium.values()) {
                long planned = budget.lines(campaign.id()).stream()
                        .map(Budget.Kept::line)
                        .filter(line -> line.medium() == medium)
                        .mapToLong(CostLine::planned)
                        .sum();
                if (planned > 0) {
                    scores.add(new Score(Stage.INPUTS, medium.title(), pounds(planned), "of the budget"));
                }
            }
        }
        coverage.of(campaign.id()).filter(figures -> figures.sites() > 0).ifPresent(figures -> {
            scores.add(new Score(
                    Stage.INPUTS,
                    "Cinemas booked",
                    number(figures.sites()),
                    number(figures.showings()) + " cinema weeks"));
            if (figures.pence() > 0) {
                scores.add(new Score(Stage.INPUTS, "Cost of bookings", pounds(figures.pence()), "as booked"));
            }
        });
        scores.add(new Score(
                Stage.INPUTS,
                "Weeks",
                Integer.toString(campaign.run().weeks()),
                "from " + Words.day(campaign.run().first().friday())));
    }

    private void outputs(Campaign campaign, List<Score> scores) {
        coverage.of(campaign.id()).filter(figures -> figures.sites() > 0).ifPresent(figures -> reach(figures, scores));
        List<ContentTask> needed = tasks.of(campaign.id()).stream()
                .filter(task -> task.state() != State.WITHDRAWN)
                .toList();
        if (!needed.isEmpty()) {
            long approved = needed.stream()
                    .filter(task -> task.state() == State.APPROVED)
                    .count();
            scores.add(new Score(
                    Stage.OUTPUTS,
                    "Forces with content of their own",
                    number(approved),
                    "of " + number(needed.size()) + " that need it"));
        }
        long live = pages.of(campaign.id()).stream()
                .filter(page -> page.live().isPresent())
                .count();
        if (live > 0) {
            scores.add(new Score(Stage.OUTPUTS, "Public pages", number(live), "published"));
        }
        PartnerFigures figures = partners.of(campaign.id());
        if (figures.invited() > 0) {
            scores.add(new Score(
                    Stage.OUTPUTS,
                    "Partners that shared",
                    number(figures.shared()),
                    "of " + number(figures.invited()) + " invited; " + number(figures.taken()) + " took the kit"));
            scores.add(new Score(
                    Stage.OUTPUTS,
                    "Reach reported by partners",
                    number(figures.reach()),
                    "as they say; one person may be counted twice"));
        }
    }

    private static void reach(CoverageFigures figures, List<Score> scores) {
        scores.add(new Score(
                Stage.OUTPUTS,
                "Admissions",
                number(figures.delivered().orElse(figures.planned())),
                figures.delivered().isPresent()
                        ? "delivered, of " + number(figures.planned()) + " planned"
                        : "planned; none are delivered yet"));
        Reached residents = figures.residents();
        scores.add(new Score(
                Stage.OUTPUTS,
                "Residents with a cinema near",
                percent(residents.share(residents.cinema())),
                number(residents.cinema()) + " of " + number(residents.all()) + " in mid-2019"));
        scores.add(new Score(
                Stage.OUTPUTS,
                "Regions with a showing",
                Integer.toString(figures.regions().some()),
                "of " + figures.regions().all()));
        scores.add(new Score(
                Stage.OUTPUTS,
                "Forces with a showing",
                Integer.toString(figures.forces().some()),
                "of " + figures.forces().all()));
    }

    private void outcomes(Campaign campaign, List<Score> scores) {
        long visits = placements.of(campaign.id()).total();
        if (visits >= LEAST) {
            scores.add(new Score(
                    Stage.OUTCOMES, "Visits by short links", number(visits), "visits, not persons; none is followed"));
        }
        Tally tally = tally(campaign);
        if (tally.reports() >= LEAST && hasEnded(campaign)) {
            scores.add(new Score(
                    Stage.OUTCOMES,
                    "Reports",
                    number(tally.reports()),
                    "in all regions, accepted in the weeks of the campaign"));
            scores.add(new Score(
                    Stage.OUTCOMES,
                    "Reports a week",
                    number(Math.round((double) tally.reports() / campaign.run().weeks())),
                    "all regions"));
        }
    }

    private void impact(Campaign campaign, List<Score> scores) {
        Tally tally = tally(campaign);
        if (tally.reports() >= LEAST && tally.useful() >= LEAST && hasEnded(campaign)) {
            Interval interval = tally.interval();
            scores.add(new Score(
                    Stage.IMPACT,
                    "Useful reports",
                    number(tally.useful()),
                    percent(tally.rate()) + " of " + number(tally.reports()) + " (" + percent(interval.low()) + " to "
                            + percent(interval.high()) + "); later assessments may add to it"));
        }
        effect("Effect on reports", statements.state(campaign.plan(), Measure.REPORTS), scores);
        effect("Effect on useful reports", statements.state(campaign.plan(), Measure.USEFUL), scores);
    }

    /** What the planned test says, and no more: an effect that cannot be told is told as such. */
    private static void effect(String name, Statement statement, List<Score> scores) {
        switch (statement) {
            case Statement.Stated stated ->
                scores.add(new Score(
                        Stage.IMPACT,
                        name,
                        stated.holds(1) ? "Could not tell" : Words.signed(100 * (stated.ratio() - 1)),
                        Words.range(stated)
                                + (stated.standing() == Statement.Standing.PLANNED
                                        ? " The planned test."
                                        : " Explored only.")));
            case Statement.NotYet notYet -> scores.add(new Score(Stage.IMPACT, name, "Not yet", notYet.why()));
            case Statement.NotMeasurable never ->
                scores.add(new Score(Stage.IMPACT, name, "Cannot be measured", never.why()));
        }
    }

    private Tally tally(Campaign campaign) {
        return Counts.total(counts.cells(
                campaign.run().first().friday(), campaign.run().end().friday()));
    }

    private boolean hasEnded(Campaign campaign) {
        return LocalDate.ofInstant(clock.instant(), LONDON)
                .isAfter(campaign.run().lastDay());
    }

    private static String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(value);
    }

    private static String percent(double share) {
        return String.format(Locale.UK, "%.1f%%", 100 * share);
    }

    private static String pounds(long pence) {
        return "£" + number(Math.round(pence / 100.0));
    }
}
