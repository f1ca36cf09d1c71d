package org.heed.campaigns.coverage;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Week;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Films, and a campaign's copies, as rows. */
final class FilmRows {
    private final JdbcClient database;

    FilmRows(JdbcClient database) {
        this.database = database;
    }

    /** Every film, the latest release first. */
    List<Film> all() {
        return database.sql("""
                        select title, certificate, release, profile, audience_index, expected_admissions
                        from coverage.film order by release desc, title
                        """).query(FilmRows::film).list();
    }

    private static Film film(ResultSet row, int number) throws SQLException {
        Integer index = row.getObject("audience_index", Integer.class);
        Long expected = row.getObject("expected_admissions", Long.class);
        return new Film(
                row.getString("title"),
                row.getString("certificate"),
                new Week(row.getDate("release").toLocalDate()),
                row.getString("profile"),
                index == null ? OptionalInt.empty() : OptionalInt.of(index),
                expected == null ? OptionalLong.empty() : OptionalLong.of(expected));
    }

    void keep(Film film, String person, Timestamp now) {
        database.sql("""
                        insert into coverage.film (key, title, certificate, release, profile, audience_index,
                            expected_admissions, changed_by, changed_at)
                        values (:key, :title, :certificate, :release, :profile, :index, :expected, :person, :now)
                        on conflict (key) do update set title = excluded.title, certificate = excluded.certificate,
                            release = excluded.release, profile = excluded.profile,
                            audience_index = excluded.audience_index,
                            expected_admissions = excluded.expected_admissions, changed_by = excluded.changed_by,
                            changed_at = excluded.changed_at
                        """)
                .param("key", film.key())
                .param("title", film.title())
                .param("certificate", film.certificate())
                .param("release", Date.valueOf(film.release().friday()))
                .param("profile", film.profile())
                .param(
                        "index",
                        film.audienceIndex().isPresent() ? film.audienceIndex().getAsInt() : null)
                .param(
                        "expected",
                        film.expectedAdmissions().isPresent()
                                ? film.expectedAdmissions().getAsLong()
                                : null)
                .param("person", person)
                .param("now", now)
                .update();
    }

    /** A campaign's copies, by their versions. */
    List<Copy> copies(CampaignId campaign) {
        return database.sql("""
                        select version, seconds, certificate, clearance, reference
                        from coverage.copy where campaign = ? order by version
                        """)
                .param(campaign.code())
                .query((row, number) -> new Copy(
                        row.getString("version"),
                        row.getInt("seconds"),
                        row.getString("certificate"),
                        Copy.Clearance.valueOf(row.getString("clearance")),
                        row.getString("reference")))
                .list();
    }

    void keep(CampaignId campaign, Copy copy, String person, Timestamp now) {
        database.sql("""
                        insert into coverage.copy (campaign, version, seconds, certificate, clearance, reference,
                            changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (campaign, version) do update set seconds = excluded.seconds,
                            certificate = excluded.certificate, clearance = excluded.clearance,
                            reference = excluded.reference, changed_by = excluded.changed_by,
                            changed_at = excluded.changed_at
                        """)
                .params(
                        campaign.code(),
                        copy.version(),
                        copy.seconds(),
                        copy.certificate(),
                        copy.clearance().name(),
                        copy.reference(),
                        person,
                        now)
                .update();
    }
}
