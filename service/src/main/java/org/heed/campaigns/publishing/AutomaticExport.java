package org.heed.campaigns.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.heed.ground.store.BackgroundWork;
import org.heed.ground.web.OnStaffFront;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Brings a folder to what is published, soon after each publication. The folder itself says what it holds, so that any
 * number of nodes and folders may do so, and what was missed while nothing ran is made up for.
 */
@Component
@OnStaffFront
@ConditionalOnProperty("heed.export-folder")
final class AutomaticExport implements BackgroundWork {
    private static final Duration REST = Duration.ofSeconds(1);

    private final SiteExport export;
    private final Path folder;
    private final Clock clock;
    private Instant next = Instant.EPOCH;

    AutomaticExport(
            News news,
            Clock clock,
            @Value("${heed.export-folder}") Path folder,
            @Value("${heed.export-address:}") String site,
            @Value("${heed.public-address:}") String service,
            @Value("${heed.feed-authority:heed.example}") String authority) {
        if (site.isEmpty() || service.isEmpty()) {
            throw new IllegalArgumentException(
                    "HEED_EXPORT_ADDRESS and HEED_PUBLIC_ADDRESS must be set where HEED_EXPORT_FOLDER is");
        }
        this.export = new SiteExport(news, new SiteExport.Addresses(site, service, authority));
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "publishing.export";
    }

    @Override
    public int doSome() {
        if (clock.instant().isBefore(next)) {
            return 0;
        }
        next = clock.instant().plus(REST);
        if (export.isCurrent(folder)) {
            return 0;
        }
        try {
            return export.write(folder).written();
        } catch (IOException failed) {
            throw new UncheckedIOException("the folder of the export could not be written", failed);
        }
    }
}
