package org.heed.campaigns.coverage;

import static org.heed.campaigns.coverage.Column.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a file brings, and the columns it must and may have. */
public enum FileKind {
    BOOKINGS(
            "Bookings",
            List.of(SITE, EXHIBITOR, POSTCODE, TOWN, SCREENS, WEEKLY_ADMISSIONS, FROM, WEEKS, SECONDS),
            List.of(FILM, FORCE, CONTRACTOR, SPOT, COST, COPY)),
    SITES("Cinemas", List.of(SITE, EXHIBITOR, POSTCODE, TOWN, SCREENS, WEEKLY_ADMISSIONS), List.of(CONTRACTOR, FORCE)),
    FILMS("Films", List.of(TITLE, CERTIFICATE, RELEASE, PROFILE), List.of(AUDIENCE_INDEX, EXPECTED_ADMISSIONS)),
    DELIVERED("Delivered admissions", List.of(SITE, WEEK, ADMISSIONS), List.of(POSTCODE, TOWN));

    private final String title;
    private final List<Column> required;
    private final List<Column> optional;

    FileKind(String title, List<Column> required, List<Column> optional) {
        this.title = title;
        this.required = required;
        this.optional = optional;
    }

    /** As people call it, and the name of its sheet in a workbook. */
    public String title() {
        return title;
    }

    /** As addresses write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A column as people read it. */
    public record Described(String head, boolean required, String meaning, String example) {}

    /** Its columns, the required ones first. */
    public List<Described> described() {
        List<Described> all = new ArrayList<>();
        required.forEach(one -> all.add(new Described(one.head(), true, one.meaning(), one.example())));
        optional.forEach(one -> all.add(new Described(one.head(), false, one.meaning(), one.example())));
        return all;
    }

    /** Finds the columns that a first line names, in any order and under any of their names. */
    Map<Column, Integer> find(List<String> head) {
        Map<String, Column> names = names();
        Map<Column, Integer> columns = new LinkedHashMap<>();
        for (int at = 0; at < head.size(); at++) {
            Column column = names.get(plain(head.get(at)));
            if (column != null) {
                columns.putIfAbsent(column, at);
            }
        }
        return columns;
    }

    /** The required columns that were not found. */
    List<String> missing(Map<Column, Integer> found) {
        return required.stream()
                .filter(column -> !found.containsKey(column))
                .map(Column::head)
                .toList();
    }

    private Map<String, Column> names() {
        Map<String, Column> names = new HashMap<>();
        List<Column> all = new ArrayList<>(required);
        all.addAll(optional);
        all.forEach(column -> names.put(column.head(), column));
        all.forEach(column -> column.otherHeads().forEach(other -> names.putIfAbsent(other, column)));
        return names;
    }

    private static String plain(String head) {
        return head.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    /** The kind that an address names; bookings where it names none. */
    public static FileKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(BOOKINGS);
    }
}
