package org.heed.app;

import java.nio.file.Path;
import java.time.Clock;
import org.heed.ground.vault.FrontKeys;
import org.heed.ground.vault.Sealer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the door needs on either front: the time, a key that seals, and keys that make tokens. None of them opens. */
@Configuration(proxyBeanMethods = false)
class DoorKeys {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Sealer sealer(@Value("${heed.keys}") Path keys) {
        return Sealer.from(keys);
    }

    @Bean
    FrontKeys frontKeys(@Value("${heed.keys}") Path keys) {
        return FrontKeys.from(keys);
    }
}
