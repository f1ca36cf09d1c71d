package org.heed.ground.store;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Keeps facts with the change that caused them: both are committed, or neither. */
@Component
public final class Outbox {
    private final JdbcTemplate database;
    private final JsonMapper json;
    private final ObjectProvider<FactListener<?>> listeners;

    public Outbox(JdbcTemplate database, JsonMapper json, ObjectProvider<FactListener<?>> listeners) {
        this.database = database;
        this.json = json;
        this.listeners = listeners;
    }

    /** Tells the fact to everyone who hears its kind; only inside a transaction. */
    public void tell(Fact fact) {
        tellAll(List.of(fact));
    }

    /** Tells several facts, in their order; only inside a transaction. */
    public void tellAll(List<? extends Fact> facts) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a fact must be told inside the transaction of its cause");
        }
        List<Object[]> rows = new ArrayList<>();
        for (Fact fact : facts) {
            String body = json.writeValueAsString(fact);
            listeners.stream()
                    .filter(listener -> listener.hears().equals(fact.getClass()))
                    .map(listener ->
                            new Object[] {listener.name(), fact.getClass().getSimpleName(), body})
                    .forEach(rows::add);
        }
        database.batchUpdate("insert into store.delivery (listener, fact, body) values (?, ?, ?::jsonb)", rows);
    }
}
