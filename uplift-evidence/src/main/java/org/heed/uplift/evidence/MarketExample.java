package org.heed.uplift.evidence;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.heed.uplift.Panel;
import org.heed.uplift.planning.MarketChoice;
import org.heed.uplift.planning.MarketLimits;
import org.heed.uplift.planning.MarketOption;
import org.heed.uplift.planning.MarketSelection;
import org.heed.uplift.planning.MarketTrial;

/** Market selection with the settings of GeoLift's walkthrough: 330 simulations. */
public final class MarketExample {

    private final Panel panel;
    private final MarketSelection selection;

    private MarketExample(Panel panel, MarketSelection selection) {
        this.panel = panel;
        this.selection = selection;
    }

    /** 2 to 5 markets, 10 and 15 days, effects of 0 to 50 %, at 7.50 each and 100,000 at most. */
    public static MarketExample of(RandomGenerator random) {
        Panel panel = ReferencePanels.beforeTheWalkthrough();
        boolean published = ReferencePanels.published();
        MarketChoice choice = MarketChoice.of(List.of(2, 3, 4, 5))
                .including(published ? "chicago" : panel.units().getFirst())
                .excluding(published ? "honolulu" : panel.units().getLast());
        List<Double> effects =
                IntStream.rangeClosed(0, 10).mapToObj(i -> i / 20.0).toList();
        return new MarketExample(
                panel,
                new MarketSelection(
                        choice,
                        MarketTrial.asGeoLift(List.of(10, 15), effects, random),
                        MarketLimits.none().costing(7.5, 100_000).holdingOut(0.5, 1)));
    }

    /** The options, best first. */
    public List<MarketOption> rank() {
        return selection.rank(panel);
    }
}
