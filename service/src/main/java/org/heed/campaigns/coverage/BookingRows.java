package org.heed.campaigns.coverage;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.heed.campaigns.coverage.Upload.Tally;
import org.heed.campaigns.plan.Run;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;
import org.heed.ground.words.Week;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cinemas, bookings and waiting files as rows. */
final class BookingRows {
    private final JdbcClient database;

    BookingRows(JdbcClient database) {
        this.database = database;
    }

    /** Counts a change of the campaign's coverage; others who want to change it wait until this transaction ends. */
    long count(CampaignId campaign) {
        return database.sql("""
                        insert into coverage.change (campaign, number) values (?, 1)
                        on conflict (campaign) do update set number = coverage.change.number + 1 returning number
                        """).param(campaign.code()).query(Long.class).single();
    }

    boolean hasEverChanged(CampaignId campaign) {
        return database.sql("select exists (select from coverage.change where campaign = ?)")
                .param(campaign.code())
                .query(Boolean.class)
                .single();
    }

    /** Books them in two statements, however many; a booking that stands is changed where it differs. */
    Tally keep(CampaignId campaign, List<Booking> bookings, String person, Timestamp now) {
        Map<String, Long> sites = keepSites(bookings);
        List<Boolean> fresh = database.sql("""
                        insert into coverage.booking as b (campaign, site, force, decided_by, slot, first_week, weeks,
                            seconds, weekly_admissions, booked_by, booked_at)
                        select :campaign, line.*, :person, :now
                        from unnest(:sites::bigint[], :forces::text[], :deciders::text[], :slots::text[],
                            :firsts::date[], :weeks::smallint[], :seconds::smallint[], :admissions::integer[]) line
                        on conflict (campaign, site, lower(slot), first_week) where withdrawn_at is null
                        do update set force = excluded.force, decided_by = excluded.decided_by, slot = excluded.slot,
                            weeks = excluded.weeks, seconds = excluded.seconds,
                            weekly_admissions = excluded.weekly_admissions
                        where (b.force, b.decided_by, b.slot, b.weeks, b.seconds, b.weekly_admissions) is distinct from
                            (excluded.force, excluded.decided_by, excluded.slot, excluded.weeks, excluded.seconds,
                            excluded.weekly_admissions)
                        returning xmax = 0
                        """)
                .param("campaign", campaign.code())
                .param("person", person)
                .param("now", now)
                .param("sites", array(bookings, one -> sites.get(one.site().key())))
                .param("forces", array(bookings, one -> one.force().code()))
                .param("deciders", array(bookings, Booking::decidedBy))
                .param("slots", array(bookings, Booking::slot))
                .param("firsts", array(bookings, one -> one.run().first()))
                .param("weeks", array(bookings, one -> one.run().weeks()))
                .param("seconds", array(bookings, Booking::seconds))
                .param("admissions", array(bookings, Booking::weeklyAdmissions))
                .query(Boolean.class)
                .list();
        int inserted = (int) fresh.stream().filter(Boolean::booleanValue).count();
        return new Tally(inserted, fresh.size() - inserted, bookings.size() - fresh.size());
    }

    private Map<String, Long> keepSites(List<Booking> bookings) {
        Map<String, Site> byKey = new LinkedHashMap<>();
        bookings.forEach(one -> byKey.put(one.site().key(), one.site()));
        List<Site> sites = new ArrayList<>(byKey.values());
        Map<String, Long> ids = new HashMap<>();
        database.sql("""
                        insert into coverage.site as s (key, name, exhibitor, postcode, town, screens)
                        select * from unnest(:keys::text[], :names::text[], :exhibitors::text[], :postcodes::text[],
                            :towns::text[], :screens::smallint[])
                        on conflict (key) do update set name = excluded.name, exhibitor = excluded.exhibitor,
                            postcode = excluded.postcode, town = excluded.town, screens = excluded.screens
                        returning key, id
                        """)
                .param("keys", array(sites, Site::key))
                .param("names", array(sites, Site::name))
                .param("exhibitors", array(sites, Site::exhibitor))
                .param("postcodes", array(sites, Site::postcode))
                .param("towns", array(sites, Site::town))
                .param("screens", array(sites, Site::screens))
                .query((row, number) -> ids.put(row.getString("key"), row.getLong("id")))
                .list();
        return ids;
    }

