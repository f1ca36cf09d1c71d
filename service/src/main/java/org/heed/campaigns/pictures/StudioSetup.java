package org.heed.campaigns.pictures;

import java.nio.file.Path;
import org.heed.ground.geography.Geography;
import org.heed.ground.web.OnStaffFront;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The studio of the staff front, with a designer's folder where one is named. */
@Configuration(proxyBeanMethods = false)
@OnStaffFront
class StudioSetup {
    @Bean
    Studio studio(Geography geography, @Value("${heed.templates:}") String folder) {
        return folder.isBlank() ? Studio.shipped(geography) : Studio.with(Path.of(folder), geography);
    }
}
