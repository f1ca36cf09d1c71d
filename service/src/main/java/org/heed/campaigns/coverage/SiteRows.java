package org.heed.campaigns.coverage;

import static org.heed.campaigns.coverage.BookingRows.array;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.heed.campaigns.coverage.Upload.Tally;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;
import org.heed.ground.words.Week;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cinemas, and what was delivered in them, as rows. */
final class SiteRows {
    private final JdbcClient database;

    SiteRows(JdbcClient database) {
        this.database = database;
    }

    /** Keeps them in one statement; gives their ids by their keys. A contractor that is not said stays as it was. */
    Map<String, Long> keep(List<KnownSite> all) {
        Map<String, KnownSite> byKey = new LinkedHashMap<>();
        all.forEach(one -> byKey.put(one.site().key(), one));
        List<KnownSite> sites = new ArrayList<>(byKey.values());
        Map<String, Long> ids = new HashMap<>();
        database.sql("""
                        insert into coverage.site as s (key, name, exhibitor, contractor, postcode, town, screens, force,
                            decided_by, weekly_admissions)
                        select * from unnest(:keys::text[], :names::text[], :exhibitors::text[], :contractors::text[],
                            :postcodes::text[], :towns::text[], :screens::smallint[], :forces::text[],
                            :deciders::text[], :admissions::integer[])
                        on conflict (key) do update set name = excluded.name, exhibitor = excluded.exhibitor,
                            contractor = coalesce(nullif(excluded.contractor, ''), s.contractor),
                            postcode = excluded.postcode, town = excluded.town, screens = excluded.screens,
                            force = excluded.force, decided_by = excluded.decided_by,
                            weekly_admissions = excluded.weekly_admissions
                        returning key, id
                        """)
                .param("keys", array(sites, one -> one.site().key()))
                .param("names", array(sites, one -> one.site().name()))
                .param("exhibitors", array(sites, one -> one.site().exhibitor()))
                .param("contractors", array(sites, one -> one.site().contractor()))
                .param("postcodes", array(sites, one -> one.site().postcode()))
                .param("towns", array(sites, one -> one.site().town()))
                .param("screens", array(sites, one -> one.site().screens()))
                .param("forces", array(sites, one -> one.force().orElseThrow()))
                .param("deciders", array(sites, KnownSite::decidedBy))
                .param("admissions", array(sites, one -> one.weeklyAdmissions().orElseThrow()))
                .query((row, number) -> ids.put(row.getString("key"), row.getLong("id")))
                .list();
        return ids;
    }

    /** Every cinema, by its name. */
    List<KnownSite> all() {
        return database.sql("select * from coverage.site order by name, id")
                .query(SiteRows::known)
                .list();
    }

    private static KnownSite known(ResultSet row, int number) throws SQLException {
        int admissions = row.getInt("weekly_admissions");
        OptionalInt weekly = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(admissions);
        return new KnownSite(
                row.getLong("id"),
                site(row),
                Optional.ofNullable(row.getString("force")).map(Force::of),
                row.getString("decided_by"),
                weekly,
                Optional.ofNullable(row.getDate("closed_from")).map(Date::toLocalDate));
    }

    /** From the day on it shows nothing; empty opens it again. False when no such cinema is known. */
    boolean close(long site, Optional<LocalDate> from) {
        return database.sql("update coverage.site set closed_from = :from where id = :site")
                        .param("from", from.map(Date::valueOf).orElse(null), Types.DATE)
                        .param("site", site)
                        .update()
                == 1;
    }

    static Site site(ResultSet row) throws SQLException {
        return new Site(
                row.getString("name"),
                row.getString("exhibitor"),
                row.getString("contractor"),
                row.getString("postcode"),
                row.getString("town"),
                row.getInt("screens"));
    }

    /** What was delivered, as it holds now. */
    List<Delivered> delivered(CampaignId campaign) {
        return database.sql("""
                        select d.week, d.admissions, s.name, s.exhibitor, s.contractor, s.postcode, s.town, s.screens,
                               coalesce((select b.force from coverage.booking b
                                         where b.site = s.id and b.campaign = d.campaign and b.withdrawn_at is null
                                         order by b.id limit 1), s.force) as force
                        from coverage.delivered d join coverage.site s on s.id = d.site
                        where d.campaign = ? and d.replaced_at is null order by s.name, d.week
                        """)
                .param(campaign.code())
                .query((row, number) -> new Delivered(
                        site(row),
                        Force.of(row.getString("force")),
                        new Week(row.getDate("week").toLocalDate()),
                        row.getInt("admissions")))
                .list();
    }

    /** Keeps delivered figures; one that differs from what stood replaces it, and the old one stays as a record. */
    Tally keepDelivered(CampaignId campaign, List<Delivered> delivered, String person, Timestamp now) {
        Map<String, Integer> before = new HashMap<>();
        delivered(campaign).forEach(one -> before.put(one.key(), one.admissions()));
        List<Delivered> others = delivered.stream()
                .filter(one -> !Integer.valueOf(one.admissions()).equals(before.get(one.key())))
                .toList();
        int changed = (int)
                others.stream().filter(one -> before.containsKey(one.key())).count();
        Object[] keys = array(others, one -> one.site().key());
        Object[] weeks = array(others, Delivered::week);
        database.sql("""
                        update coverage.delivered d set replaced_at = :now
                        from unnest(:keys::text[], :weeks::date[]) as line (key, week)
                        join coverage.site s on s.key = line.key
                        where d.campaign = :campaign and d.site = s.id and d.week = line.week and d.replaced_at is null
                        """)
                .param("now", now)
                .param("keys", keys)
                .param("weeks", weeks)
                .param("campaign", campaign.code())
                .update();
        database.sql("""
                        insert into coverage.delivered (campaign, site, week, admissions, kept_by, kept_at)
                        select :campaign, s.id, line.week, line.admissions, :person, :now
                        from unnest(:keys::text[], :weeks::date[], :admissions::integer[]) as line (key, week, admissions)
                        join coverage.site s on s.key = line.key
                        """)
                .param("campaign", campaign.code())
                .param("person", person)
                .param("now", now)
                .param("keys", keys)
                .param("weeks", weeks)
                .param("admissions", array(others, Delivered::admissions))
                .update();
        return new Tally(others.size() - changed, changed, delivered.size() - others.size());
    }
}
