package org.heed.campaigns.content;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.heed.campaigns.plan.Gates;
import org.heed.ground.access.Person;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.audit.Verb;
import org.heed.ground.store.Transactions;
import org.heed.ground.web.OnStaffFront;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of a campaign's film: captions for each language, and from them the transcript. */
@Component
@OnStaffFront
public final class Films {
    /** The largest caption file, in characters. */
    public static final int LARGEST = 400_000;

    private final Transactions transactions;
    private final JdbcClient database;
    private final Gates gates;
    private final AuditLog audit;
    private final Clock clock;

    public Films(Transactions transactions, JdbcClient database, Gates gates, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.gates = gates;
        this.audit = audit;
        this.clock = clock;
    }

    /** The captions that a campaign has, by language; English first. */
    public Map<Language, Captions> captions(CampaignId campaign) {
        Map<Language, Captions> all = new LinkedHashMap<>();
        database.sql("""
                        select language, cues from content.caption where campaign = ?
                        order by language <> 'en', language
                        """)
                .param(campaign.code())
                .query((row, number) -> Map.entry(new Language(row.getString("language")), row.getString("cues")))
                .list()
                .forEach(one -> all.put(one.getKey(), read(one.getValue())));
        return all;
    }

    private static Captions read(String kept) {
        try {
            return Captions.parse(kept);
        } catch (Captions.Unreadable impossible) {
            throw new IllegalStateException("kept captions must be readable", impossible);
        }
    }

    /** Keeps captions in place of those of the same language; refuses a file that holds none. */
    public Captions keep(CampaignId campaign, Language language, String name, String file, Person person)
            throws Captions.Unreadable {
        if (file.length() > LARGEST) {
            throw new Captions.Unreadable("The file must have " + LARGEST + " characters or fewer");
        }
        Captions captions = Captions.parse(file);
        transactions.inOne(() -> {
            database.sql("""
                            insert into content.caption (campaign, language, name, cues, added_by, added_at)
                            values (?, ?, ?, ?, ?, ?)
                            on conflict (campaign, language) do update set name = excluded.name, cues = excluded.cues,
                                added_by = excluded.added_by, added_at = excluded.added_at
                            """)
                    .params(
                            campaign.code(),
                            language.tag(),
                            name.substring(0, Math.min(name.length(), 200)),
                            captions.webVtt(),
                            person.id(),
                            Timestamp.from(clock.instant()))
                    .update();
            gates.changed(campaign, "content", person); // what was let through had other words
            audit.record(
                    person.id(), person.role().name(), Verb.ALTERATION, "campaign:" + campaign, "captions " + language);
        });
        return captions;
    }
}