    private static <T> String[] array(List<T> all, Function<T, Object> value) {
        return all.stream().map(value).map(String::valueOf).toArray(String[]::new);
    }

    /** False when it does not stand. */
    boolean withdraw(CampaignId campaign, long booking, String person, Timestamp now) {
        return database.sql("""
                        update coverage.booking set withdrawn_by = ?, withdrawn_at = ?
                        where id = ? and campaign = ? and withdrawn_at is null
                        """).params(person, now, booking, campaign.code()).update() == 1;
    }

    /** The bookings that stand, by cinema. */
    List<KeptBooking> standing(CampaignId campaign) {
        return database.sql("""
                        select b.id, b.force, b.decided_by, b.slot, b.first_week, b.weeks, b.seconds,
                               b.weekly_admissions, s.name, s.exhibitor, s.postcode, s.town, s.screens
                        from coverage.booking b join coverage.site s on s.id = b.site
                        where b.campaign = ? and b.withdrawn_at is null
                        order by s.name, b.first_week, b.id
                        """)
                .param(campaign.code())
                .query((row, number) -> new KeptBooking(
                        row.getLong("id"),
                        new Booking(
                                new Site(
                                        row.getString("name"),
                                        row.getString("exhibitor"),
                                        row.getString("postcode"),
                                        row.getString("town"),
                                        row.getInt("screens")),
                                Force.of(row.getString("force")),
                                row.getString("decided_by"),
                                row.getString("slot"),
                                new Run(new Week(row.getDate("first_week").toLocalDate()), row.getInt("weeks")),
                                row.getInt("seconds"),
                                row.getInt("weekly_admissions"))))
                .list();
    }

    /** The forces with a booking that stands and runs in a week of the campaign. */
    SortedSet<Force> shown(CampaignId campaign, Run run) {
        return new TreeSet<>(database.sql("""
                        select distinct force from coverage.booking
                        where campaign = ? and withdrawn_at is null
                          and first_week < ?::date and first_week + 7 * weeks > ?::date
                        """)
                .params(campaign.code(), run.end().toString(), run.first().toString())
                .query((row, number) -> Force.of(row.getString("force")))
                .list());
    }

    SortedSet<Force> toldUncovered(CampaignId campaign) {
        return new TreeSet<>(database.sql("select force from coverage.uncovered where campaign = ?")
                .param(campaign.code())
                .query((row, number) -> Force.of(row.getString("force")))
                .list());
    }

    void noteUncovered(CampaignId campaign, Force force, Timestamp now) {
        database.sql("insert into coverage.uncovered (campaign, force, since) values (?, ?, ?)")
                .params(campaign.code(), force.code(), now)
                .update();
    }

    void noteCovered(CampaignId campaign, Force force) {
        database.sql("delete from coverage.uncovered where campaign = ? and force = ?")
                .params(campaign.code(), force.code())
                .update();
    }

    UUID keepFile(CampaignId campaign, String name, byte[] content, String person, Timestamp now) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into coverage.upload (id, campaign, name, content, uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, campaign.code(), name, content, person, now)
                .update();
        return id;
    }

    /** A file as it was uploaded. */
    record File(UUID id, String name, byte[] content) {}

    Optional<File> waitingFile(CampaignId campaign, UUID id) {
        return database.sql(
                        "select id, name, content from coverage.upload where id = ? and campaign = ? and state = 'WAITING'")
                .params(id, campaign.code())
                .query((row, number) ->
                        new File(row.getObject("id", UUID.class), row.getString("name"), row.getBytes("content")))
                .optional();
    }

    List<File> waitingFiles(CampaignId campaign) {
        return database.sql("""
                        select id, name from coverage.upload where campaign = ? and state = 'WAITING'
                        order by uploaded_at desc limit 5
                        """)
                .param(campaign.code())
                .query((row, number) -> new File(row.getObject("id", UUID.class), row.getString("name"), new byte[0]))
                .list();
    }

    /** Ends the waiting; false when another person was quicker. The content is not needed any more. */
    boolean decide(UUID id, String state, String person, Timestamp now) {
        return database.sql("""
                        update coverage.upload set state = ?, decided_by = ?, decided_at = ?, content = ''::bytea
                        where id = ? and state = 'WAITING'
                        """).params(state, person, now, id).update() == 1;
    }
}
