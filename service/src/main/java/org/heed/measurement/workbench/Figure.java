package org.heed.measurement.workbench;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.heed.uplift.Interval;

/** One named result of a method. */
public sealed interface Figure {

    /** A number; NaN where the method cannot say it. */
    record Amount(double value) implements Figure {}

    record Count(long value) implements Figure {}

    record Text(String value) implements Figure {}

    record Yes(boolean value) implements Figure {}

    record Range(Interval interval) implements Figure {}

    /** A number for each period. */
    record Series(List<LocalDate> starts, List<Double> values) implements Figure {
        public Series {
            starts = List.copyOf(starts);
            values = List.copyOf(values);
        }
    }

    /** A number for each of some names, such as units. */
    record Named(SequencedMap<String, Double> values) implements Figure {
        public Named {
            values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        }
    }

    /** Rows of a table, each with the same named fields. */
    record Rows(List<SequencedMap<String, Figure>> rows) implements Figure {
        public Rows {
            rows = List.copyOf(rows);
        }

        static SequencedMap<String, Figure> row(Map<String, Figure> fields) {
            return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        }
    }
}
