package org.heed.reports.triage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.heed.ground.vault.Safe;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.ReportId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what happened to each card; nothing in it is ever changed. */
@Component
@OnStaffFront
final class History {
    private final JdbcClient database;
    private final Safe safe;

    History(JdbcClient database, Safe safe) {
        this.database = database;
        this.safe = safe;
    }

    void add(Event event) {
        add(List.of(event));
    }

    void add(List<Event> events) {
        database.sql("""
                        insert into triage.event (report, at, person, kind, detail, words)
                        select * from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                        """)
                .param(column(events, Event::report))
                .param(column(events, Event::at))
                .param(events.stream().map(event -> event.person().orElse(null)).toArray(String[]::new))
                .param(column(events, Event::kind))
                .param(column(events, Event::detail))
                .param(events.stream().map(this::locked).toArray(byte[][]::new))
                .update();
    }

    /** What happened to a report, oldest first. */
    List<Event> of(ReportId report) {
        return database.sql("select at, person, kind, detail, words from triage.event where report = ? order by id")
                .param(report.value())
                .query((row, number) -> {
                    Event.Kind kind = Event.Kind.valueOf(row.getString("kind"));
                    byte[] words = row.getBytes("words");
                    return new Event(
                            report,
                            row.getTimestamp("at").toInstant(),
                            Optional.ofNullable(row.getString("person")),
                            kind,
                            row.getString("detail"),
                            words == null ? "" : safe.unlock(words, place(report, kind)));
                })
                .list();
    }

    @SuppressWarnings("NullAway") // no words, no box
    private byte[] locked(Event event) {
        return event.words().isEmpty() ? null : safe.lock(event.words(), place(event.report(), event.kind()));
    }

    private static String place(ReportId report, Event.Kind kind) {
        return "triage.event/" + report + "/" + kind;
    }

    private static String[] column(List<Event> events, Function<Event, Object> value) {
        return events.stream().map(value).map(Object::toString).toArray(String[]::new);
    }
}
