package org.heed.campaigns.plan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.heed.ground.words.Region;

/**
 * The canonical text of a plan: one line a value, in a fixed order, so that the same plan always has the same hash and
 * a reader can check it with any SHA-256 program. A line break inside a value is written {@code \n}, a backslash
 * {@code \\}.
 */
final class PlanText {
    private static final String FIRST_FORM = "heed-plan-1";

    /** Adds what the first form had no place for; a plan that has nothing of it keeps the first form and its hash. */
    private static final String SECOND_FORM = "heed-plan-2";

    private PlanText() {}

    /** The text of a plan without objectives and named audiences. */
    static String of(Intent intent) {
        return of(intent, List.of(), List.of());
    }

    static String of(Intent intent, List<Objective> objectives, List<Audience> audiences) {
        boolean first = objectives.isEmpty()
                && audiences.isEmpty()
                && !intent.design().schedule().isDrawn()
                && intent.timetable().flights().stream().allMatch(PlanText::isPlain);
        StringBuilder text = new StringBuilder(first ? FIRST_FORM : SECOND_FORM).append('\n');
        line(text, "campaign", intent.id().code());
        brief(text, intent.brief());
        timetable(text, intent.timetable());
        line(text, "exposed", codes(intent.arms().exposed()));
        line(text, "comparison", codes(intent.arms().comparison()));
        design(text, intent.design());
        if (!first) {
            schedule(text, intent.design().schedule());
            objectives(text, objectives);
            audiences(text, audiences);
        }
        return text.toString();
    }

    private static boolean isPlain(Flight flight) {
        return flight.regions().isEmpty() && flight.audience().isEmpty();
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
            if (!flight.regions().isEmpty()) {
                line(text, "flight-regions", codes(flight.regions()));
            }
            if (!flight.audience().isEmpty()) {
                line(text, "flight-audience", flight.audience());
            }
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

    private static void schedule(StringBuilder text, Schedule schedule) {
        line(text, "shape", schedule.shape().name());
        schedule.drawn().ifPresent(drawn -> {
            line(text, "steps", Integer.toString(schedule.steps()));
            line(text, "each-step", Integer.toString(schedule.eachStep()));
            line(text, "weeks-on", Integer.toString(schedule.weeksOn()));
            line(text, "weeks-off", Integer.toString(schedule.weeksOff()));
            line(text, "possible", Integer.toString(drawn.possible()));
            line(text, "possible-sha256", drawn.possibleHash());
            drawn.on()
                    .forEach((region, runs) -> line(
                            text,
                            "on",
                            region + " "
                                    + runs.stream()
                                            .map(run -> run.first() + "+" + run.weeks())
                                            .collect(Collectors.joining(" "))));
        });
    }

    private static void objectives(StringBuilder text, List<Objective> objectives) {
        for (Objective objective : objectives) {
            line(text, "objective", objective.metric());
            line(text, "objective-baseline", objective.baseline());
            line(text, "objective-target", objective.target());
            line(text, "objective-by", objective.by().toString());
        }
    }

    private static void audiences(StringBuilder text, List<Audience> audiences) {
        for (Audience audience : audiences) {
            line(text, audience.hardToReach() ? "audience-hard-to-reach" : "audience-group", audience.name());
        }
    }

    private static void line(StringBuilder text, String name, String value) {
        String escaped = value.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n");
        text.append(name).append(": ").append(escaped).append('\n');
    }

    private static String codes(Collection<Region> regions) {
        return regions.stream().map(Region::code).sorted().collect(Collectors.joining(" "));
    }
}
