package org.heed.measurement.workbench.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heed.ground.charts.Bars;
import org.heed.ground.charts.DotWhisker;
import org.heed.ground.charts.Histogram;
import org.heed.ground.charts.LineChart;
import org.heed.measurement.workbench.Finding;
import org.heed.measurement.workbench.Names;
import org.heed.measurement.workbench.Question;
import org.heed.measurement.workbench.Shown;
import org.heed.measurement.workbench.Standing;
import org.heed.measurement.workbench.Words;
import org.heed.uplift.Version;

/** What a report shows; the first finding is its headline. */
public record ReportPage(
        String style,
        String title,
        List<Fact> campaign,
        Part headline,
        Optional<DotWhisker> methods,
        List<Part> others,
        List<Fact> proof,
        LocalDate day) {

    /** A name and what belongs to it. */
    public record Fact(String name, String text) {}

    /** A row of the table of all figures. */
    public record Row(String title, String value, String name, String meaning) {}

    /** One finding with its words and pictures. */
    public record Part(
            String method,
            String use,
            String limits,
            Standing standing,
            String tone,
            String headline,
            List<Words.Key> keys,
            List<String> size,
            List<String> sureness,
            List<String> doubts,
            Optional<LineChart> course,
            Optional<LineChart> effects,
            Optional<Histogram> spread,
            Optional<Bars> weights,
            Optional<UnitMap> map,
            List<Row> rows) {}

    /** The report of findings on a question; what was typed stands in it, so that it can be repeated. */
    public static ReportPage of(String title, Question question, List<Finding> findings, String typed) {
        List<Part> parts =
                findings.stream().map(finding -> part(question, finding)).toList();
        return new ReportPage(
                "",
                title,
                campaign(question),
                parts.getFirst(),
                findings.size() > 1 ? Pictures.methods(question, findings) : Optional.empty(),
                parts.subList(1, parts.size()),
                List.of(
                        new Fact("Command", typed),
                        new Fact("Library", "uplift " + Version.current()),
                        new Fact("Seed", Long.toString(question.seed())),
                        new Fact("Files", String.join(", ", question.data().files())),
                        new Fact("SHA-256 of the files", question.data().sha256())),
                question.data().timeline().end(question.data().timeline().count() - 1));
    }

    ReportPage styled(String css) {
        return new ReportPage(css, title, campaign, headline, methods, others, proof, day);
    }

    private static List<Fact> campaign(Question question) {
        return List.of(
                new Fact("Campaign", question.dates()),
                new Fact("In", question.treatedNames()),
                new Fact("Compared with", question.block().donors().size() + " other units"),
                new Fact(
                        "Counted",
                        question.data().periods(question.block().before()) + " before, "
                                + question.block().during() + " during"));
    }

    private static Part part(Question question, Finding finding) {
        Words words = new Words(question, finding);
        Pictures pictures = new Pictures(question, finding);
        return new Part(
                finding.card().title(),
                finding.card().use(),
                finding.card().limits(),
                finding.standing(),
                switch (finding.answer()) {
                    case ROSE, FELL -> "told";
                    case COULD_NOT_TELL -> "untold";
                    case NO_TEST -> "untested";
                },
                words.headline(),
                words.keys(),
                words.size(),
                words.sureness(),
                words.doubts(),
                pictures.course(),
                pictures.effects(),
                pictures.spread(),
                pictures.weights(),
                pictures.map(),
                rows(finding));
    }

    private static List<Row> rows(Finding finding) {
        return finding.figures().entrySet().stream()
                .map(entry -> {
                    Names.Name name = Names.of(entry.getKey());
                    return new Row(
                            name.title(), Shown.of(entry.getKey(), entry.getValue()), entry.getKey(), name.meaning());
                })
                .filter(row -> !row.value().isEmpty())
                .toList();
    }
}
