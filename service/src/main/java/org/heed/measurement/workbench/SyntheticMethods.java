package org.heed.measurement.workbench;

import java.util.List;
import org.heed.uplift.synthetic.AugmentedControl;
import org.heed.uplift.synthetic.AugmentedFit;
import org.heed.uplift.synthetic.FixedEffects;
import org.heed.uplift.synthetic.Penalty;
import org.heed.uplift.synthetic.SyntheticControl;
import org.heed.uplift.synthetic.SyntheticFit;

/** Methods that mix donors into a likeness of the treated units. */
final class SyntheticMethods {
    static final List<Method> METHODS = List.of(
            new Method(
                    new Finding.Card(
                            "asc",
                            "Augmented synthetic control",
                            "Mixes donors so that they move as the treated units did before the campaign; what GeoLift"
                                    + " does.",
                            "With few donors or shocks of their own the mix can be good by chance."),
                    SyntheticMethods::augmented),
            new Method(
                    new Finding.Card(
                            "sc",
                            "Synthetic control",
                            "Mixes donors so that they have the level and the movement of the treated units (Abadie).",
                            "Fails where no mix of donors reaches the level of the treated units."),
                    question -> plain(question, FixedEffects.NONE)));

    private SyntheticMethods() {}

    private static Finding.Draft augmented(Question question) {
        FixedEffects effects = switch (question.tuning().intercept()) {
            case FIXED_EFFECTS -> FixedEffects.UNIT;
            case NONE -> FixedEffects.NONE;
        };
        return switch (question.tuning().model()) {
            case NONE -> plain(question, effects);
            case RIDGE -> ridge(question, effects);
        };
    }

    private static Finding.Draft plain(Question question, FixedEffects effects) {
        SyntheticFit fit = new SyntheticControl(effects).fit(question.block());
        return new Finding.Draft()
                .effect(fit.counterfactual())
                .with("l2", fit.l2())
                .with("scaled_l2", fit.scaledL2())
                .with("weights", fit.weights());
    }

    private static Finding.Draft ridge(Question question, FixedEffects effects) {
        Penalty penalty = new Penalty.Given(
                question.tuning().lambda().orElseThrow(() -> new WorkbenchException("--ridge needs --lambda for now")));
        AugmentedFit fit = new AugmentedControl(effects, penalty).fit(question.block());
        return new Finding.Draft()
                .effect(fit.counterfactual())
                .with("l2", fit.l2())
                .with("scaled_l2", fit.scaledL2())
                .with("lambda", fit.lambda())
                .with("bias", fit.averageBias())
                .with("weights", fit.weights());
    }
}
