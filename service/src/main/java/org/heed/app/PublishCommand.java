package org.heed.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.heed.campaigns.publishing.BucketSettings;
import org.heed.campaigns.publishing.News;
import org.heed.campaigns.publishing.SiteExport;
import org.heed.ground.store.DatabaseAccess;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.store.Migrations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code heed publish}: what is published, elsewhere. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "What is published, elsewhere.",
        subcommands = PublishCommand.Export.class)
final class PublishCommand {

    /** {@code heed publish export}: all public pages as files. */
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = {
                "Writes all public pages, feeds and histories into a folder or into a bucket of an object store (S3), as a",
                "site that is served without this program. Only what has changed is written; the program may run meanwhile.",
                "The key of a bucket is never given here: HEED_EXPORT_KEY_ID and HEED_EXPORT_KEY_SECRET, or where Amazon's",
                "own tools look for one."
            })
    static final class Export implements Callable<Integer> {
        /** One or the other. */
        static final class To {
            @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "The folder to write into.")
            @Nullable
            Path folder;

            @Option(
                    names = "--bucket",
                    paramLabel = "NAME[/PREFIX]",
                    required = true,
                    description = "The bucket to write into, and what names of files begin with there.")
            @Nullable
            String bucket;
        }

        @ArgGroup(exclusive = true, multiplicity = "1")
        To to = new To();

        @Option(
                names = "--endpoint",
                paramLabel = "URL",
                description = "Of the object store (default: HEED_EXPORT_ENDPOINT, else Amazon's own).")
        @Nullable
        String endpoint;

        @Option(
                names = "--region",
                paramLabel = "NAME",
                description = "Of the bucket (default: HEED_EXPORT_REGION, else eu-west-2).")
        @Nullable
        String region;

        @Option(
                names = "--base-url",
                paramLabel = "URL",
                description = "Where the folder will be served (default: the public front's address).")
        @Nullable
        String baseUrl;

        @Option(
                names = "--service-url",
                paramLabel = "URL",
                description = "Where reports are taken (default: HEED_PUBLIC_ADDRESS, else the running program).")
        @Nullable
        String serviceUrl;

        @Option(
                names = "--authority",
                paramLabel = "HOST",
                description = "The name that ids of feeds are made under (default: HEED_FEED_AUTHORITY).")
        @Nullable
        String authority;

        @Mixin
        ProgramOptions options = new ProgramOptions();

        @Option(names = "--json", description = "Print one JSON object instead of words.")
        boolean json;

        @Spec
        CommandSpec spec;

        @Override
        public Integer call() {
            DataFolder folder = DataFolder.of(options.data);
            SiteExport.Addresses addresses = addresses(folder);
            if (folder.tryTake()) {
                LogFile.open(folder.path().resolve("export.log"));
                try (folder;
                        Databases databases = Databases.start(folder, options.databaseUrl)) {
                    Migrations.run(databases.access());
                    write(databases.access(), addresses);
                }
            } else {
                write(Databases.running(folder, options.databaseUrl), addresses);
            }
            return 0;
        }

        private SiteExport.Addresses addresses(DataFolder folder) {
            String service = Optional.ofNullable(serviceUrl)
                    .or(() -> Optional.ofNullable(System.getenv("HEED_PUBLIC_ADDRESS")))
                    .or(() -> folder.running().map(running -> running.getProperty("public")))
                    .orElseThrow(
                            () -> new Mistake(
                                    "the pages lead to where reports are taken: give it with --service-url, or set HEED_PUBLIC_ADDRESS"));
            String name = Optional.ofNullable(authority)
                    .or(() -> Optional.ofNullable(System.getenv("HEED_FEED_AUTHORITY")))
                    .orElse("heed.example");
            return new SiteExport.Addresses(
                    address("--base-url", baseUrl == null ? service : baseUrl),
                    address("--service-url", service),
                    name);
        }

        private static String address(String option, String url) {
            if (!url.matches("https?://[^\\s/\"'<>]+(?:/[^\\s\"'<>?#]*)?")) {
                throw new Mistake(option + " must be a web address such as https://news.example.org, was " + url);
            }
            return url.replaceAll("/+$", "");
        }

        /** Reads as the public front does: through its views, with its rights. */
        private void write(DatabaseAccess database, SiteExport.Addresses addresses) {
            Optional<BucketSettings> bucket = bucket();
            try (var pool = database.pool(DatabaseRole.PUBLIC, 3);
                    ProgressBar bar = new ProgressBar("Writing public pages", 100)) {
                SiteExport export = new SiteExport(new News(JdbcClient.create(pool)), addresses);
                SiteExport.Progress progress = (done, total) -> bar.at(total == 0 ? 100 : 100L * done / total);
                if (bucket.isPresent()) {
                    say(export.write(bucket.get(), pool, progress), bucket.get().place());
                } else {
                    Path folder = Objects.requireNonNull(to.folder);
                    say(export.write(folder, progress), folder.toString());
                }
            } catch (IOException failed) {
                throw new Mistake(
                        bucket.isPresent()
                                ? String.valueOf(failed.getMessage())
                                : "the folder " + to.folder + " cannot be written: " + failed.getMessage(),
                        failed);
            }
        }

        private Optional<BucketSettings> bucket() {
            try {
                return Optional.ofNullable(to.bucket).map(place -> BucketSettings.from(place, this::setting));
            } catch (IllegalArgumentException mistaken) {
                throw new Mistake(String.valueOf(mistaken.getMessage()), mistaken);
            }
        }

        private String setting(String name) {
            if (name.equals("heed.export-endpoint") && endpoint != null) {
                return endpoint;
            }
            if (name.equals("heed.export-region") && region != null) {
                return region;
            }
            String variable = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
            return Optional.ofNullable(System.getenv(variable)).orElse("");
        }

        private void say(SiteExport.Report report, String where) {
            PrintWriter said = spec.commandLine().getOut();
            if (json) {
                said.println(JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "files",
                                report.files(),
                                "written",
                                report.written(),
                                "removed",
                                report.removed(),
                                "place",
                                where)));
            } else {
                said.printf(
                        Locale.UK,
                        "%,d files in %s: %,d written, %,d taken away, the others were the same.%n",
                        report.files(),
                        where,
                        report.written(),
                        report.removed());
            }
            said.flush();
        }
    }
}
