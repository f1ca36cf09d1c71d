package org.heed.campaigns.plan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.heed.ground.words.Region;

/**
 * The canonical text of a plan: one line a value, in a fixed order, so that the same plan always has the same hash and
 * a reader can check it with any SHA-256 program. A line break inside a value is written {@code \n}, a backslash
 * {@code \\}.
 */
final class PlanText {
    private static final String FORM = "heed-plan-1";

    private PlanText() {}

    static String of(Intent intent) {
        StringBuilder text = new StringBuilder(FORM).append('\n');
        line(text, "campaign", intent.id().code());
        brief(text, intent.brief());
        timetable(text, intent.timetable());
        line(text, "exposed", codes(intent.arms().exposed()));
        line(text, "comparison", codes(intent.arms().comparison()));
        design(text, intent.design());
        return text.toString();
    }

    /** SHA-256 of the text in UTF-8, 64 hexadecimal digits. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static void brief(StringBuilder text, Brief brief) {
        line(text, "name", brief.name());
        line(text, "brand", brief.brand());
        line(text, "strapline", brief.strapline());
        line(text, "aim", brief.aim());
        line(text, "audience", brief.audience());
    }

    private static void timetable(StringBuilder text, Timetable timetable) {
        line(text, "launch", timetable.launch().toString());
        line(text, "first-week", timetable.run().first().toString());
        line(text, "weeks", Integer.toString(timetable.run().weeks()));
        for (Flight flight : timetable.flights()) {
            Run run = flight.run();
            line(text, "flight", flight.medium().name() + " " + run.first() + " " + run.weeks());
        }
    }

    private static void design(StringBuilder text, MeasurementDesign design) {
        line(text, "primary", design.primary().name());
        line(text, "history-weeks", Integer.toString(design.historyWeeks()));
        line(
                text,
                "level",
                BigDecimal.valueOf(design.level()).stripTrailingZeros().toPlainString());
        line(text, "seed", Long.toString(design.seed()));
        line(text, "forced-in", codes(design.forcedIn()));
        line(text, "forced-out", codes(design.forcedOut()));
    }

    private static void line(StringBuilder text, String name, String value) {
        String escaped = value.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n");
        text.append(name).append(": ").append(escaped).append('\n');
    }

    private static String codes(Collection<Region> regions) {
        return regions.stream().map(Region::code).sorted().collect(Collectors.joining(" "));
    }
}
