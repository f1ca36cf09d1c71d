package org.heed.ground.charts;

import java.util.ArrayList;
import java.util.List;

/** A table of regions or forces by week, its cells shaded by their amount. */
public record HeatTable(String caption, Scale scale, List<Column> columns, List<Row> rows) {

    /** A column; columns that follow each other with the same group share a head above, such as "Campaign". */
    public record Column(String head, String group) {
        public static Column of(String head) {
            return new Column(head, "");
        }

        public Column in(String group) {
            return new Column(head, group);
        }
    }

    public record Row(String head, String href, List<Shade> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String head, List<Shade> cells) {
            return new Row(head, "", cells);
        }
    }

    /** Columns under one head. */
    public record Group(String head, int span) {}

    public HeatTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("a row must have a cell for each of the " + columns.size()
                        + " columns, had " + row.cells().size());
            }
        }
    }

    public boolean hasGroups() {
        return columns.stream().anyMatch(column -> !column.group().isEmpty());
    }

    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Column column : columns) {
            boolean same = !groups.isEmpty() && groups.getLast().head().equals(column.group());
            int span = same ? groups.removeLast().span() + 1 : 1;
            groups.add(new Group(column.group(), span));
        }
        return groups;
    }

    public String classes(Shade shade) {
        return switch (shade) {
            case Shade.Amount amount -> "heed-heat__cell " + scale.shade(scale.step(amount.value()));
            case Shade.Suppressed suppressed -> "heed-heat__cell heed-heat__cell--suppressed";
            case Shade.Absent absent -> "heed-heat__cell";
            case Shade.Category category -> "heed-heat__cell heed-kind-" + (category.index() + 1);
        };
    }

    /** What a cell says; a suppressed one a word for those who hear it. */
    public String text(Shade shade) {
        return switch (shade) {
            case Shade.Amount amount -> scale.figures().text(amount.value());
            case Shade.Suppressed suppressed -> "few";
            case Shade.Absent absent -> "–";
            case Shade.Category category -> Integer.toString(category.index() + 1);
        };
    }
}
