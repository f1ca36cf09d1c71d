package org.heed.campaigns.coverage;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heed.campaigns.plan.Campaign;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cinemas and films that are known, and the copies of a campaign's own film. */
@Component
@OnStaffFront
public final class Cinemas {
    private final Transactions transactions;
    private final SiteRows sites;
    private final FilmRows films;
    private final AuditLog audit;
    private final Clock clock;

    public Cinemas(Transactions transactions, JdbcClient database, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.sites = new SiteRows(database);
        this.films = new FilmRows(database);
        this.audit = audit;
        this.clock = clock;
    }

    /** Every cinema, by its name. */
    public List<KnownSite> sites() {
        return sites.all();
    }

    public Optional<KnownSite> site(long id) {
        return sites.all().stream().filter(one -> one.id() == id).findFirst();
    }

    /**
     * Closes a cinema from a day on, for every campaign: nothing is booked in it from then, what was booked or delivered
     * stays as it is. Without a day it is open again. False when no such cinema is known.
     */
    public boolean close(long site, Optional<LocalDate> from, Person person) {
        return transactions.inOne(() -> {
            boolean known = sites.close(site, from);
            if (known) {
                audit.record(
                        person.id(),
                        person.role().name(),
                        Verb.ALTERATION,
                        "site:" + site,
                        from.map(day -> "closed from " + day).orElse("open again"));
            }
            return known;
        });
    }

    /** Every film, the latest release first. */
    public List<Film> films() {
        return films.all();
    }

    /** The copies of a campaign's film, by their versions. */
    public List<Copy> copies(CampaignId campaign) {
        return films.copies(campaign);
    }

    /** Keeps a copy, or changes the one of the same version. */
    public void keep(Campaign campaign, Copy copy, Person person) {
        transactions.inOne(() -> {
            films.keep(campaign.id(), copy, person.id(), Timestamp.from(clock.instant()));
            audit.record(
                    person.id(),
                    person.role().name(),
                    Verb.ALTERATION,
                    "campaign:" + campaign.id(),
                    "copy " + copy.version() + ": " + copy.clearance().title());
        });
    }
}
