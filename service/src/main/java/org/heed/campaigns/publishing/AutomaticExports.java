package org.heed.campaigns.publishing;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.heed.ground.web.OnStaffFront;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where exports go by themselves, as the settings have it: a folder, a bucket, both or neither. */
@Configuration(proxyBeanMethods = false)
@OnStaffFront
class AutomaticExports {

    @Bean
    @ConditionalOnProperty("heed.export-folder")
    AutomaticExport exportToFolder(News news, Clock clock, Environment settings) {
        Path folder = Path.of(settings.getRequiredProperty("heed.export-folder"));
        return new AutomaticExport(export(news, settings), new FolderPlace(folder), AutomaticExport.Pace.FOLDER, clock);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("heed.export-bucket")
    BucketPlace exportBucket(Environment settings, DataSource turns) {
        return new BucketPlace(
                BucketSettings.from(
                        settings.getRequiredProperty("heed.export-bucket"), name -> settings.getProperty(name, "")),
                turns);
    }

    @Bean
    @ConditionalOnProperty("heed.export-bucket")
    AutomaticExport exportToBucket(News news, Clock clock, Environment settings, BucketPlace bucket) {
        return new AutomaticExport(export(news, settings), bucket, AutomaticExport.Pace.BUCKET, clock);
    }

    private static SiteExport export(News news, Environment settings) {
        String site = settings.getProperty("heed.export-address", "");
        String service = settings.getProperty("heed.public-address", "");
        if (site.isEmpty() || service.isEmpty()) {
            throw new IllegalArgumentException("HEED_EXPORT_ADDRESS and HEED_PUBLIC_ADDRESS must be set where"
                    + " HEED_EXPORT_FOLDER or HEED_EXPORT_BUCKET is");
        }
        String authority = settings.getProperty("heed.feed-authority", "heed.example");
        return new SiteExport(news, new SiteExport.Addresses(site, service, authority));
    }
}
