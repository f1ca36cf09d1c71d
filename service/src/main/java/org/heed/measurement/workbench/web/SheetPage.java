package org.heed.measurement.workbench.web;

import java.util.List;
import org.heed.ground.charts.Bars;
import org.heed.ground.web.Table;
import org.heed.measurement.workbench.Sheet;
import org.heed.uplift.Version;

/** An answer that is not about one campaign's effect, as a page. */
public record SheetPage(
        String style,
        String title,
        String headline,
        List<String> sentences,
        List<Bars> bars,
        List<Table> tables,
        String typed,
        String library) {

    public static SheetPage of(String title, Sheet sheet, String typed) {
        return new SheetPage(
                "",
                title,
                sheet.headline(),
                sheet.sentences(),
                sheet.bars(),
                sheet.tables(),
                typed,
                "uplift " + Version.current());
    }

    SheetPage styled(String css) {
        return new SheetPage(css, title, headline, sentences, bars, tables, typed, library);
    }
}
