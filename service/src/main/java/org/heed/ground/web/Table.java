package org.heed.ground.web;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A table with a caption; the first cell of a row is its head.
 *
 * @param empty what stands there when there are no rows
 */
public record Table(String caption, List<Column> columns, List<Row> rows, String empty) {

    /** The order in which a column is sorted now. */
    public enum Order {
        NONE,
        ASCENDING,
        DESCENDING;

        /** The attribute {@code aria-sort}. */
        public String aria() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Words to the left, figures to the right. */
    public enum Alignment {
        TEXT,
        FIGURES
    }

    /** A column; with an address its head is a link that sorts. */
    public record Column(String head, Alignment alignment, String sortHref, Order order) {
        public static Column text(String head) {
            return new Column(head, Alignment.TEXT, "", Order.NONE);
        }

        public static Column figures(String head) {
            return new Column(head, Alignment.FIGURES, "", Order.NONE);
        }

        public Column sort(String href, Order order) {
            return new Column(head, alignment, href, order);
        }

        public boolean isFigures() {
            return alignment == Alignment.FIGURES;
        }

        public boolean isSortable() {
            return !sortHref.isEmpty();
        }
    }

    /** A row; its id, or empty, makes it a place to link to. */
    public record Row(String id, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Cell... cells) {
            return new Row("", List.of(cells));
        }

        /** A row of plain texts. */
        public static Row of(String... texts) {
            return new Row("", Stream.of(texts).map(Cell::text).toList());
        }

        public Row id(String id) {
            return new Row(id, cells);
        }
    }

    /** What stands in a cell. */
    public sealed interface Cell {
        static Cell text(String text) {
            return new Text(text);
        }

        static Cell link(String text, String href) {
            return new Link(text, href);
        }

        static Cell tag(Tag tag) {
            return new Marked(tag);
        }

        static Cell of(Content content) {
            return new Rich(content);
        }
    }

    public record Text(String text) implements Cell {}

    public record Link(String text, String href) implements Cell {}

    public record Marked(Tag tag) implements Cell {}

    public record Rich(Content content) implements Cell {}

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("a row must have a cell for each of the " + columns.size()
                        + " columns, had " + row.cells().size());
            }
        }
    }

    public static Table of(String caption, List<Column> columns, List<Row> rows) {
        return new Table(caption, columns, rows, "");
    }

    /** What an empty table says: what will stand there and how to begin. */
    public Table whenEmpty(String sentence) {
        return new Table(caption, columns, rows, sentence);
    }

    /** Without a link inside, a table wider than the screen could not be scrolled by keys. */
    public boolean needsFocus() {
        return columns.stream().noneMatch(Column::isSortable)
                && rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .allMatch(cell -> cell instanceof Text || cell instanceof Marked);
    }
}
