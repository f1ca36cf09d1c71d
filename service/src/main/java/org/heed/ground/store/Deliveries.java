package org.heed.ground.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Delivers what the outbox holds. A worker claims rows by locking them, so a claim ends with its transaction and a dead
 * worker's rows are free at once; each delivery stands in a savepoint, so that one that fails takes no other with it.
 */
public final class Deliveries implements BackgroundWork {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Map<String, FactListener<?>> listeners = new HashMap<>();

    public Deliveries(
            JdbcClient database,
            JsonMapper json,
            PlatformTransactionManager transactions,
            List<FactListener<?>> listeners) {
        this.database = database;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        for (FactListener<?> listener : listeners) {
            if (this.listeners.put(listener.name(), listener) != null) {
                throw new IllegalStateException("two listeners are named " + listener.name());
            }
        }
    }

    @Override
    public String name() {
        return "store.deliveries";
    }

    /** Delivers one batch; gives how many deliveries were tried. */
    @Override
    public int doSome() {
        Integer tried = transaction.execute(status -> {
            List<Delivery> claimed = claim();
            Map<String, List<Delivery>> byListener = new LinkedHashMap<>();
            claimed.forEach(delivery -> byListener
                    .computeIfAbsent(delivery.listener(), name -> new ArrayList<>())
                    .add(delivery));
            byListener.forEach((listener, deliveries) -> {
                if (!delivered(status, listener, deliveries) && deliveries.size() > 1) {
                    deliveries.forEach(one -> delivered(status, listener, List.of(one)));
                }
            });
            return claimed.size();
        });
        return tried == null ? 0 : tried;
    }

    /** How many deliveries are still to be made. */
    public int waiting() {
        return database.sql("select count(*) from store.delivery")
                .query(Integer.class)
                .single();
    }

    private boolean delivered(TransactionStatus status, String listener, List<Delivery> deliveries) {
        Object savepoint = status.createSavepoint();
        try {
            deliver(listener, deliveries);
            database.sql("delete from store.delivery where id = any(?)")
                    .param(deliveries.stream().map(Delivery::id).toArray(Long[]::new))
                    .update();
            status.releaseSavepoint(savepoint);
            return true;
        } catch (RuntimeException failed) {
            status.rollbackToSavepoint(savepoint);
            if (deliveries.size() == 1) {
                postpone(deliveries.getFirst(), failed);
            }
            return false;
        }
    }

    private List<Delivery> claim() {
        return database.sql("""
                        select id, listener, fact, body::text as body, fails from store.delivery
                        where next_try <= now() order by id limit ? for update skip locked
                        """).param(AT_ONCE).query(Delivery::read).list();
    }

    private void deliver(String name, List<Delivery> deliveries) {
        FactListener<?> listener = listeners.get(name);
        if (listener == null) {
            throw new StoreException("no-listener", "nobody here is named " + name);
        }
        hear(listener, deliveries);
    }

    private <F extends Fact> void hear(FactListener<F> listener, List<Delivery> deliveries) {
        listener.hearAll(deliveries.stream()
                .map(delivery -> json.readValue(delivery.body(), listener.hears()))
                .toList());
    }

    private void postpone(Delivery delivery, RuntimeException failed) {
        LOG.warn(
                "delivery {} of {} to {} failed for the {}. time: {}",
                delivery.id(),
                delivery.fact(),
                delivery.listener(),
                delivery.fails() + 1,
                failed.getClass().getSimpleName());
        database.sql("""
                        update store.delivery set fails = fails + 1,
                          next_try = now() + least(interval '10 minutes', interval '1 second' * power(2, least(fails, 10)))
                        where id = ?
                        """).param(delivery.id()).update();
    }

    private record Delivery(long id, String listener, String fact, String body, int fails) {
        static Delivery read(ResultSet row, int number) throws SQLException {
            return new Delivery(
                    row.getLong("id"),
                    row.getString("listener"),
                    row.getString("fact"),
                    row.getString("body"),
                    row.getInt("fails"));
        }
    }
}
