package org.heed.measurement.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.heed.uplift.Block;
import org.heed.uplift.Interval;
import org.heed.uplift.synthetic.Contrast;
import org.heed.uplift.synthetic.SyntheticDid;
import org.heed.uplift.synthetic.SyntheticDidFit;

/** Synthetic difference in differences and, by name, its relatives. */
final class SyntheticDidMethod {
    private static final int DRAWS = 200;

    static final Method METHOD = new Method(
            new Finding.Card(
                    "sdid",
                    "Synthetic difference in differences",
                    "Weighs donors and earlier periods so that treated and donors move alike, then takes differences.",
                    "Its standard error supposes that the treated unit scatters as the donors do."),
            SyntheticDidMethod::ask);

    private SyntheticDidMethod() {}

    private static Finding.Draft ask(Question question) {
        Block block = question.block();
        SyntheticDid method = SyntheticDid.standard();
        SyntheticDidFit fit = method.fit(block);
        Finding.Draft draft = new Finding.Draft()
                .effect(fit.counterfactual())
                .with("tau", fit.tau())
                .with("sigma", fit.penalties().sigma())
                .with("zeta_omega", fit.penalties().units())
                .with("zeta_lambda", fit.penalties().periods())
                .with("sc_tau", tau(Contrast.SYNTHETIC_CONTROL, block))
                .with("did_tau", tau(Contrast.DIFFERENCE_IN_DIFFERENCES, block))
                .with("difp_tau", tau(Contrast.DEMEANED_CONTROL, block))
                .with("weights", fit.weights())
                .with("time_weights", timeWeights(block, fit));
        if (block.donors().size() <= block.treated().size()) {
            return draft.note("There are not more donors than treated units, so that no placebo campaigns can say how"
                    + " sure this is.");
        }
        double error = method.placeboError(block, DRAWS, new Random(question.seed()));
        Interval interval = Interval.normal(question.level(), fit.tau(), error);
        return draft.with("se", error)
                .with("att_interval", interval)
                .answer(interval.contains(0) ? Answer.COULD_NOT_TELL : fit.tau() > 0 ? Answer.ROSE : Answer.FELL)
                .note(
                        block.treated().size() == 1
                                ? "The standard error is exact: each donor once as if it had been treated."
                                : "The standard error is from " + DRAWS + " placebo campaigns among the donors.");
    }

    private static double tau(Contrast contrast, Block block) {
        return new SyntheticDid(contrast).fit(block).tau();
    }

    private static Figure timeWeights(Block block, SyntheticDidFit fit) {
        LinkedHashMap<String, Double> kept = new LinkedHashMap<>();
        List<Double> weights = fit.timeWeights();
        for (int period = 0; period < weights.size(); period++) {
            if (weights.get(period) > 5e-7) {
                kept.put(block.timeline().start(period).toString(), weights.get(period));
            }
        }
        return new Figure.Named(kept);
    }
}
