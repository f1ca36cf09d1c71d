package org.heed.ground.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

class OutboxIT {
    /** A fact of this test. */
    record LampLit(int lamp) implements Fact {}

    private TestDatabase database;
    private JdbcClient client;
    private Transactions transactions;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        client = database.client(DatabaseRole.STAFF);
        transactions = database.transactions(DatabaseRole.STAFF);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Remembers what it heard, and stumbles over one lamp. */
    private static final class Watcher implements FactListener<LampLit> {
        private final String name;
        private final int stumblesOver;
        private final List<Integer> heard = new ArrayList<>();

        Watcher(String name, int stumblesOver) {
            this.name = name;
            this.stumblesOver = stumblesOver;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Class<LampLit> hears() {
            return LampLit.class;
        }

        @Override
        public synchronized void hear(LampLit fact) {
            if (fact.lamp() == stumblesOver) {
                throw new IllegalStateException("stumbled");
            }
            heard.add(fact.lamp());
        }
    }

    private Outbox outbox(FactListener<?>... listeners) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (FactListener<?> listener : listeners) {
            beans.addBean(listener.name(), listener);
        }
        return new Outbox(
                new JdbcTemplate(database.pool(DatabaseRole.STAFF)),
                JsonMapper.shared(),
                beans.getBeanProvider(org.springframework.core.ResolvableType.forClass(FactListener.class)));
    }

    private Deliveries deliveries(FactListener<?>... listeners) {
        return new Deliveries(
                client,
                JsonMapper.shared(),
                new JdbcTransactionManager(database.pool(DatabaseRole.STAFF)),
                List.of(listeners));
    }

    @Test
    void aFactReachesEachListenerOnceAndInOrder() {
        Watcher one = new Watcher("test.one", -1);
        Watcher other = new Watcher("test.other", -1);
        Outbox outbox = outbox(one, other);
        transactions.inOne(() -> outbox.tellAll(List.of(new LampLit(1), new LampLit(2))));
        Deliveries deliveries = deliveries(one, other);
        assertThat(deliveries.doSome()).isEqualTo(4);
        assertThat(deliveries.doSome()).isZero();
        assertThat(one.heard).containsExactly(1, 2);
        assertThat(other.heard).containsExactly(1, 2);
    }

    @Test
    void noFactWithoutItsCause() {
        Watcher watcher = new Watcher("test.one", -1);
        Outbox outbox = outbox(watcher);
        assertThatThrownBy(() -> transactions.inOne(() -> {
                    outbox.tell(new LampLit(1));
                    throw new IllegalStateException("the cause fell through");
                }))
                .hasMessage("the cause fell through");
        assertThat(deliveries(watcher).waiting()).isZero();
        assertThatThrownBy(() -> outbox.tell(new LampLit(1))).hasMessageContaining("inside the transaction");
    }

    @Test
    void aDeliveryThatFailsIsTriedAgainLaterAndHoldsUpNobody() {
        Watcher stumbling = new Watcher("test.one", 2);
        Watcher steady = new Watcher("test.other", -1);
        Outbox outbox = outbox(stumbling, steady);
        transactions.inOne(() -> outbox.tellAll(List.of(new LampLit(1), new LampLit(2), new LampLit(3))));
        Deliveries deliveries = deliveries(stumbling, steady);
        deliveries.doSome();
        assertThat(steady.heard).containsExactly(1, 2, 3);
        assertThat(stumbling.heard).endsWith(1, 3);
        assertThat(deliveries.waiting()).isEqualTo(1);
        assertThat(deliveries.doSome()).as("not before its pause is over").isZero();
        database.client(DatabaseRole.OWNER)
                .sql("update store.delivery set next_try = now()")
                .update();
        Watcher mended = new Watcher("test.one", -1);
        deliveries(mended, steady).doSome();
        assertThat(mended.heard).containsExactly(2);
        assertThat(deliveries.waiting()).isZero();
    }

    @Test
    void twoWorkersNeverDeliverTheSameFact() {
        Watcher watcher = new Watcher("test.one", -1);
        Outbox outbox = outbox(watcher);
        List<LampLit> lamps = new ArrayList<>();
        for (int lamp = 0; lamp < 1_500; lamp++) {
            lamps.add(new LampLit(lamp));
        }
        transactions.inOne(() -> outbox.tellAll(lamps));
        List<CompletableFuture<Void>> workers = List.of(
                CompletableFuture.runAsync(() -> drain(deliveries(watcher))),
                CompletableFuture.runAsync(() -> drain(deliveries(watcher))));
        workers.forEach(CompletableFuture::join);
        drain(deliveries(watcher));
        assertThat(watcher.heard).hasSize(1_500).doesNotHaveDuplicates();
    }

    private static void drain(Deliveries deliveries) {
        while (deliveries.doSome() > 0) {
            // until nothing is left that is not in another's hands
        }
    }
}
