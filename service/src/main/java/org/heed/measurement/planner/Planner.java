package org.heed.measurement.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.heed.campaigns.plan.Plan;
import org.heed.campaigns.plan.Plans;
import org.heed.campaigns.plan.Schedule;
import org.heed.campaigns.plan.Schedule.Shape;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.Week;
import org.heed.measurement.panel.DesignForm;
import org.heed.measurement.panel.DrawnDesign;
import org.heed.measurement.panel.Measure;
import org.heed.measurement.panel.RegionPanels;
import org.heed.uplift.Panel;
import org.heed.uplift.planning.Candidate;
import org.heed.uplift.planning.DesignComparison;
import org.heed.uplift.planning.PlaceboCampaigns;
import org.heed.uplift.planning.PowerSettings;
import org.heed.uplift.planning.Workers;
import org.heed.uplift.randomisation.AssignmentSet;
import org.springframework.stereotype.Component;

/**
 * Compares designs of equal spend on this service's own history: campaigns that never were, with effects of known size put
 * in (measurement of power by placebo campaigns). Weeks of real campaigns are left out of the history.
 */
@Component
@OnStaffFront
public final class Planner {
    static final int DRAWS = 2_000;
    private static final double TOLERANCE = 0.07;
    private static final int MOST_STEPS = 6;
    private static final int COOL_DOWN = 1;
    private static final int[] BLOCKS = {4, 3, 2};

    /** Fewer weeks before a campaign than these say too little of what is usual. */
    private static final int LEAST_BASE = 8;

    /** A few places to lay a campaign on, so that one odd month is not all there is. */
    private static final int PLACES = 4;

    private static final List<Double> EFFECTS = List.of(0.0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1.0);
    private static final int KEPT = 30;

