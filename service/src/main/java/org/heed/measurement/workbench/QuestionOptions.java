package org.heed.measurement.workbench;

import java.util.List;
import org.heed.uplift.Flight;
import picocli.CommandLine.Mixin;

/** All that makes a question: data, campaign, design and tuning. */
final class QuestionOptions {
    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    CampaignOptions campaign = new CampaignOptions();

    @Mixin
    DesignOptions design = new DesignOptions();

    @Mixin
    ShockOptions shocks = new ShockOptions();

    @Mixin
    TuningOptions tuning = new TuningOptions();

    Question question() {
        Data read = data.read();
        design.named().ifPresent(campaign::takenFrom);
        List<String> treated = campaign.treated(read);
        List<String> leftOut = campaign.leftOut(read);
        Flight flight = campaign.flight(read);
        List<String> units = read.panel().units().stream()
                .filter(unit -> !leftOut.contains(unit))
                .toList();
        try {
            Question question = new Question(
                    read,
                    treated,
                    leftOut,
                    flight,
                    design.design(units, treated, flight, tuning.seed),
                    shocks.shocks(),
                    tuning.tuning(),
                    tuning.level(),
                    tuning.seed);
            question.block();
            return question;
        } catch (IllegalArgumentException unfit) {
            throw new WorkbenchException("the campaign: " + unfit.getMessage(), unfit);
        }
    }
}
