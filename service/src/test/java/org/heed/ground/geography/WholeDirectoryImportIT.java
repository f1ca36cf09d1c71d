package org.heed.ground.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.heed.ground.geography.DirectoryFile.Edition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The import at the size of the real directory. */
@Tag("slow")
class WholeDirectoryImportIT {
    private static final Logger LOG = LoggerFactory.getLogger(WholeDirectoryImportIT.class);
    private static final int POSTCODES = 2_700_000;

    @Test
    void aWholeDirectoryIsImportedInNinetySeconds(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("directory.csv");
        new DirectoryFile(Edition.OLDER).write(file, POSTCODES);
        PostcodeDatabase database = PostcodeDatabase.fresh();
        ImportReport report =
                new PostcodeImport(new Geography()).importPostcodes(file, database.owner(), ProgressListener.none());
        long stored = database.staff()
                .sql("select pg_total_relation_size('geography.postcode')")
                .query(Long.class)
                .single();
        LOG.info(
                "{} postcodes, {} MB read, {} MB stored, {} s",
                report.postcodes(),
                Files.size(file) / 1_000_000,
                stored / 1_000_000,
                report.took().toMillis() / 1000.0);
        assertThat(report.lines()).isEqualTo(POSTCODES);
        assertThat(report.postcodes()).isEqualTo(POSTCODES);
        assertThat(report.took()).isLessThan(Duration.ofSeconds(90));
    }
}
