package org.heed.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Made-up weekly reports of nine regions; from week 60 on the first ones may get half as many again. */
final class NineRegions {
    static final List<String> REGIONS = List.of(
            "East", "London", "Midlands", "North East", "North West", "Scotland", "South East", "South West", "Wales");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 3);

    private NineRegions() {}

    static Path file(Path folder, int treated) throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("region;week;reports\n");
        for (int week = 0; week < 66; week++) {
            double national = 1 + 0.1 * Math.sin(week / 8.0);
            for (int region = 0; region < REGIONS.size(); region++) {
                double mean = (30 + 10 * region) * national * (week >= 60 && region < treated ? 1.5 : 1);
                long reports = Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
                text.append(REGIONS.get(region))
                        .append(';')
                        .append(FIRST.plusWeeks(week))
                        .append(';')
                        .append(reports)
                        .append('\n');
            }
        }
        return Files.writeString(folder.resolve("nine.csv"), text);
    }

    /** The command with this data and a campaign in the first regions. */
    static String[] line(String command, Path file, int treated, String... more) {
        List<String> campaign = List.of(
                "--treated",
                String.join(",", REGIONS.subList(0, treated)),
                "--from",
                FIRST.plusWeeks(60).toString());
        return line(
                command, file, Stream.concat(campaign.stream(), Stream.of(more)).toArray(String[]::new));
    }

    /** The command with this data. */
    static String[] line(String command, Path file, String... more) {
        List<String> data = List.of(
                "uplift", command, file.toString(), "--unit", "region", "--time", "week", "--outcome", "reports");
        return Stream.concat(data.stream(), Stream.of(more)).toArray(String[]::new);
    }
}
