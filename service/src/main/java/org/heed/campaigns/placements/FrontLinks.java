package org.heed.campaigns.placements;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heed.ground.words.PlacementCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The standing links and the adding of visits, as the public front's role may: it reads no count. */
final class FrontLinks {
    private final JdbcClient database;

    FrontLinks(JdbcClient database) {
        this.database = database;
    }

    /** Where a link leads, and the last day on which it counts. */
    record Link(Target target, Optional<LocalDate> validUntil) {}

    long change() {
        return database.sql("select number from placements.front_change")
                .query(Long.class)
                .single();
    }

    Map<PlacementCode, Link> all() {
        Map<PlacementCode, Link> links = new HashMap<>();
        database.sql("select code, target, valid_until from placements.front_link")
                .query(row -> {
                    links.put(
                            new PlacementCode(row.getString("code")),
                            new Link(
                                    new Target(row.getString("target")),
                                    Optional.ofNullable(row.getObject("valid_until", LocalDate.class))));
                });
        return links;
    }

    /** Adds all of them in one statement. */
    void add(Map<VisitCounter.Key, Long> visits) {
        List<Map.Entry<VisitCounter.Key, Long>> lines = List.copyOf(visits.entrySet());
        database.sql("select placements.add_visits(?::text[], ?::date[], ?::bigint[])")
                .params(
                        lines.stream().map(line -> line.getKey().code().text()).toArray(String[]::new),
                        lines.stream()
                                .map(line -> Date.valueOf(line.getKey().day()))
                                .toArray(Date[]::new),
                        lines.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                .query((row, number) -> number)
                .list();
    }
}
