package org.heed.campaigns.placements;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.PlacementCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes short links for placements and withdraws them. */
@Component
@OnStaffFront
public final class Placements {
    /** Codes are drawn, so one may be taken; that many in a row are not. */
    private static final int MOST_DRAWS = 20;

    private final Transactions transactions;
    private final PlacementRows rows;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Placements(Transactions transactions, JdbcClient database, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.rows = new PlacementRows(database);
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of many wishes: links made, and links that stood already. */
    public record Made(List<Placement> fresh, List<Placement> same) {}

    /** Every placement of a campaign, those withdrawn last. */
    public List<Placement> of(CampaignId campaign) {
        return rows.of(campaign);
    }

    public Optional<Placement> find(CampaignId campaign, PlacementCode code) {
        return rows.find(campaign, code);
    }

    /** The link that stands for the wish's kind and owner, or else a new one. */
    public Placement getOrMake(CampaignId campaign, Wish wish, Person person) {
        Made made = make(campaign, List.of(wish), person);
        return made.fresh().isEmpty() ? made.same().getFirst() : made.fresh().getFirst();
    }

    /** Makes a link for each wish that has none yet: all of them or, where something fails, none. */
    public Made make(CampaignId campaign, List<Wish> wishes, Person person) {
        return transactions.inOne(() -> {
            List<Placement> fresh = new ArrayList<>();
            List<Placement> same = new ArrayList<>();
            for (Wish wish : wishes) {
                Optional<Placement> stands = standing(campaign, wish);
                if (stands.isPresent()) {
                    same.add(stands.get());
                } else {
                    Placement made = draw(campaign, wish, person);
                    (made.about().equals(wish) ? fresh : same).add(made);
                }
            }
            if (!fresh.isEmpty()) {
                rows.tellFronts();
                record(campaign, fresh.size() + " short links made", person);
            }
            return new Made(fresh, same);
        });
    }

    private Optional<Placement> standing(CampaignId campaign, Wish wish) {
        return wish.owner().isEmpty() ? Optional.empty() : rows.standing(campaign, wish.kind(), wish.owner());
    }

    private Placement draw(CampaignId campaign, Wish wish, Person person) {
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            PlacementCode code = PlacementCode.random(random);
            if (rows.keep(code, campaign, wish, person.id(), now())) {
                return new Placement(code, campaign, wish, Placement.State.STANDING);
            }
            Optional<Placement> quicker = standing(campaign, wish); // another person made it meanwhile
            if (quicker.isPresent()) {
                return quicker.get();
            }
        }
        throw new IllegalStateException("no free code was drawn in " + MOST_DRAWS);
    }

    /** Ends a link: it still leads to the start of the form, since it is printed somewhere, but counts no more. */
    public boolean withdraw(CampaignId campaign, PlacementCode code, Person person) {
        return transactions.inOne(() -> {
            if (!rows.withdraw(campaign, code, person.id(), now())) {
                return false;
            }
            rows.tellFronts();
            record(campaign, "short link " + code + " withdrawn", person);
            return true;
        });
    }

    private void record(CampaignId campaign, String what, Person person) {
        audit.record(person.id(), person.role().name(), Verb.ALTERATION, "campaign:" + campaign, what);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
