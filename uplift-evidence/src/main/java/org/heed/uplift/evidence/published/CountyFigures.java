package org.heed.uplift.evidence.published;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heed.uplift.Panel;
import org.heed.uplift.comparison.Adoption;
import org.heed.uplift.comparison.Clustered;
import org.heed.uplift.comparison.Controls;
import org.heed.uplift.comparison.EventStudy;
import org.heed.uplift.comparison.GroupTime;
import org.heed.uplift.comparison.TwoWayFixedEffects;
import org.heed.uplift.evidence.ReferencePanels;

/** Minimum wages in 500 counties, the example of Callaway and Sant'Anna. */
final class CountyFigures {

    private static final String NAME = "mpdta, never treated";

    private CountyFigures() {}

    static List<Figure> all() {
        Adoption counties = counties();
        EventStudy study = EventStudy.of(counties, Controls.NEVER_TREATED);
        Map<GroupTime, Clustered> parts = study.groupTimes().parts();
        Clustered first = parts.get(new GroupTime(year(2004), year(2004)));
        return List.of(
                new Figure(NAME, "ATT(2004, 2004)", -.01050325, 8, first.value()),
                new Figure(NAME, "its standard error", .02325104, 8, first.standardError()),
                new Figure(NAME, "ATT(2004, 2006)", -.13725874, 8, at(parts, 2004, 2006)),
                new Figure(NAME, "ATT(2006, 2007)", -.04122447, 8, at(parts, 2006, 2007)),
                new Figure(NAME, "ATT(2007, 2007)", -.02605441, 8, at(parts, 2007, 2007)),
                new Figure(
                        NAME,
                        "simple",
                        -.0399512752,
                        10,
                        study.groupTimes().overall().value()),
                new Figure(
                        NAME,
                        "dynamic",
                        -.0772398215,
                        10,
                        study.byEventTime().overall().value()),
                new Figure(
                        NAME,
                        "group",
                        -.0310182822,
                        10,
                        study.byGroup().overall().value()),
                new Figure(
                        NAME,
                        "calendar",
                        -.0417004321,
                        10,
                        study.byPeriod().overall().value()),
                new Figure(
                        "mpdta",
                        "two-way fixed effects",
                        -.0365489367,
                        10,
                        TwoWayFixedEffects.of(counties).value()));
    }

    private static double at(Map<GroupTime, Clustered> parts, int group, int period) {
        return parts.get(new GroupTime(year(group), year(period))).value();
    }

    private static Adoption counties() {
        List<Panel.Value> cells = new ArrayList<>();
        Map<String, LocalDate> starts = new TreeMap<>();
        for (Map<String, String> row : ReferencePanels.table("mpdta.csv")) {
            String county = row.get("countyreal");
            cells.add(new Panel.Value(county, year(number(row, "year")), Double.parseDouble(row.get("lemp"))));
            int start = number(row, "first.treat");
            if (start > 0) {
                starts.put(county, year(start));
            }
        }
        return Adoption.of(Panel.ofValues(cells), starts);
    }

    private static int number(Map<String, String> row, String column) {
        return (int) Double.parseDouble(row.get(column));
    }

    private static LocalDate year(int year) {
        return LocalDate.of(year, 1, 1);
    }
}
