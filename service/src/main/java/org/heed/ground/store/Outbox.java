package org.heed.ground.store;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Keeps facts with the change that caused them: both are committed, or neither. */
@Component
public final class Outbox {
    private final JdbcClient database;
    private final JsonMapper json;
    private final ObjectProvider<FactListener<?>> listeners;

    public Outbox(JdbcClient database, JsonMapper json, ObjectProvider<FactListener<?>> listeners) {
        this.database = database;
        this.json = json;
        this.listeners = listeners;
    }

    /** Tells the fact to everyone who hears its kind; only inside a transaction. */
    public void tell(Fact fact) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a fact must be told inside the transaction of its cause");
        }
        List<String> names = listeners.stream()
                .filter(listener -> listener.hears().equals(fact.getClass()))
                .map(FactListener::name)
                .toList();
        for (String name : names) {
            database.sql("insert into store.delivery (listener, fact, body) values (?, ?, ?::jsonb)")
                    .params(name, fact.getClass().getSimpleName(), json.writeValueAsString(fact))
                    .update();
        }
    }
}
