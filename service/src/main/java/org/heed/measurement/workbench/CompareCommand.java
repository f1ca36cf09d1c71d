package org.heed.measurement.workbench;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heed uplift compare}: every method that fits, the one that may be believed first. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "What did this campaign change? Every method that fits: the headline first, cross-checks below,"
                + " before and after last with the reason why it is not enough.")
final class CompareCommand implements Callable<Integer> {
    @Mixin
    QuestionOptions options = new QuestionOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Question question = options.question();
        Comparison comparison;
        try (Patience patience = new Patience("Asking every method")) {
            comparison = Comparison.of(question, patience);
        }
        output.write(question, comparison.findings(), spec);
        PrintWriter out = spec.commandLine().getOut();
        if (output.json) {
            out.println(JsonText.of(question, comparison));
        } else {
            new PlainText(out, PlainText.Accent.ofTerminal()).comparison(question, comparison);
        }
        out.flush();
        return 0;
    }
}
