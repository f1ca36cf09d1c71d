package org.heed.campaigns.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file line by line. The first line names the columns, in any order; each later line is a thing, or is named with
 * its number and all that is wrong with it.
 */
final class LineReader<T> {
    private final FileKind kind;
    private final LineRule<T> rule;
    private final List<T> good = new ArrayList<>();
    private final List<BadLine> bad = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private LineReader(FileKind kind, LineRule<T> rule) {
        this.kind = kind;
        this.rule = rule;
    }

    static <T> Reading<T> read(byte[] content, FileKind kind, LineRule<T> rule) {
        return switch (GridFile.of(content, kind.title())) {
            case GridFile.Refused refused -> new Reading.Unreadable<>(refused.reason());
            case GridFile.Rows rows -> new LineReader<>(kind, rule).read(rows);
        };
    }

    private Reading<T> read(GridFile.Rows file) {
        Map<Column, Integer> columns = kind.find(file.head().values());
        List<String> missing = kind.missing(columns);
        if (!missing.isEmpty()) {
            String where = file.isSheet() ? "The first row of sheet “" + file.sheet() + "”" : "The first line";
            return new Reading.Unreadable<>(
                    where + " must name the columns. It does not name: " + String.join(", ", missing));
        }
        for (GridFile.Line line : file.lines()) {
            TypedLine typed = new TypedLine(line.values(), columns, file);
            int width = file.head().values().size();
            if (line.values().size() > width) {
                typed.refuse("it has " + line.values().size() + " values and only " + width + " columns are named; a"
                        + " value that holds the separator needs quotation marks");
            }
            keep(line, typed, rule.read(typed));
        }
        file.end().ifPresent(bad::add);
        return good.isEmpty() && bad.isEmpty()
                ? new Reading.Unreadable<>("The file names its columns but holds nothing below them")
                : new Reading.Lines<>(file.sheet(), file.head().written(), file.separator(), good, bad);
    }

    private void keep(GridFile.Line line, TypedLine typed, @Nullable T thing) {
        if (thing != null && typed.isGood()) {
            Integer first = seen.putIfAbsent(rule.key(thing), line.number());
            if (first == null) {
                good.add(thing);
                return;
            }
            typed.refuse("it repeats line " + first + ": " + rule.sameness());
        }
        bad.add(new BadLine(line.number(), typed.sentence(), line.written()));
    }
}
