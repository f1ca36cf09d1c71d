package org.heed.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that the commands which serve share. */
final class ProgramOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the database, keys and logs (default: ./data, or HEED_DATA).")
    @Nullable
    Path data;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = {
                "A PostgreSQL 18 of your own instead of the embedded one, as its owner:",
                "postgresql://user:password@host:5432/name."
            })
    @Nullable
    String databaseUrl;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    String address = "127.0.0.1";

    @Option(
            names = "--public-port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the public front (default: ${DEFAULT-VALUE}; 0 picks a free one).")
    int publicPort = 8080;

    @Option(
            names = "--staff-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Port of the staff front (default: ${DEFAULT-VALUE}; 0 picks a free one).")
    int staffPort = 8081;
}
