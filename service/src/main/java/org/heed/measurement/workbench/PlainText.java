package org.heed.measurement.workbench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.heed.ground.web.Table;
import org.heed.uplift.Version;

/** Findings on a terminal: plain words first, then aligned figures; one accent colour where there is a terminal. */
final class PlainText {
    private static final int WIDTH = 92;

    private final PrintWriter out;
    private final Accent accent;

    /** Whether words may be coloured. */
    enum Accent {
        COLOUR,
        NONE;

        static Accent ofTerminal() {
            boolean terminal = System.console() != null && System.console().isTerminal();
            return terminal && System.getenv("NO_COLOR") == null ? COLOUR : NONE;
        }
    }

    PlainText(PrintWriter out, Accent accent) {
        this.out = out;
        this.accent = accent;
    }

    void finding(Question question, Finding finding) {
        Words words = new Words(question, finding);
        finding.number("smallest_p")
                .ifPresent(least -> paragraph(
                        "",
                        "Smallest p that this design can give: " + Numbers.p(least) + "  ("
                                + question.design().words() + ")"));
        out.println();
        out.println(accented(words.headline()));
        out.println();
        words.size().forEach(sentence -> paragraph("  ", sentence));
        out.println();
        words.sureness().forEach(sentence -> paragraph("  ", sentence));
        heading("What would change our mind");
        words.doubts().forEach(sentence -> paragraph("  - ", sentence));
        heading("Figures");
        table(figures(finding));
        out.println();
        paragraph(
                "",
                finding.card().title() + " with uplift " + Version.current() + ", seed " + question.seed()
                        + ", data SHA-256 " + question.data().sha256().substring(0, 16) + ". --json has every figure.");
    }

    void comparison(Question question, Comparison comparison) {
        Finding first = comparison.findings().getFirst();
        finding(question, first);
        heading("The same question asked in other ways");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "change", "interval", "p", "stands as"));
        for (Finding finding : comparison.findings()) {
            rows.add(row(finding));
        }
        table(rows);
        out.println();
        paragraph("", "Intervals and p are left out where they are not to be trusted; 'estimate --method' says why.");
        comparison.refused().forEach(refused -> paragraph("  - ", "Not run: " + refused.reason()));
        comparison.findings().stream()
                .filter(finding -> finding.standing() == Standing.NOT_ENOUGH)
                .flatMap(finding -> finding.notes().stream().limit(1))
                .forEach(note -> paragraph("  - ", "Why before and after is not enough: " + note));
    }

    private static List<String> row(Finding finding) {
        boolean tested = finding.answer() != Answer.NO_TEST;
        String change = finding.number("lift").stream()
                .mapToObj(Numbers::percent)
                .findFirst()
                .orElseGet(() -> Numbers.change(finding.number("att").orElse(Double.NaN)));
        String interval = finding.range("lift_interval")
                .map(Numbers::percents)
                .or(() -> finding.range("att_interval").map(Numbers::changes))
                .orElse("");
        String p = finding.number("p").stream().mapToObj(Numbers::p).findFirst().orElse("");
        return List.of(
                finding.card().title(),
                change,
                tested ? interval : "",
                tested ? p : "",
                finding.standing().title());
    }

    void sheet(Sheet sheet) {
        out.println();
        paragraph("", accented(sheet.head().headline()));
        out.println();
        sheet.sentences().forEach(sentence -> paragraph("  ", sentence));
        for (Table table : sheet.tables()) {
            heading(table.caption());
            List<List<String>> rows = new ArrayList<>();
            rows.add(table.columns().stream().map(Table.Column::head).toList());
            table.rows()
                    .forEach(row ->
                            rows.add(row.cells().stream().map(PlainText::cell).toList()));
            table(rows, table.columns().stream().map(Table.Column::isFigures).toList());
        }
        if (!sheet.doubts().isEmpty()) {
            heading("What would change our mind");
            sheet.doubts().forEach(doubt -> paragraph("  ", doubt));
        }
        out.println();
    }

    private static String cell(Table.Cell cell) {
        return cell instanceof Table.Text text ? text.text() : "";
    }

    void heading(String text) {
        out.println();
        out.println(accented(text));
    }

    /** Rows of a name and figures; figures stand under each other, to the right. */
    void table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        table(rows, IntStream.range(0, columns).mapToObj(at -> at > 0).toList());
    }

    /** Columns of figures stand to the right, words to the left. */
    private void table(List<List<String>> rows, List<Boolean> figures) {
        int[] widths = new int[figures.size()];
        for (List<String> row : rows) {
            for (int at = 0; at < row.size(); at++) {
                widths[at] = Math.max(widths[at], row.get(at).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int at = 0; at < row.size(); at++) {
                String gap = " ".repeat(widths[at] - row.get(at).length());
                line.append("  ").append(figures.get(at) ? gap + row.get(at) : row.get(at) + gap);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    static List<List<String>> figures(Finding finding) {
        List<List<String>> rows = new ArrayList<>();
        finding.figures().forEach((name, figure) -> {
            String said = Shown.of(name, figure);
            if (!said.isEmpty() && !(figure instanceof Figure.Text)) {
                rows.add(List.of(Names.of(name).title(), said));
            }
        });
        return rows;
    }

    /** Text broken at words; following lines stand under the first word. */
    void paragraph(String lead, String text) {
        StringBuilder line = new StringBuilder(lead);
        String indent = " ".repeat(lead.length());
        boolean first = true;
        for (String word : text.split(" ", -1)) {
            if (!first && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line = new StringBuilder(indent);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        out.println(line);
    }

    private String accented(String text) {
        return accent == Accent.COLOUR ? "\033[1;36m" + text + "\033[0m" : text;
    }
}
