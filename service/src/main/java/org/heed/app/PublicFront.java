package org.heed.app;

import java.nio.file.Path;
import java.time.Clock;
import org.heed.ground.vault.FrontKeys;
import org.heed.ground.vault.Sealer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** What the public front holds: a key that seals, keys that make tokens, and no key that opens. */
@RoomScan
class PublicFront {

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
