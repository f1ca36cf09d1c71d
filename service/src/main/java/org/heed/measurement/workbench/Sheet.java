package org.heed.measurement.workbench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.ground.charts.Bars;
import org.heed.ground.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is not about one campaign's effect: what a design could show, which designs and markets there are, what is
 * wrong with the data.
 *
 * @param headline the answer in one sentence
 * @param sentences what belongs to it
 * @param bars amounts as pictures; on a terminal their tables serve
 * @param tables figures by rows
 * @param json the same with stable names
 */
public record Sheet(
        String headline,
        List<String> sentences,
        List<Bars> bars,
        List<Table> tables,
        Map<String, @Nullable Object> json) {
    public Sheet {
        sentences = List.copyOf(sentences);
        bars = List.copyOf(bars);
        tables = List.copyOf(tables);
        json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }
}
