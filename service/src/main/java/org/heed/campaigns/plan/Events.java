package org.heed.campaigns.plan;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.Region;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calendar of what else happens: events that come every year, and those that somebody entered. */
@Component
@OnStaffFront
public final class Events {
    private final Transactions transactions;
    private final JdbcClient database;
    private final AuditLog audit;
    private final Clock clock;
    private final YearlyEvents yearly = YearlyEvents.shipped();

    public Events(Transactions transactions, JdbcClient database, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** The kinds of events, in order. */
    public List<EventKind> kinds() {
        return yearly.kinds();
    }

    public Optional<EventKind> kind(String code) {
        return yearly.kind(code);
    }

    /** Every event that touches the days, both ends included, by its first day. */
    public List<CalendarEvent> between(LocalDate from, LocalDate until) {
        List<CalendarEvent> all = new ArrayList<>(yearly.between(from, until));
        all.addAll(entered(from, until));
        all.sort(Comparator.comparing(CalendarEvent::first).thenComparing(CalendarEvent::name));
        return all;
    }

    /**
     * The attacks that touch the days: what the rule on shocks leaves out. Anniversaries are no shocks, and an attack is
     * only here when somebody entered it.
     */
    public List<CalendarEvent> shocks(LocalDate from, LocalDate until) {
        return between(from, until).stream()
                .filter(event -> event.kind().shock())
                .toList();
    }

    /** The events that somebody entered, the latest first. */
    public List<CalendarEvent> entered() {
        return entered(LocalDate.of(2000, 1, 1), LocalDate.of(2999, 12, 31)).stream()
                .sorted(Comparator.comparing(CalendarEvent::first).reversed())
                .toList();
    }

    private List<CalendarEvent> entered(LocalDate from, LocalDate until) {
        return database.sql("""
                        select id, kind, name, first_day, last_day, regions from plan.event
                        where removed_at is null and first_day <= ? and last_day >= ? order by first_day, id
                        """)
                .params(Date.valueOf(until), Date.valueOf(from))
                .query((row, number) -> new CalendarEvent(
                        Optional.of(row.getLong("id")),
                        yearly.kind(row.getString("kind"))
                                .orElseGet(() -> yearly.kinds().getLast()),
                        row.getString("name"),
                        row.getDate("first_day").toLocalDate(),
                        row.getDate("last_day").toLocalDate(),
                        PlanRows.codes(row, "regions")))
                .list();
    }

    /** Adds an event for all campaigns. */
    public void add(CalendarEvent event, Person person) {
        transactions.inOne(() -> {
            database.sql("insert into plan.event (kind, name, first_day, last_day, regions, kept_by, kept_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            event.kind().code(),
                            event.name(),
                            Date.valueOf(event.first()),
                            Date.valueOf(event.last()),
                            event.regions().stream().map(Region::code).toArray(String[]::new),
                            person.id(),
                            Timestamp.from(clock.instant()))
                    .update();
            record(person, "event added: " + event.kind().code() + " from " + event.first());
        });
    }

    /** Takes an event out; its row stays, with who did it. */
    public void remove(long id, Person person) {
        transactions.inOne(() -> {
            database.sql("update plan.event set removed_by = ?, removed_at = ? where id = ? and removed_at is null")
                    .params(person.id(), Timestamp.from(clock.instant()), id)
                    .update();
            record(person, "event " + id + " taken out");
        });
    }

    private void record(Person person, String what) {
        audit.record(person.id(), person.role().name(), Verb.ALTERATION, "calendar", what);
    }
}
