package org.heed.measurement.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.heed.ground.charts.Curve;
import org.heed.ground.charts.DotPlot;
import org.heed.ground.charts.HeatStrip;
import org.heed.ground.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is not about one campaign's effect: what a design could show, which designs and markets there are, what is
 * wrong with the data.
 *
 * @param head the answer at a glance
 * @param parts its pictures and tables, each with the words that belong to it
 * @param doubts what would change our mind
 * @param reading how to read the pictures
 * @param source what it was made from
 * @param json the same with stable names
 */
public record Sheet(
        Head head,
        List<Part> parts,
        List<String> doubts,
        List<String> reading,
        Source source,
        Map<String, @Nullable Object> json) {

    /** The answer in one sentence, how far it carries, and the figures that a reader takes home. */
    public record Head(String headline, String standing, String meaning, List<Words.Key> keys, List<Words.Key> facts) {
        public Head {
            keys = List.copyOf(keys);
            facts = List.copyOf(facts);
        }
    }

    /** Words, a picture and its figures; on a terminal the table serves for both. */
    public record Part(String heading, List<String> sentences, Optional<Picture> picture, List<Table> tables) {
        public Part {
            sentences = List.copyOf(sentences);
            tables = List.copyOf(tables);
        }
    }

    /** What is drawn. */
    public sealed interface Picture {
        record Rising(Curve chart) implements Picture {}

        record Compared(DotPlot chart) implements Picture {}

        record Cells(HeatStrip chart) implements Picture {}
    }

    /** Files and seed, and the last day in them. */
    public record Source(List<String> files, String sha256, Optional<Long> seed, LocalDate day) {
        public Source {
            files = List.copyOf(files);
        }

        static Source of(Data data, long seed) {
            return new Source(
                    data.files(),
                    data.sha256(),
                    Optional.of(seed),
                    data.timeline().end(data.timeline().count() - 1));
        }
    }

    /** How much history the answer rests on, as a fact of its head. */
    static Words.Key history(Data data) {
        return new Words.Key(
                "History",
                data.periods(data.timeline().count()) + " from "
                        + data.name(data.timeline().first()),
                "");
    }

    public Sheet {
        parts = List.copyOf(parts);
        doubts = List.copyOf(doubts);
        reading = List.copyOf(reading);
        json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }

    /** All that is said besides the headline, for a terminal. */
    List<String> sentences() {
        return Stream.concat(
                        Stream.of(head.meaning()).filter(text -> !text.isEmpty()),
                        parts.stream().flatMap(part -> part.sentences().stream()))
                .toList();
    }

    List<Table> tables() {
        return new ArrayList<>(
                parts.stream().flatMap(part -> part.tables().stream()).toList());
    }
}
