package org.heed.measurement.workbench.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heed.ground.charts.Curve;
import org.heed.ground.charts.DotPlot;
import org.heed.ground.charts.HeatStrip;
import org.heed.ground.web.Table;
import org.heed.measurement.workbench.Sheet;
import org.heed.uplift.Version;

/** An answer that is not about one campaign's effect, as a page. */
public record SheetPage(
        String style,
        String title,
        Sheet.Head head,
        List<Part> parts,
        List<String> doubts,
        List<String> reading,
        List<ReportPage.Fact> proof,
        LocalDate day) {

    /** Words, at most one of the pictures, and tables. */
    public record Part(
            String heading,
            List<String> sentences,
            Optional<Curve> rising,
            Optional<DotPlot> compared,
            Optional<HeatStrip> cells,
            List<Table> tables) {
        static Part of(Sheet.Part part) {
            Optional<Curve> rising = Optional.empty();
            Optional<DotPlot> compared = Optional.empty();
            Optional<HeatStrip> cells = Optional.empty();
            if (part.picture().isPresent()) {
                switch (part.picture().get()) {
                    case Sheet.Picture.Rising(Curve chart) -> rising = Optional.of(chart);
                    case Sheet.Picture.Compared(DotPlot chart) -> compared = Optional.of(chart);
                    case Sheet.Picture.Cells(HeatStrip chart) -> cells = Optional.of(chart);
                }
            }
            return new Part(part.heading(), part.sentences(), rising, compared, cells, part.tables());
        }
    }

    public static SheetPage of(String title, Sheet sheet, String typed) {
        List<ReportPage.Fact> proof = new ArrayList<>();
        proof.add(new ReportPage.Fact("Command", typed));
        proof.add(new ReportPage.Fact("Library", "uplift " + Version.current()));
        sheet.source().seed().ifPresent(seed -> proof.add(new ReportPage.Fact("Seed", Long.toString(seed))));
        proof.add(new ReportPage.Fact("Files", String.join(", ", sheet.source().files())));
        proof.add(new ReportPage.Fact("SHA-256 of the files", sheet.source().sha256()));
        return new SheetPage(
                "",
                title,
                sheet.head(),
                sheet.parts().stream().map(Part::of).toList(),
                sheet.doubts(),
                sheet.reading(),
                proof,
                sheet.source().day());
    }

    SheetPage styled(String css) {
        return new SheetPage(css, title, head, parts, doubts, reading, proof, day);
    }
}
