package org.heed.app;

import java.nio.file.Path;
import java.util.List;
import org.heed.ground.access.DemoPeople;
import org.heed.ground.access.Rights;
import org.heed.ground.mail.AddressKey;
import org.heed.ground.store.BackgroundWork;
import org.heed.ground.store.Deliveries;
import org.heed.ground.store.FactListener;
import org.heed.ground.vault.FrontKeys;
import org.heed.ground.vault.MacKey;
import org.heed.ground.vault.Opener;
import org.heed.ground.vault.Safe;
import org.heed.ground.vault.SigningKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** What the staff front holds: the keys that open, sign-in, and the workers. */
@RoomScan
@Import(DoorKeys.class)
@ImportAutoConfiguration({
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
class StaffFront {

    @Bean
    Opener opener(@Value("${heed.keys}") Path keys) {
        return Opener.from(keys);
    }

    @Bean
    Safe safe(@Value("${heed.keys}") Path keys) {
        return Safe.from(keys);
    }

    /** Addresses that are not to be written to are known by a hash under a key of their own. */
    @Bean
    AddressKey addressKey(FrontKeys keys) {
        MacKey key = keys.key("mail address");
        return key::mac;
    }

    @Bean
    SigningKey signingKey(@Value("${heed.keys}") Path keys) {
        return SigningKey.from(keys);
    }

    @Bean
    Rights rights() {
        return Rights.shipped();
    }

    @Bean
    DemoPeople demoPeople() {
        return DemoPeople.shipped();
    }

    @Bean
    Deliveries deliveries(
            JdbcClient database,
            JsonMapper json,
            PlatformTransactionManager transactions,
            List<FactListener<?>> listeners) {
        return new Deliveries(database, json, transactions, listeners);
    }

    @Bean
    @ConditionalOnProperty(name = "heed.workers", havingValue = "on", matchIfMissing = true)
    Workers workers(List<BackgroundWork> works) {
        return new Workers(works);
    }
}
