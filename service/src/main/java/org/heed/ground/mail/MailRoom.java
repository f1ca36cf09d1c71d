package org.heed.ground.mail;

import java.util.List;
import org.heed.ground.store.Transactions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads the settings and hires the workers; on the staff side alone. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "heed.front", havingValue = "staff")
class MailRoom {

    @Bean
    MailSettings mailSettings(Environment settings) {
        return MailSettings.from(settings);
    }

    @Bean(destroyMethod = "close")
    Post post(
            JdbcClient database,
            JsonMapper json,
            Transactions transactions,
            Suppressions suppressions,
            MailSettings settings,
            List<LetterWords> writers) {
        return new Post(new LetterRows(database, json), transactions, suppressions, settings, writers);
    }
}
