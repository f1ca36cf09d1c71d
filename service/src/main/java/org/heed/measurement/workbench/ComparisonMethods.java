package org.heed.measurement.workbench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heed.uplift.Block;
import org.heed.uplift.Estimate;
import org.heed.uplift.comparison.Adoption;
import org.heed.uplift.comparison.BeforeAfter;
import org.heed.uplift.comparison.Clustered;
import org.heed.uplift.comparison.Controls;
import org.heed.uplift.comparison.DifferenceInDifferences;
import org.heed.uplift.comparison.EventStudy;
import org.heed.uplift.comparison.GroupTime;
import org.heed.uplift.comparison.PooledT;
import org.heed.uplift.comparison.TwoWayFixedEffects;

/** Methods that compare how units moved. */
final class ComparisonMethods {
    static final Method POOLED_T = new Method(
            new Finding.Card(
                    "pooledt",
                    "Pooled t on one number a unit",
                    "The headline where units were not drawn: one before-to-during change for each unit, and a t test.",
                    "Supposes that treated units would have scattered as the others did; never proof."),
            ComparisonMethods::pooledT);
    static final Method DID = new Method(
            new Finding.Card(
                    "did",
                    "Difference in differences",
                    "How the treated units moved, less how all donors moved on average.",
                    "Its standard error is too small with fewer than 20 units or 5 on a side."),
            ComparisonMethods::did);
    static final Method EVENT_STUDY = new Method(
            new Finding.Card(
                    "csdid",
                    "Event study for staggered starts",
                    "Units that began at different times, each compared with those never treated (Callaway and"
                            + " Sant'Anna).",
                    "Needs many units, and some that never start."),
            ComparisonMethods::eventStudy);
    static final Method BEFORE_AFTER = new Method(
            new Finding.Card(
                    "beforeafter",
                    "Before and after",
                    "The treated units during the campaign against themselves before it.",
                    "Takes every season, shock and trend for the campaign: it is not enough."),
            ComparisonMethods::beforeAfter);

    private ComparisonMethods() {}

    private static Finding.Draft pooledT(Question question) {
        Block block = question.block();
        PooledT result = PooledT.of(block, contrast(question), question.level());
        Standing standing = question.design().isDrawn() ? Standing.CROSS_CHECK : Standing.OBSERVATIONAL;
        Finding.Draft draft = new Finding.Draft().standing(standing);
        result.rateRatio()
                .ifPresentOrElse(
                        ratio -> Divided.by(ratio, question).fill(draft), () -> draft.with("att", result.difference()));
        return draft.with("p", result.p())
                .with("se", result.standardError())
                .with("degrees_of_freedom", new Figure.Count(result.degreesOfFreedom()))
                .answer(Answer.of(
                        result.p(), question.level(), result.difference().value()));
    }

    /** Logarithms where every unit has something on both sides, so that units of different size count alike. */
    private static PooledT.Contrast contrast(Question question) {
        for (String unit : question.panel().units()) {
            double[] cells = question.panel().series(unit);
            double before = 0;
            double during = 0;
            for (int t = 0; t < question.block().periods(); t++) {
                before += t < question.block().before() ? cells[t] : 0;
                during += t < question.block().before() ? 0 : cells[t];
            }
            if (!(before > 0 && during > 0)) {
                return PooledT.Contrast.MEANS;
            }
        }
        return PooledT.Contrast.LOG_OF_MEANS;
    }

    private static Finding.Draft did(Question question) {
        DifferenceInDifferences result = DifferenceInDifferences.of(question.block());
        Finding.Draft draft = new Finding.Draft().effect(result.counterfactual());
        return clustered(draft, result.effect(), question.level());
    }

    /** Interval, standard error and p, and an answer only where there are units enough for them. */
    private static Finding.Draft clustered(Finding.Draft draft, Clustered effect, double level) {
        draft.with("att_interval", effect.estimate(level).interval())
                .with("se", effect.standardError())
                .with("p", effect.p())
                .note(sentence(effect.caution()));
        return effect.canBeTrusted() ? draft.answer(Answer.of(effect.p(), level, effect.value())) : draft;
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static Finding.Draft eventStudy(Question question) {
        Map<String, LocalDate> starts = new TreeMap<>();
        if (question.data().starts().isEmpty()) {
            question.treated()
                    .forEach(unit -> starts.put(unit, question.flight().from()));
        } else {
            starts.putAll(question.data().starts());
            starts.keySet().removeAll(question.leftOut());
        }
        Adoption adoption = Adoption.of(question.panel(), starts);
        EventStudy study = EventStudy.of(adoption, Controls.NEVER_TREATED);
        Clustered overall = study.groupTimes().overall();
        Finding.Draft draft = new Finding.Draft().with("att", overall.value());
        clustered(draft, overall, question.level());
        summary(draft, "dynamic", study.byEventTime().overall());
        summary(draft, "group", study.byGroup().overall());
        summary(draft, "calendar", study.byPeriod().overall());
        return summary(draft, "twfe", TwoWayFixedEffects.of(adoption))
                .with("att_gt", groupTimes(study.groupTimes().parts()))
                .with("event_times", eventTimes(study.byEventTime().parts()));
    }

    private static Finding.Draft summary(Finding.Draft draft, String name, Clustered effect) {
        return draft.with(name + "_att", effect.value()).with(name + "_se", effect.standardError());
    }

    private static Figure groupTimes(SortedMap<GroupTime, Clustered> parts) {
        return new Figure.Rows(parts.entrySet().stream()
                .map(part -> {
                    Map<String, Figure> row = new LinkedHashMap<>();
                    row.put("group", new Figure.Text(part.getKey().group().toString()));
                    row.put("time", new Figure.Text(part.getKey().period().toString()));
                    return effect(row, part.getValue());
                })
                .toList());
    }

    private static Figure eventTimes(SortedMap<Integer, Clustered> parts) {
        return new Figure.Rows(parts.entrySet().stream()
                .map(part -> {
                    Map<String, Figure> row = new LinkedHashMap<>();
                    row.put("event_time", new Figure.Count(part.getKey()));
                    return effect(row, part.getValue());
                })
                .toList());
    }

    private static SequencedMap<String, Figure> effect(Map<String, Figure> row, Clustered effect) {
        row.put("att", new Figure.Amount(effect.value()));
        row.put("se", new Figure.Amount(effect.standardError()));
        return Figure.Rows.row(row);
    }

    private static Finding.Draft beforeAfter(Question question) {
        BeforeAfter result = BeforeAfter.of(question.block(), question.level());
        Estimate ratio = result.rateRatio();
        Finding.Draft draft = new Finding.Draft()
                .standing(Standing.NOT_ENOUGH)
                .effect(result.counterfactual())
                .with("lift", ratio.map(factor -> factor - 1))
                .with("rate_ratio", ratio)
                .with("p", result.p())
                .with("se", result.standardError())
                .with("dispersion", result.dispersion());
        return draft.note("It takes whatever else changed when the campaign began for the campaign: in a simulation of"
                + " nine regions without any effect it said \"significant\" in 12 to 18 of 100 cases instead of 5.");
    }
}