    private final RegionPanels panels;
    private final Plans plans;
    private final Map<String, Study> done = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Study> eldest) {
            return size() > KEPT;
        }
    });

    public Planner(RegionPanels panels, Plans plans) {
        this.panels = panels;
        this.plans = plans;
    }

    /** The designs of equal spend that a question allows; the block first. */
    public List<DesignForm> forms(Question question) {
        List<DesignForm> forms = new ArrayList<>();
        forms.add(new DesignForm(Shape.BLOCK, 1, question.each(), question.weeks(), 0));
        for (int weeks : BLOCKS) {
            if (question.weeks() % weeks == 0 && question.weeks() / weeks >= 2) {
                forms.add(new DesignForm(Shape.ROTATION, question.weeks() / weeks, question.each(), weeks, COOL_DOWN));
            }
        }
        wedge(question).ifPresent(forms::add);
        return forms;
    }

    /** Waves that buy about as much: as many steps, and as many regions at each, as fit. */
    private static Optional<DesignForm> wedge(Question question) {
        int wanted = question.each() * question.weeks();
        int free = question.regions().size() - question.mustNotSee().size();
        for (int steps = MOST_STEPS; steps >= 3; steps--) {
            for (int each = free / steps; each >= 1; each--) {
                double cells = each * steps * (steps + 1) / 2.0;
                int weeks = (int) Math.round(wanted / cells);
                boolean fits = each * steps >= question.mustSee().size() && weeks > 0;
                if (fits && Math.abs(cells * weeks / wanted - 1) <= TOLERANCE) {
                    return Optional.of(new DesignForm(Shape.WAVES, steps, each, weeks, 0));
                }
            }
        }
        return Optional.empty();
    }

    /** A form by its key, if the question allows it. */
    public Optional<DesignForm> form(Question question, String key) {
        return forms(question).stream()
                .filter(form -> Option.key(form).equals(key))
                .findFirst();
    }

    /** The longest stretch of whole weeks in which reports were counted and no campaign ran. */
    public List<Week> history(Question question) {
        Set<Week> campaigns = plans.all().stream()
                .filter(plan -> !plan.id().equals(question.campaign()))
                .map(Plan::measured)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        List<Week> longest = List.of();
        List<Week> stretch = new ArrayList<>();
        for (Week week : panels.counted()) {
            if (campaigns.contains(week)
                    || !week.friday().isBefore(question.first().friday())) {
                stretch = new ArrayList<>();
            } else {
                stretch.add(week);
            }
            longest = stretch.size() > longest.size() ? List.copyOf(stretch) : longest;
        }
        return longest;
    }

    /** Compares the designs; a question that was asked of the same counts before is answered at once. */
    public Study study(Question question) {
        List<Week> weeks = history(question);
        List<DesignForm> forms = forms(question);
        int longest = forms.getFirst().weeks();
        int base = Math.min(question.base(), weeks.size() - longest - PLACES + 1);
        if (base < LEAST_BASE) {
            return new Study.TooLittle(weeks.size(), LEAST_BASE + longest + PLACES - 1);
        }
        Panel reports = panels.panel(question.regions(), weeks, Measure.REPORTS);
        Panel useful = panels.panel(question.regions(), weeks, Measure.USEFUL);
        String key = question + "/" + text(reports) + "/" + text(useful);
        Study known = done.get(key);
        if (known != null) {
            return known;
        }
        Study fresh = compare(question, new Grounds(weeks, reports, useful));
        done.put(key, fresh);
        return fresh;
    }

    private record Grounds(List<Week> weeks, Panel reports, Panel useful) {}

    /** One at a time: it takes every processor for some seconds. */
    private synchronized Study compare(Question question, Grounds grounds) {
        List<String> remarks = new ArrayList<>();
        List<DesignForm> fitting = new ArrayList<>();
        for (DesignForm form : forms(question)) {
            if (grounds.weeks().size() - form.weeks() - PLACES + 1 >= LEAST_BASE) {
                fitting.add(form);
            } else {
                remarks.add("Left out, " + Words.name(form) + ": the history is too short to try it on.");
            }
        }
        if (wedge(question).isEmpty()) {
            remarks.add("No waves of equal steps cost the same.");
        }
        int longest = fitting.stream().mapToInt(DesignForm::weeks).max().orElseThrow();
        int base = Math.min(question.base(), grounds.weeks().size() - longest - PLACES + 1);
        List<Option> options = new ArrayList<>();
        for (DesignForm form : fitting) {
            try {
                options.add(option(question, form, grounds, base));
            } catch (IllegalArgumentException unfit) {
                remarks.add("Left out, " + Words.name(form) + ": " + unfit.getMessage() + ".");
            }
        }
        if (base < question.base()) {
            remarks.add("The plan compares with " + question.base() + " weeks; our history lets " + base
                    + " be tried, so the figures are somewhat on the careful side.");
        }
        options.sort(Comparator.comparingDouble(Option::smallestP));
        LocalDate until = grounds.weeks().getLast().thursday();
        return new Study.Compared(
                options,
                remarks,
                new Study.History(
                        grounds.weeks().getFirst().friday(),
                        until,
                        grounds.weeks().size()),
                base,
                DRAWS);
    }

    private static Option option(Question question, DesignForm form, Grounds grounds, int base) {
        AssignmentSet set = design(question, form).possible();
        Candidate reports = new Candidate(
                Option.key(form),
                PlaceboCampaigns.of(grounds.reports(), set, base),
                DrawnDesign.statistic(form.shape()));
        Candidate useful = new Candidate(
                Option.key(form),
                PlaceboCampaigns.of(grounds.useful(), set, base),
                DrawnDesign.statistic(form.shape()));
        PowerSettings settings = new PowerSettings(1 - question.level(), EFFECTS, DRAWS);
        Workers workers = Workers.silent(Runtime.getRuntime().availableProcessors());
        SplittableRandom random = new SplittableRandom(question.seed());
        return new Option(
                form,
                reports.unitWeeks(),
                set.size(),
                set.smallestP(),
                new DesignComparison(List.of(reports))
                        .run(settings, random.split(), workers)
                        .getFirst()
                        .power(),
                new DesignComparison(List.of(useful))
                        .run(settings, random.split(), workers)
                        .getFirst()
                        .power());
    }

    static DrawnDesign design(Question question, DesignForm form) {
        return new DrawnDesign(
                form,
                question.first(),
                new TreeSet<>(question.regions()),
                question.mustSee(),
                question.mustNotSee(),
                question.seed());
    }

    /** Draws a design by lot, by the plan's own seed. */
    public Schedule draw(Question question, DesignForm form) {
        return design(question, form).draw();
    }

    private static String text(Panel panel) {
        StringBuilder text = new StringBuilder();
        for (int unit = 0; unit < panel.units().size(); unit++) {
            for (int period = 0; period < panel.timeline().count(); period++) {
                text.append(Math.round(panel.at(unit, period))).append(',');
            }
        }
        return text.toString();
    }
}
