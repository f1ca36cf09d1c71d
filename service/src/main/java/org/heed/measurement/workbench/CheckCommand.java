package org.heed.measurement.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.heed.uplift.Fault;
import org.heed.uplift.PanelCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heed uplift check}: what is wrong or odd in the data, all of it; and what a design can show at best. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Is this data fit to be measured? Gaps, doubles, negative counts, uneven periods, units that went"
                + " their own way; and, with --treated and --from, what the design can show at best.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    QuestionOptions options = new QuestionOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        DataReader.Raw raw = options.data.raw();
        PanelCheck check = PanelCheck.ofCounts(raw.counts());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("usable", check.isUsable());
        json.put("faults", check.faults().stream().map(CheckCommand::json).toList());
        List<String> design = check.isUsable() && options.campaign.isNamed() ? design(json) : List.of();
        output.sheet(new CheckSheet(raw, check).of(design, json), JsonText.head("check", raw), spec);
        return check.isUsable() ? 0 : 2;
    }

    private static Map<String, @Nullable Object> json(Fault fault) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put(
                "kind",
                fault.getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                        .toLowerCase(Locale.ROOT));
        said.put("blocks", fault.blocks());
        said.put("text", fault.text());
        return said;
    }

    /** What the design can show at best, in words. */
    private List<String> design(Map<String, @Nullable Object> json) {
        List<String> sentences = new ArrayList<>();
        Question question = options.question();
        double least = question.design().set().smallestP();
        boolean decides = question.design().set().canReach(1 - question.level());
        json.put("smallest_p", least);
        json.put("assignments", question.design().set().size());
        json.put("can_decide", decides);
        sentences.add("Smallest p that this design can give: " + Numbers.p(least) + " ("
                + question.design().words() + ").");
        sentences.add(
                decides
                        ? "That is small enough to decide at the level of " + Numbers.level(question.level()) + "."
                        : "It can never decide at the level of " + Numbers.level(question.level())
                                + ", whatever the campaign does: choose a design with at least 20 possible choices.");
        if (!question.design().isDrawn()) {
            sentences.add("Nobody says that the units were drawn at random (--drawn or --set): whatever is found is"
                    + " observational.");
        }
        return sentences;
    }
}
