package org.heed.campaigns.coverage;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** What is known of cinema in general: certificates, places in the reel, burn rates, the size of the market; all data. */
@Component
public final class Market {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Certificate> certificates = new ArrayList<>();
    private final Map<String, String> spots = new LinkedHashMap<>();
    private final Map<String, List<Double>> burn = new LinkedHashMap<>();
    private final long weeklyAdmissions;
    private final double shortfall;

    /**
     * @param rank rises with the age that it asks for
     * @param bookable false for films that the campaign is never shown before
     */
    public record Certificate(String code, int rank, boolean bookable) {}

    public Market() {
        for (CSVRecord row : rows("certificates.csv")) {
            certificates.add(new Certificate(
                    row.get("certificate"),
                    Integer.parseInt(row.get("rank")),
                    row.get("bookable").equals("yes")));
        }
        rows("spots.csv").forEach(row -> spots.put(row.get("spot"), row.get("name")));
        for (CSVRecord row : rows("burn-rates.csv")) {
            List<Double> shares = burn.computeIfAbsent(row.get("profile"), profile -> new ArrayList<>());
            if (Integer.parseInt(row.get("film_week")) != shares.size() + 1) {
                throw new IllegalArgumentException("film weeks must follow each other, were not in " + row);
            }
            shares.add(Double.parseDouble(row.get("share")));
        }
        weeklyAdmissions = (long) measure("weekly_admissions_uk");
        shortfall = measure("shortfall_marked_from");
    }

    private static double measure(String name) {
        return rows("market.csv").stream()
                .filter(row -> row.get("measure").equals(name))
                .mapToDouble(row -> Double.parseDouble(row.get("value")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("market.csv must hold " + name));
    }

    /** In rising order. */
    public List<Certificate> certificates() {
        return List.copyOf(certificates);
    }

    public Optional<Certificate> certificate(String code) {
        return certificates.stream()
                .filter(one -> one.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /** Names of the places in the reel by their codes. */
    public Map<String, String> spots() {
        return Collections.unmodifiableMap(spots);
    }

    /** Shares of a film's admissions by film week, from the week of its release, by profile. */
    public Map<String, List<Double>> burn() {
        return Collections.unmodifiableMap(burn);
    }

    /** People in all UK cinemas in a usual week. */
    public long weeklyAdmissions() {
        return weeklyAdmissions;
    }

    /** The share of what was planned that may be missing before it is marked as a shortfall. */
    public double shortfall() {
        return shortfall;
    }

    private static List<CSVRecord> rows(String name) {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Market.class.getResourceAsStream("/coverage/" + name)),
                StandardCharsets.UTF_8)) {
            return FORMAT.parse(file).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
