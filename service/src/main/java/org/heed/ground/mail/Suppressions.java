package org.heed.ground.mail;

import java.nio.charset.StandardCharsets;
import org.heed.ground.store.Transactions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses that are never written to again, kept as keyed hashes. Nothing takes an address off the list. */
@Component
@ConditionalOnProperty(name = "heed.front", havingValue = "staff")
public final class Suppressions {

    /** Why an address is on the list. */
    public enum Why {
        BOUNCED,
        UNSUBSCRIBED
    }

    private final Transactions transactions;
    private final JdbcClient database;
    private final AddressKey key;

    public Suppressions(Transactions transactions, JdbcClient database, AddressKey key) {
        this.transactions = transactions;
        this.database = database;
        this.key = key;
    }

    /** Puts an address on the list; letters to it that have not gone out yet never will. */
    public void add(String address, Why why) {
        add(hash(address), why);
    }

    public boolean holds(String address) {
        return database.sql("select exists(select from mail.suppression where hash = ?)")
                .param(hash(address))
                .query(Boolean.class)
                .single();
    }

    void add(byte[] hash, Why why) {
        transactions.inOne(() -> {
            database.sql("insert into mail.suppression (hash, why) values (?, ?) on conflict (hash) do nothing")
                    .params(hash, why.name())
                    .update();
            database.sql("""
                            update mail.letter set state = 'SUPPRESSED', address = null, changed_at = now()
                            where hash = ? and state = 'WAITING'
                            """).param(hash).update();
        });
    }

    byte[] hash(String address) {
        return key.mac(Recipient.normal(address).getBytes(StandardCharsets.UTF_8));
    }
}
