package org.heed.uplift.evidence.published;

import java.util.List;
import java.util.SplittableRandom;
import org.heed.uplift.Block;
import org.heed.uplift.evidence.ReferencePanels;
import org.heed.uplift.synthetic.Contrast;
import org.heed.uplift.synthetic.FixedEffects;
import org.heed.uplift.synthetic.PlaceboRank;
import org.heed.uplift.synthetic.SyntheticControl;
import org.heed.uplift.synthetic.SyntheticDid;
import org.heed.uplift.synthetic.SyntheticDidFit;
import org.heed.uplift.synthetic.SyntheticFit;

/** California's Proposition 99. */
final class TobaccoFigures {

    private static final String DID = "Proposition 99, synthetic DiD";
    private static final String CONTROL = "Proposition 99, synthetic control";

    private TobaccoFigures() {}

    static List<Figure> all() {
        Block block = ReferencePanels.tobacco();
        SyntheticDidFit did = SyntheticDid.standard().fit(block);
        SyntheticControl method = new SyntheticControl(FixedEffects.NONE);
        SyntheticFit control = method.fit(block);
        PlaceboRank rank = PlaceboRank.of(method, block);
        return List.of(
                new Figure(DID, "effect, exact optimum", -15.6054, 4, did.tau()),
                new Figure(DID, "sigma", 5.494401018580, 12, did.penalties().sigma()),
                new Figure(
                        DID,
                        "zeta of the units",
                        10.226232571491,
                        12,
                        did.penalties().units()),
                new Figure(DID, "weight of 1986", .366471, 6, did.timeWeights().get(16)),
                new Figure(DID, "weight of 1988", .427076, 6, did.timeWeights().get(18)),
                new Figure(
                        DID,
                        "weight of Nevada (there: steps stopped early)",
                        .124489,
                        6,
                        did.weights().of("Nevada")),
                new Figure(
                        DID,
                        "placebo error, each control once",
                        9.371180,
                        6,
                        SyntheticDid.standard().placeboError(block, 2, new SplittableRandom(1))),
                new Figure(
                        "Proposition 99, DiD",
                        "effect",
                        -27.3491110836,
                        10,
                        new SyntheticDid(Contrast.DIFFERENCE_IN_DIFFERENCES)
                                .fit(block)
                                .tau()),
                new Figure(CONTROL, "ATT", -19.51362841, 8, control.att()),
                new Figure(
                        CONTROL,
                        "RMSPE before",
                        1.65640021,
                        8,
                        control.counterfactual().rmspeBefore()),
                new Figure(
                        CONTROL, "weight of Utah", .393908, 6, control.weights().of("Utah")),
                new Figure(
                        CONTROL,
                        "weight of Montana",
                        .231840,
                        6,
                        control.weights().of("Montana")),
                new Figure(CONTROL, "RMSPE ratio", 12.439968, 6, rank.ratio()),
                new Figure(CONTROL, "rank of 39", 3, 0, rank.rank()),
                new Figure(CONTROL, "p", .076923, 6, rank.p()));
    }
}
