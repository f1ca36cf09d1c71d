package org.heed.reports.outcome.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.heed.ground.geography.ForceEntry;
import org.heed.ground.geography.Geography;
import org.heed.ground.geography.RegionEntry;
import org.heed.ground.words.Channel;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;
import org.heed.reports.outcome.Counts;
import org.heed.reports.outcome.Suppression;
import org.heed.reports.outcome.Suppression.Shown;
import org.heed.reports.outcome.Tally;

/** The counts of a period as they may leave the program: each table with its small cells left out. */
final class CountsReport {

    /** By what the counts are told apart. */
    enum By {
        WEEK("week"),
        REGION("region"),
        FORCE("force"),
        CHANNEL("channel"),
        HEARD("heard");

        private final String code;

        By(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Optional<By> of(String code) {
            return Stream.of(values()).filter(by -> by.code.equals(code)).findFirst();
        }
    }

    /** A line of a table: its code and name. */
    record Key(String code, String name) {}

    private static final Key NATIONAL = new Key("national", "National forces and desk");

    private final LocalDate from;
    private final LocalDate until;
    private final Geography geography;
    private final Suppression suppression;
    private final List<Counts.Cell> cells;
    private final Map<String, Tally> heard;

    CountsReport(Counts counts, Geography geography, Suppression suppression, LocalDate from, LocalDate until) {
        this.from = from;
        this.until = until;
        this.geography = geography;
        this.suppression = suppression;
        this.cells = counts.cells(from, until);
        this.heard = counts.byHeard(from, until);
    }

    Suppression.Table<Key> table(By by) {
        return suppression.of(
                switch (by) {
                    case WEEK -> weeks();
                    case REGION -> regions();
                    case FORCE -> forces();
                    case CHANNEL -> channels();
                    case HEARD -> heard();
                });
    }

    /** The total alone: no table stands beside it that could give it away. */
    Shown total() {
        return suppression.of(Map.of("total", Counts.total(cells))).total();
    }

    /** Every week of the period, also those without reports. */
    private Map<Key, Tally> weeks() {
        return filled(
                Week.of(from).until(Week.of(until.minusDays(1)).plus(1)).stream()
                        .map(week -> new Key(week.toString(), week.toString()))
                        .toList(),
                cell -> new Key(cell.week().toString(), cell.week().toString()));
    }

    private Map<Key, Tally> regions() {
        List<Key> keys = Stream.concat(
                        geography.regions(until).stream()
                                .map(RegionEntry::region)
                                .map(this::key),
                        Stream.of(NATIONAL))
                .toList();
        return filled(keys, cell -> cell.region().map(this::key).orElse(NATIONAL));
    }

    private Map<Key, Tally> forces() {
        return filled(
                geography.forces(until).stream().map(CountsReport::key).toList(),
                cell -> key(geography.force(cell.force())));
    }

    private Map<Key, Tally> channels() {
        return filled(Stream.of(Channel.values()).map(CountsReport::key).toList(), cell -> key(cell.channel()));
    }

    private Map<Key, Tally> heard() {
        Map<Key, Tally> byHeard = new LinkedHashMap<>();
        heard.forEach((code, tally) -> byHeard.put(heardKey(code), tally));
        return byHeard;
    }

    private Map<Key, Tally> filled(List<Key> keys, Function<Counts.Cell, Key> by) {
        Map<Key, Tally> filled = new LinkedHashMap<>();
        keys.forEach(key -> filled.put(key, Tally.NONE));
        Counts.sum(cells, by).forEach((key, tally) -> filled.merge(key, tally, Tally::plus));
        return filled;
    }

    private Key key(Region region) {
        return new Key(region.code(), geography.nameOf(region, until));
    }

    private static Key key(ForceEntry entry) {
        return new Key(entry.force().code(), entry.name());
    }

    private static Key key(Channel channel) {
        return new Key(
                channel.code(),
                switch (channel) {
                    case FORM -> "Public form";
                    case API -> "Partner";
                    case CALL -> "Call";
                });
    }

    private static Key heardKey(String code) {
        return new Key(
                code.isEmpty() ? "no-answer" : code,
                switch (code) {
                    case "cinema" -> "Cinema";
                    case "social" -> "Social media";
                    case "poster" -> "Poster";
                    case "radio" -> "Radio";
                    case "news" -> "News";
                    case "work" -> "At work";
                    case "partner" -> "A partner";
                    case "link" -> "A placement's link";
                    case "other" -> "Other";
                    default -> "No answer";
                });
    }

    /** A rate may be shown where both of its numbers are. */
    static Optional<Tally> whole(Shown shown) {
        OptionalInt reports = shown.reports();
        OptionalInt useful = shown.useful();
        return reports.isPresent() && useful.isPresent() && reports.getAsInt() > 0
                ? Optional.of(new Tally(reports.getAsInt(), useful.getAsInt()))
                : Optional.empty();
    }
}
