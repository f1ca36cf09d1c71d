package org.heed.campaigns.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.Outbox;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a campaign is for, whom it speaks to, why they would act, how it gets done and how it is scored (OASIS of the
 * Government Communication Service), part by part. Every version is kept.
 */
@Component
@OnStaffFront
public final class Oasis {
    public static final String OBJECTIVES = "objectives";
    public static final String AUDIENCE = "audience";

    /** The most objectives, and the most audiences. */
    public static final int MOST = 6;

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final Transactions transactions;
    private final JdbcClient database;
    private final PlanRows plans;
    private final JsonMapper json;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    public Oasis(
            Transactions transactions,
            JdbcClient database,
            JsonMapper json,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.plans = new PlanRows(database);
        this.json = json;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** A part as it stands. */
    public Written written(CampaignId campaign, String section) {
        return database.sql("""
                        select version, body::text, written_by, written_at from plan.section
                        where campaign = ? and section = ? order by version desc limit 1
                        """)
                .params(campaign.code(), section)
                .query((row, number) -> new Written(
                        section,
                        row.getInt("version"),
                        json.readValue(row.getString("body"), ANSWERS),
                        row.getString("written_by"),
                        row.getTimestamp("written_at").toInstant()))
                .optional()
                .orElseGet(() -> Written.nothing(section));
    }

    /** What the campaign promises. */
    public List<Objective> objectives(CampaignId campaign) {
        Written written = written(campaign, OBJECTIVES);
        List<Objective> objectives = new ArrayList<>();
        for (int row = 1; row <= MOST; row++) {
            if (!written.answer("metric-" + row).isEmpty()) {
                objectives.add(new Objective(
                        written.answer("metric-" + row),
                        written.answer("baseline-" + row),
                        written.answer("target-" + row),
                        LocalDate.parse(written.answer("by-" + row))));
            }
        }
        return objectives;
    }

    /** Whom the campaign speaks to, by name. */
    public List<Audience> audiences(CampaignId campaign) {
        Written written = written(campaign, AUDIENCE);
        List<Audience> audiences = new ArrayList<>();
        for (int row = 1; row <= MOST; row++) {
            if (!written.answer("name-" + row).isEmpty()) {
                audiences.add(new Audience(
                        written.answer("name-" + row),
                        written.answer("insight-" + row),
                        written.answer("reach-" + row),
                        written.answer("hard-" + row).equals("yes")));
            }
        }
        return audiences;
    }

    /**
     * Writes a part anew.
     *
     * @param answers by the name of the field; an objective's day as {@code 2026-05-01}
     * @param seen the version that the writer began from
     */
    public Writing write(CampaignId campaign, String section, Map<String, String> answers, Seen seen) {
        return transactions.inOne(() -> {
            Optional<Campaign> known = plans.lock(campaign);
            if (known.isEmpty()) {
                return new Writing.Unknown(campaign);
            }
            if (known.get().fixed().isPresent() && (section.equals(OBJECTIVES) || section.equals(AUDIENCE))) {
                return new Writing.AlreadyFixed();
            }
            Written stands = written(campaign, section);
            if (stands.version() != seen.version()) {
                return new Writing.Overtaken(stands);
            }
            Map<String, String> kept = new LinkedHashMap<>(new TreeMap<>(answers));
            kept.values().removeIf(String::isEmpty);
            database.sql("insert into plan.section (campaign, section, version, body, written_by, written_at)"
                            + " values (?, ?, ?, ?::jsonb, ?, ?)")
                    .params(
                            campaign.code(),
                            section,
                            stands.version() + 1,
                            json.writeValueAsString(kept),
                            seen.writer().id(),
                            Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                    .update();
            audit.record(
                    seen.writer().id(),
                    seen.writer().role().name(),
                    Verb.ALTERATION,
                    "campaign:" + campaign,
                    "campaign page: " + section + ", version " + (stands.version() + 1));
            outbox.tell(new PlanChanged(campaign));
            return new Writing.Kept(stands.version() + 1);
        });
    }

    /** Who writes, and the version they began from. */
    public record Seen(Person writer, int version) {}
}
