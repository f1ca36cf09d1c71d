package org.heed.campaigns.placements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heed.campaigns.placements.Placement.State;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;
import org.heed.ground.words.PlacementCode;
import org.heed.ground.words.Region;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Placements and their counts as rows, as the staff front sees them. */
final class PlacementRows {
    private static final String COLUMNS =
            "select code, campaign, kind, label, target, region, force, owner, valid_until, withdrawn_at"
                    + " from placements.placement ";

    private final JdbcClient database;

    PlacementRows(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a new one; false where the code is taken or one for the same owner stands. */
    boolean keep(PlacementCode code, CampaignId campaign, Wish wish, String person, Timestamp now) {
        return database.sql("""
                        insert into placements.placement (code, campaign, kind, label, target, region, force, owner,
                            valid_until, created_by, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, nullif(?, '')::date, ?, ?) on conflict do nothing
                        """)
                        .params(
                                code.text(),
                                campaign.code(),
                                wish.kind().name(),
                                wish.label(),
                                wish.target().path(),
                                wish.region().map(Region::code).orElse(""),
                                wish.force().map(Force::code).orElse(""),
                                wish.owner(),
                                wish.validUntil().map(LocalDate::toString).orElse(""),
                                person,
                                now)
                        .update()
                == 1;
    }

    Optional<Placement> standing(CampaignId campaign, PlacementKind kind, String owner) {
        return database.sql(COLUMNS + "where campaign = ? and kind = ? and owner = ? and withdrawn_at is null")
                .params(campaign.code(), kind.name(), owner)
                .query(PlacementRows::placement)
                .optional();
    }

    Optional<Placement> find(CampaignId campaign, PlacementCode code) {
        return database.sql(COLUMNS + "where campaign = ? and code = ?")
                .params(campaign.code(), code.text())
                .query(PlacementRows::placement)
                .optional();
    }

    List<Placement> of(CampaignId campaign) {
        return database.sql(COLUMNS + "where campaign = ? order by withdrawn_at is not null, kind, lower(label), code")
                .param(campaign.code())
                .query(PlacementRows::placement)
                .list();
    }

    boolean withdraw(CampaignId campaign, PlacementCode code, String person, Timestamp now) {
        return database.sql("""
                        update placements.placement set withdrawn_by = ?, withdrawn_at = ?
                        where campaign = ? and code = ? and withdrawn_at is null
                        """)
                        .params(person, now, campaign.code(), code.text())
                        .update()
                == 1;
    }

    /** The public fronts will read the links again. */
    void tellFronts() {
        database.sql("update placements.change set number = number + 1").update();
    }

    /** Visits of a code on a day. */
    record Visits(PlacementCode code, LocalDate day, long count) {}

    List<Visits> visits(CampaignId campaign) {
        return database.sql("""
                        select v.code, v.day, v.visits from placements.visit v
                        join placements.placement p on p.code = v.code
                        where p.campaign = ? order by v.day, v.code
                        """)
                .param(campaign.code())
                .query((row, number) -> new Visits(
                        new PlacementCode(row.getString("code")),
                        row.getObject("day", LocalDate.class),
                        row.getLong("visits")))
                .list();
    }

    private static Placement placement(ResultSet row, int number) throws SQLException {
        String region = row.getString("region");
        String force = row.getString("force");
        return new Placement(
                new PlacementCode(row.getString("code")),
                CampaignId.of(row.getString("campaign")),
                new Wish(
                        PlacementKind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        new Target(row.getString("target")),
                        region.isEmpty() ? Optional.empty() : Optional.of(Region.of(region)),
                        force.isEmpty() ? Optional.empty() : Optional.of(Force.of(force)),
                        row.getString("owner"),
                        Optional.ofNullable(row.getObject("valid_until", LocalDate.class))),
                row.getTimestamp("withdrawn_at") == null ? State.STANDING : State.WITHDRAWN);
    }
}
