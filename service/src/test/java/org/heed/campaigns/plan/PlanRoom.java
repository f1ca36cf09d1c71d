package org.heed.campaigns.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.heed.ground.access.Person;
import org.heed.ground.access.Role;
import org.heed.ground.audit.AuditLog;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.store.FactListener;
import org.heed.ground.store.Outbox;
import org.heed.ground.store.TestDatabase;
import org.heed.ground.store.Transactions;
import org.heed.ground.vault.KeyFolder;
import org.heed.ground.vault.SigningKey;
import org.heed.ground.words.CampaignId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The room as it stands at a moment, over a real database, with a key of its own. */
record PlanRoom(Plans plans, Oasis oasis, Gates gates, Holds holds, Budget budget, Events events, SigningKey key) {
    static final Person PUBLISHER = new Person("demo-publisher", "Petra Pattern", Role.PUBLISHER, Set.of());
    static final Person PROTECTION =
            new Person("demo-protection", "Dilys Proxy", Role.DATA_PROTECTION_OFFICER, Set.of());
    private static final SigningKey KEY = freshKey();

    static PlanRoom of(TestDatabase database, String now, ObjectProvider<FactListener<?>> ears) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        JsonMapper json = JsonMapper.builder().build();
        JdbcClient client = database.client(DatabaseRole.STAFF);
        Transactions transactions = database.transactions(DatabaseRole.STAFF);
        Outbox outbox = new Outbox(new JdbcTemplate(database.pool(DatabaseRole.STAFF)), json, ears);
        AuditLog audit = new AuditLog(client, clock);
        Oasis oasis = new Oasis(transactions, client, json, outbox, audit, clock);
        Gates gates = new Gates(transactions, client, oasis, audit, clock);
        Holds holds = new KeptHolds(transactions, client, audit, clock);
        Plans plans = new Plans(transactions, client, outbox, audit, new Plans.Around(oasis, gates, holds), KEY, clock);
        return new PlanRoom(
                plans,
                oasis,
                gates,
                holds,
                new Budget(transactions, client, audit, clock),
                new Events(transactions, client, audit, clock),
                KEY);
    }

    /** Lets a campaign through every gate before its freezing, by other people than its planner. */
    void pass(CampaignId id) {
        gates.pass(id, "equality", "A made-up reason", PUBLISHER);
        gates.pass(id, "data-protection", "A made-up reason", PROTECTION);
    }

    static SigningKey freshKey() {
        try {
            Path keys = Files.createTempDirectory("heed-test-keys");
            KeyFolder.of(keys).initialise();
            return SigningKey.from(keys);
        } catch (IOException failed) {
            throw new IllegalStateException("no folder for the test's keys", failed);
        }
    }
}
