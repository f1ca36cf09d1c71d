package org.heed.measurement.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.heed.uplift.Block;
import org.heed.uplift.Bound;
import org.heed.uplift.Interval;
import org.heed.uplift.Version;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Findings as JSON with stable names; the same files, options and seed give the same bytes. */
final class JsonText {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonText() {}

    /** One finding; its figures stand at the top, so that a program asks for {@code att} by its name. */
    static String of(Question question, Finding finding) {
        Map<String, @Nullable Object> all = head("estimate", question.data(), question.seed());
        all.put("campaign", campaign(question));
        all.putAll(finding(question, finding));
        return write(all);
    }

    /** Several findings, the headline first. */
    static String of(Question question, Comparison comparison) {
        Map<String, @Nullable Object> all = head("compare", question.data(), question.seed());
        all.put("campaign", campaign(question));
        all.put(
                "findings",
                comparison.findings().stream()
                        .map(finding -> finding(question, finding))
                        .toList());
        all.put(
                "not_run",
                comparison.refused().stream()
                        .map(refused -> Map.of("method", refused.method(), "reason", refused.reason()))
                        .map(TreeMap::new)
                        .toList());
        return write(all);
    }

    /** What every answer begins with. */
    static Map<String, @Nullable Object> head(String command, Data data, long seed) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("command", command);
        all.put("library", "uplift " + Version.current());
        all.put("seed", seed);
        all.put("data", data(data));
        return all;
    }

    /** The same of files that may not make a panel. */
    static Map<String, @Nullable Object> head(String command, DataReader.Raw raw) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("files", raw.files());
        data.put("sha256", raw.sha256());
        data.put("rows", raw.counts().size());
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("command", command);
        all.put("library", "uplift " + Version.current());
        all.put("data", data);
        return all;
    }

    static String write(Map<String, @Nullable Object> all) {
        return MAPPER.writeValueAsString(all).replace("\r\n", "\n");
    }

    private static Map<String, @Nullable Object> data(Data data) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("files", data.files());
        said.put("sha256", data.sha256());
        said.put("rows", data.rows());
        said.put("filled_gaps", data.filled());
        said.put("outcome", data.outcome());
        said.put("units", data.panel().units().size());
        said.put("periods", data.timeline().count());
        said.put("step", data.timeline().step().toString());
        said.put("first", data.timeline().first().toString());
        said.put("last", data.timeline().end(data.timeline().count() - 1).toString());
        return said;
    }

    private static Map<String, @Nullable Object> campaign(Question question) {
        Block block = question.block();
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("treated", question.treated());
        said.put("left_out", question.leftOut());
        said.put("from", question.flight().from().toString());
        said.put("to", question.flight().until().toString());
        said.put("donors", block.donors().size());
        said.put("periods_before", block.before());
        said.put("periods_during", block.during());
        said.put("level", question.level());
        return said;
    }

    private static Map<String, @Nullable Object> finding(Question question, Finding finding) {
        Words words = new Words(question, finding);
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("method", finding.card().name());
        said.put("title", finding.card().title());
        said.put("standing", finding.standing().code());
        said.put("answer", finding.answer().code());
        said.put("sentence", words.headline());
        finding.figures().forEach((name, figure) -> said.put(name, value(figure)));
        said.put("notes", finding.notes());
        return said;
    }

    static @Nullable Object value(Figure figure) {
        return switch (figure) {
            case Figure.Amount(double value) -> number(value);
            case Figure.Count(long value) -> value;
            case Figure.Text(String value) -> value;
            case Figure.Yes(boolean value) -> value;
            case Figure.Range(Interval interval) -> interval(interval);
            case Figure.Series series -> series(series);
            case Figure.Named(SequencedMap<String, Double> values) -> named(values);
            case Figure.Rows(List<SequencedMap<String, Figure>> rows) ->
                rows.stream().map(JsonText::row).toList();
        };
    }

    private static Map<String, @Nullable Object> row(SequencedMap<String, Figure> fields) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        fields.forEach((name, figure) -> said.put(name, value(figure)));
        return said;
    }

    private static Map<String, @Nullable Object> named(SequencedMap<String, Double> values) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        values.forEach((name, value) -> said.put(name, number(value)));
        return said;
    }

    private static List<Map<String, @Nullable Object>> series(Figure.Series series) {
        List<Map<String, @Nullable Object>> points = new ArrayList<>();
        for (int at = 0; at < series.starts().size(); at++) {
            Map<String, @Nullable Object> point = new LinkedHashMap<>();
            point.put("date", series.starts().get(at).toString());
            point.put("value", number(series.values().get(at)));
            points.add(point);
        }
        return points;
    }

    /** An end that is not there is null: nothing on that side is ruled out. */
    private static Map<String, @Nullable Object> interval(Interval interval) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("level", interval.level());
        said.put("lower", end(interval.lower()));
        said.put("upper", end(interval.upper()));
        return said;
    }

    private static @Nullable Double end(Bound bound) {
        return bound instanceof Bound.At(double value) ? number(value) : null;
    }

    /** JSON knows no NaN: what cannot be said is null. */
    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
