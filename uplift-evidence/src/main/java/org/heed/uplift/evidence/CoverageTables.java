package org.heed.uplift.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The study as three Markdown tables: rejection of a true null, coverage, power. All shares are in percent. */
final class CoverageTables {

    private static final double LEAST = 0.03;
    private static final double MOST = 0.07;

    private final List<CoverageStudy.Result> results;
    private final List<Contender> contenders;
    private final String effects;
    private final int panels;

    CoverageTables(List<CoverageStudy.Result> results, Chapter chapter, int panels) {
        this.results = List.copyOf(results);
        this.contenders = chapter.contenders();
        this.effects = chapter.effects();
        this.panels = panels;
    }

    String markdown() {
        return String.join(
                "\n",
                "Rejections of a true null at nominal 5 %, in percent of " + panels + " panels (standard error of 5 %: "
                        + one(error(0.05, panels)) + "). Bold: outside 3 to 7.",
                "",
                table((result, contender) -> marked(result.withoutEffect().get(contender))),
                "Intervals of nominal 95 % that held the truth when there was an effect (" + effects + "), in percent."
                        + " Bold: below 93.",
                "",
                table((result, contender) -> covered(result.withEffect().get(contender))),
                "Effects found (" + effects + "), in percent. In brackets where the method rejects a true null more"
                        + " than 7 times in 100, since such power is bought.",
                "",
                table(CoverageTables::power),
                refusals());
    }

    /** What stands in one cell of a table. */
    @FunctionalInterface
    private interface Entry {
        String of(CoverageStudy.Result result, Contender contender);
    }

    private String table(Entry entry) {
        StringBuilder table = new StringBuilder();
        table.append(row("method", result -> result.cell().name()));
        table.append("|---|").append("---:|".repeat(results.size())).append('\n');
        for (Contender contender : contenders) {
            String name = contender.mostPanels() < panels
                    ? contender.name() + " (" + contender.mostPanels() + " panels)"
                    : contender.name();
            table.append(row(name, result -> entry.of(result, contender)));
        }
        return table.toString();
    }

    private String row(String head, Function<CoverageStudy.Result, String> cell) {
        return "| " + head + " | "
                + String.join(" | ", results.stream().map(cell).toList()) + " |\n";
    }

    private static String marked(Tally tally) {
        double share = tally.rejected();
        String text = one(share);
        return share < LEAST || share > MOST ? "**" + text + "**" : text;
    }

    private static String covered(Tally tally) {
        double share = tally.covered();
        return share < 0.93 ? "**" + one(share) + "**" : one(share);
    }

    private static String power(CoverageStudy.Result result, Contender contender) {
        String text = one(result.withEffect().get(contender).rejected());
        boolean bought = result.withoutEffect().get(contender).rejected() > MOST;
        return bought ? "(" + text + ")" : text;
    }

    private String refusals() {
        List<String> said = new ArrayList<>();
        for (CoverageStudy.Result result : results) {
            for (Contender contender : contenders) {
                int refused = result.withoutEffect().get(contender).refused()
                        + result.withEffect().get(contender).refused();
                int all = 2 * Math.min(panels, contender.mostPanels());
                if (refused > 0 && refused < all) {
                    said.add(contender.name() + ", " + result.cell().name() + ": " + refused + " of " + all);
                }
            }
        }
        return said.isEmpty()
                ? "\"-\": does not apply to such a design, or has no interval. No method refused a single panel."
                : "\"-\": does not apply to such a design, or has no interval. Single panels that a method refused and that are left out of its shares: "
                        + String.join("; ", said) + ".";
    }

    private static double error(double share, int count) {
        return Math.sqrt(share * (1 - share) / count);
    }

    private static String one(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
