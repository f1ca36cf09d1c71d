package org.heed.measurement.workbench;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed uplift estimate}: one method on one campaign. */
@Command(
        name = "estimate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "What did this campaign change? One method, every figure that it gives.")
final class EstimateCommand implements Callable<Integer> {
    @Option(
            names = "--method",
            paramLabel = "NAME",
            defaultValue = "ri",
            description = "Which method (${DEFAULT-VALUE}); see docs/analyst.md for what each is for.")
    String method = "ri";

    @Mixin
    QuestionOptions options = new QuestionOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Method chosen = Methods.named(method);
        Question question = options.question();
        Finding finding = chosen.find(question);
        output.write(question, List.of(finding), spec);
        PrintWriter out = spec.commandLine().getOut();
        if (output.json) {
            out.println(JsonText.of(question, finding));
        } else {
            new PlainText(out, PlainText.Accent.ofTerminal()).finding(question, finding);
        }
        out.flush();
        return 0;
    }
}
