package org.heed.uplift.evidence.published;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.heed.uplift.evidence.EvidencePage;
import org.heed.uplift.evidence.ReferencePanels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed bench published}: published numbers beside the library's. */
@Command(
        name = "published",
        mixinStandardHelpOptions = true,
        description = "Numbers that others published beside those of the library.")
public final class PublishedCommand implements Callable<Integer> {

    @Option(names = "--write", description = "Write the table into docs/evidence/uplift.md too.")
    boolean write;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (!ReferencePanels.published()) {
            out.println("The reference data are not at hand: ../shared/reference, beside the project.");
            return 2;
        }
        StringBuilder table =
                new StringBuilder("| example | quantity | published | ours | agreement |\n|---|---|---:|---:|---|\n");
        figures().forEach(figure -> table.append(figure.row()));
        out.println(table);
        out.flush();
        if (write) {
            EvidencePage.ofProject().replace("published", table.toString());
        }
        return 0;
    }

    private static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(WalkthroughFigures.all());
        figures.addAll(MarketFigures.all());
        figures.addAll(TobaccoFigures.all());
        figures.addAll(SeriesFigures.all());
        figures.addAll(CountyFigures.all());
        return figures;
    }
}
