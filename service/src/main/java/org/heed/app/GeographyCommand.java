package org.heed.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.heed.ground.geography.Geography;
import org.heed.ground.geography.ImportReport;
import org.heed.ground.geography.PostcodeImport;
import org.heed.ground.store.DatabaseAccess;
import org.heed.ground.store.DatabaseRole;
import org.heed.ground.store.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code heed geography}: what the program knows of places. */
@Command(
        name = "geography",
        mixinStandardHelpOptions = true,
        description = "What the program knows of places.",
        subcommands = GeographyCommand.Import.class)
final class GeographyCommand {

    /** {@code heed geography import}: an ONS Postcode Directory in place of our own table of outward codes. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Loads an ONS Postcode Directory (CSV). From then on a full postcode decides which force a report is",
                "for. The program may run meanwhile; the old postcodes serve until the new ones are all in."
            })
    static final class Import implements Callable<Integer> {
        @Parameters(
                index = "0",
                paramLabel = "FILE",
                description = "The directory's CSV, such as ONSPD_MAY_2026_UK.csv.")
        Path file;

        @Mixin
        ProgramOptions options = new ProgramOptions();

        @Option(names = "--json", description = "Print one JSON object instead of words.")
        boolean json;

        @Spec
        CommandSpec spec;

        @Override
        public Integer call() {
            DataFolder folder = DataFolder.of(options.data);
            if (folder.tryTake()) {
                LogFile.open(folder.path().resolve("import.log"));
                try (folder;
                        Databases databases = Databases.start(folder, options.databaseUrl)) {
                    Migrations.run(databases.access());
                    load(databases.access());
                }
            } else {
                load(Databases.running(folder, options.databaseUrl));
            }
            return 0;
        }

        private void load(DatabaseAccess database) {
            ImportReport report;
            try (ProgressBar bar = new ProgressBar("Importing postcodes", 100)) {
                report = new PostcodeImport(new Geography())
                        .importPostcodes(
                                file,
                                database.source(DatabaseRole.OWNER),
                                (lines, bytes, total) -> bar.at(total == 0 ? 0 : 100 * bytes / total));
            }
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "edition", report.edition(),
                                "postcodes", report.postcodes(),
                                "terminated", report.terminated(),
                                "bad_lines", report.badLines(),
                                "outward_codes", report.outwardCodes(),
                                "seconds", report.took().toMillis() / 1000.0)));
            } else {
                out.printf(
                        Locale.UK,
                        "%,d postcodes are in (%,d of them no longer used), %,d outward codes, in %.1f s.%n",
                        report.postcodes(),
                        report.terminated(),
                        report.outwardCodes(),
                        report.took().toMillis() / 1000.0);
                if (report.badLines() > 0) {
                    out.printf(
                            Locale.UK,
                            "%,d lines could not be read and were left out, the first of them: %s.%n",
                            report.badLines(),
                            report.firstBadLines());
                }
                if (!report.unknownAreas().isEmpty()) {
                    out.println("Police areas that we do not know: " + report.unknownAreas());
                }
            }
            out.flush();
        }
    }
}
