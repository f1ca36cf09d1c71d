package org.heed.campaigns.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.heed.ground.store.BackgroundWork;
import org.heed.ground.store.Outbox;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hears what organisations said by their links, and does what follows from it. */
@Component
@OnStaffFront
public final class Sayings implements BackgroundWork {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Transactions transactions;
    private final JdbcClient database;
    private final Organisations organisations;
    private final Outbox outbox;

    public Sayings(Transactions transactions, JdbcClient database, Organisations organisations, Outbox outbox) {
        this.transactions = transactions;
        this.database = database;
        this.organisations = organisations;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "partners.sayings";
    }

    private record Saying(
            long id,
            CampaignId campaign,
            long organisation,
            Activity.Kind kind,
            LocalDate day,
            String place,
            int reach,
            int version) {
        static Saying read(ResultSet row, int number) throws SQLException {
            return new Saying(
                    row.getLong("id"),
                    CampaignId.of(row.getString("campaign")),
                    row.getLong("organisation"),
                    Activity.Kind.valueOf(row.getString("kind")),
                    row.getDate("on_day").toLocalDate(),
                    row.getString("place"),
                    row.getInt("reach"),
                    row.getInt("version"));
        }
    }

    @Override
    public int doSome() {
        return transactions.inOne(() -> {
            List<Saying> sayings = database.sql("""
                            select s.id, i.campaign, i.organisation, s.kind, s.on_day, s.place, s.reach, s.version
                            from partners.said s join partners.invitation i on i.id = s.invitation
                            where not s.heard order by s.id limit 100 for update of s skip locked
                            """).query(Saying::read).list();
            for (Saying one : sayings) {
                hear(one);
                database.sql("update partners.said set heard = true where id = ?")
                        .param(one.id())
                        .update();
            }
            return sayings.size();
        });
    }

    private void hear(Saying one) {
        switch (one.kind()) {
            case TAKEN -> {
                note(one, one.version() == 0 ? "" : "Version " + one.version());
                outbox.tell(new KitTaken(one.campaign(), one.organisation(), one.version(), one.day()));
            }
            case SHARED ->
                note(
                        one,
                        Place.of(one.place()).title() + ", " + DAY.format(one.day())
                                + (one.reach() > 0 ? String.format(Locale.UK, ", about %,d people", one.reach()) : ""));
            case STOPPED -> {
                note(one, "");
                organisations.stop(one.organisation());
            }
            case ADDED, CHANGED, INVITED, WITHDRAWN, NOTE ->
                throw new IllegalStateException("an organisation cannot say " + one.kind());
        }
    }

    private void note(Saying one, String note) {
        organisations.note(one.organisation(), one.campaign(), one.kind(), note, "");
    }
}
