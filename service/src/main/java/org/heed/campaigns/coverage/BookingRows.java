package org.heed.campaigns.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.heed.campaigns.coverage.Upload.Tally;
import org.heed.campaigns.plan.Run;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;
import org.heed.ground.words.Week;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bookings and what was told of them as rows. */
final class BookingRows {
    private final JdbcClient database;
    private final SiteRows siteRows;

    BookingRows(JdbcClient database) {
        this.database = database;
        this.siteRows = new SiteRows(database);
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
        Map<String, Long> sites =
                siteRows.keep(bookings.stream().map(BookingRows::site).toList());
        List<Boolean> fresh = database.sql("""
                        insert into coverage.booking as b (campaign, site, force, decided_by, slot, first_week, weeks,
                            seconds, weekly_admissions, spot, cost_pence, copy, booked_by, booked_at)
                        select :campaign, line.*, :person, :now
                        from unnest(:sites::bigint[], :forces::text[], :deciders::text[], :slots::text[],
                            :firsts::date[], :weeks::smallint[], :seconds::smallint[], :admissions::integer[],
                            :spots::text[], :costs::bigint[], :copies::text[]) line
                        on conflict (campaign, site, lower(slot), first_week) where withdrawn_at is null
                        do update set force = excluded.force, decided_by = excluded.decided_by, slot = excluded.slot,
                            weeks = excluded.weeks, seconds = excluded.seconds,
                            weekly_admissions = excluded.weekly_admissions, spot = excluded.spot,
                            cost_pence = excluded.cost_pence, copy = excluded.copy
                        where (b.force, b.decided_by, b.slot, b.weeks, b.seconds, b.weekly_admissions, b.spot,
                            b.cost_pence, b.copy) is distinct from (excluded.force, excluded.decided_by, excluded.slot,
                            excluded.weeks, excluded.seconds, excluded.weekly_admissions, excluded.spot,
                            excluded.cost_pence, excluded.copy)
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
                .param("seconds", array(bookings, one -> one.terms().seconds()))
                .param("admissions", array(bookings, Booking::weeklyAdmissions))
                .param("spots", array(bookings, one -> one.terms().spot()))
                .param(
                        "costs",
                        bookings.stream()
                                .map(one -> number(one.terms().pence()))
                                .toArray(Long[]::new))
                .param("copies", array(bookings, one -> one.terms().copy()))
                .query(Boolean.class)
                .list();
        int inserted = (int) fresh.stream().filter(Boolean::booleanValue).count();
        return new Tally(inserted, fresh.size() - inserted, bookings.size() - fresh.size());
    }

    private static @Nullable Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static KnownSite site(Booking booking) {
        return new KnownSite(
                0,
                booking.site(),
                Optional.of(booking.force()),
                booking.decidedBy(),
                OptionalInt.of(booking.weeklyAdmissions()),
                Optional.empty());
    }

    static <T> String[] array(List<T> all, Function<T, Object> value) {
        return all.stream().map(value).map(String::valueOf).toArray(String[]::new);
    }

    /** Takes several back at once; gives those that stood. */
    List<Long> withdraw(CampaignId campaign, List<Long> bookings, String person, Timestamp now) {
        return database.sql("""
                        update coverage.booking set withdrawn_by = ?, withdrawn_at = ?
                        where campaign = ? and id = any(?) and withdrawn_at is null returning id
                        """)
                .params(person, now, campaign.code(), bookings.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** The bookings that stand, by cinema. */
    List<KeptBooking> standing(CampaignId campaign) {
        return database.sql("""
                        select b.id, b.site as site_id, b.force, b.decided_by, b.slot, b.first_week, b.weeks, b.seconds,
                               b.weekly_admissions, b.spot, b.cost_pence, b.copy,
                               s.name, s.exhibitor, s.contractor, s.postcode, s.town, s.screens
                        from coverage.booking b join coverage.site s on s.id = b.site
                        where b.campaign = ? and b.withdrawn_at is null
                        order by s.name, b.first_week, b.id
                        """)
                .param(campaign.code())
                .query((row, number) -> new KeptBooking(row.getLong("id"), row.getLong("site_id"), booking(row)))
                .list();
    }

    private static Booking booking(ResultSet row) throws SQLException {
        long pence = row.getLong("cost_pence");
        OptionalLong cost = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(pence);
        Terms terms = new Terms(row.getInt("seconds"), row.getString("spot"), cost, row.getString("copy"));
        return new Booking(
                SiteRows.site(row),
                Force.of(row.getString("force")),
                row.getString("decided_by"),
                row.getString("slot"),
                new Run(new Week(row.getDate("first_week").toLocalDate()), row.getInt("weeks")),
                terms,
                row.getInt("weekly_admissions"));
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
}
