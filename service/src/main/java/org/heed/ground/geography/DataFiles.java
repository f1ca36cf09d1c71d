package org.heed.ground.geography;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The room's CSV files by name, read once. */
record DataFiles(Map<String, String> texts) {
    private static final List<String> SHIPPED =
            List.of("regions.csv", "forces.csv", "names.csv", "outward-codes.csv", "towns.csv", "sites.csv");

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    DataFiles {
        texts = Map.copyOf(texts);
    }

    static DataFiles shipped() {
        Map<String, String> texts = new TreeMap<>();
        for (String name : SHIPPED) {
            texts.put(name, resource("/geography/" + name));
        }
        return new DataFiles(texts);
    }

    List<CSVRecord> rows(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("a data file is missing: " + name);
        }
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Twelve hexadecimal digits that change when any byte of any file does. */
    String version() {
        MessageDigest digest = sha256();
        new TreeMap<>(texts).forEach((name, text) -> {
            digest.update((name + "\n" + text.length() + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        });
        return shorten(digest);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static String shorten(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static String resource(String path) {
        try (InputStream stream = DataFiles.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("a resource is missing: " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
