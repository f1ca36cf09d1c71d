package org.heed.campaigns.publishing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.heed.ground.words.Language;

/** The kinds of page that there are, in the order in which readers are offered them. */
public final class PageKinds {
    private static final PageKinds SHIPPED = read();

    private final List<PageKind> all;

    private PageKinds(List<PageKind> all) {
        this.all = List.copyOf(all);
    }

    /** Those that the program ships. */
    public static PageKinds shipped() {
        return SHIPPED;
    }

    private static PageKinds read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PageKinds.class.getResourceAsStream("/publishing/kinds.csv")),
                StandardCharsets.UTF_8))) {
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            List<PageKind> kinds = new ArrayList<>();
            for (CSVRecord row : format.parse(reader)) {
                kinds.add(new PageKind(
                        row.get("code"),
                        row.get("path"),
                        named(row, "one"),
                        named(row, "many"),
                        row.get("schema"),
                        Integer.parseInt(row.get("review_months"))));
            }
            return new PageKinds(kinds);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<Language, String> named(CSVRecord row, String column) {
        return Map.of(Language.ENGLISH, row.get(column + "_en"), Language.WELSH, row.get(column + "_cy"));
    }

    public List<PageKind> all() {
        return all;
    }

    /** The first, which a page has where nobody says another. */
    public PageKind usual() {
        return all.getFirst();
    }

    public Optional<PageKind> find(String code) {
        return all.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The kind whose pages stand below a path. */
    public Optional<PageKind> at(String path) {
        return all.stream().filter(kind -> kind.path().equals(path)).findFirst();
    }

    /** The kind of a page that is kept; a code that the data no longer has is our fault. */
    PageKind of(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalStateException("kind of page must be in kinds.csv, was " + code));
    }
}
