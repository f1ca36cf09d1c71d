package org.heed.campaigns.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.heed.ground.words.Region;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Events that come back every year, and the kinds of events. */
final class YearlyEvents {
    private record Rule(String name, EventKind kind, String rule, int days, SortedSet<Region> regions) {}

    private final Map<String, EventKind> kinds = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    private YearlyEvents() {}

    static YearlyEvents shipped() {
        YearlyEvents events = new YearlyEvents();
        JsonNode data = YAMLMapper.shared()
                .readTree(Objects.requireNonNull(YearlyEvents.class.getResourceAsStream("/plan/events.yaml")));
        for (JsonNode kind : data.required("kinds")) {
            String code = kind.required("code").asString();
            events.kinds.put(
                    code,
                    new EventKind(
                            code,
                            kind.required("name").asString(),
                            kind.required("shock").asBoolean()));
        }
        for (JsonNode event : data.required("events")) {
            SortedSet<Region> regions = new TreeSet<>();
            event.required("regions").forEach(region -> regions.add(Region.of(region.asString())));
            Rule rule = new Rule(
                    event.required("name").asString(),
                    events.kind(event.required("kind").asString()).orElseThrow(),
                    event.required("rule").asString(),
                    event.required("days").asInt(),
                    regions);
            first(rule.rule(), 2026); // so that a rule that cannot be read is found at the start
            events.rules.add(rule);
        }
        return events;
    }

    List<EventKind> kinds() {
        return List.copyOf(kinds.values());
    }

    Optional<EventKind> kind(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    List<CalendarEvent> between(LocalDate from, LocalDate until) {
        List<CalendarEvent> found = new ArrayList<>();
        for (int year = from.getYear() - 1; year <= until.getYear(); year++) {
            for (Rule rule : rules) {
                LocalDate first = first(rule.rule(), year);
                CalendarEvent event = new CalendarEvent(
                        Optional.empty(),
                        rule.kind(),
                        rule.name(),
                        first,
                        first.plusDays(rule.days() - 1L),
                        rule.regions());
                if (event.touches(from, until)) {
                    found.add(event);
                }
            }
        }
        return found;
    }

    private static LocalDate first(String rule, int year) {
        String[] words = rule.split(" ");
        return switch (words[0]) {
            case "day" -> MonthDay.parse("--" + words[1]).atYear(year);
            case "easter" -> easter(year).plusDays(Integer.parseInt(words[1].replace("+", "")));
            case "monday" -> {
                LocalDate month = LocalDate.of(year, Integer.parseInt(words[2]), 1);
                yield month.with(
                        words[1].equals("last")
                                ? TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)
                                : TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
            }
            case "sunday" ->
                LocalDate.of(year, Integer.parseInt(words[2]), 1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(words[1]), DayOfWeek.SUNDAY));
            default -> throw new IllegalArgumentException("an event's rule cannot be read: " + rule);
        };
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher; Nature 14, 487, 1876). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int k = c / 4;
        int l = (32 + 2 * (b % 4) + 2 * k - h - c % 4) % 7;
        int m = (a + 11 * h + 19 * l) / 433;
        int month = (h + l - 7 * m + 90) / 25;
        int day = (h + l - 7 * m + 33 * month + 19) % 32;
        return LocalDate.of(year, month, day);
    }
}
