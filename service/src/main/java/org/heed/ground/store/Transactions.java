package org.heed.ground.store;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a transaction visible in the method that needs it: READ COMMITTED, all or nothing, joined when one is open. */
@Component
public final class Transactions {
    private final TransactionTemplate template;

    public Transactions(PlatformTransactionManager manager) {
        template = new TransactionTemplate(manager);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Does the work in one transaction and gives its result. */
    public <T> T inOne(Supplier<T> work) {
        // TransactionTemplate may give null only where the work does
        return java.util.Objects.requireNonNull(template.execute(status -> work.get()));
    }

    /** Does the work in one transaction. */
    public void inOne(Runnable work) {
        template.executeWithoutResult(status -> work.run());
    }
}
