package org.heed.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.heed.ground.store.Migrations;
import org.heed.ground.vault.KeyFolder;
import org.heed.ground.words.Channel;
import org.heed.ground.words.Language;
import org.heed.reports.intake.Acceptance;
import org.heed.reports.intake.Answers;
import org.heed.reports.intake.Content;
import org.heed.reports.intake.Door;
import org.heed.reports.intake.Receipt;
import org.heed.reports.intake.Submission;
import org.heed.reports.intake.Tokens;
import org.heed.reports.replies.Guessing;
import org.heed.reports.replies.Visits;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether the time of an answer tells a right receipt from a wrong one, on a database of its own. */
@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        description = "Tries wrong receipts through the public front's own way in, and times them against a right one.")
final class ReceiptBench implements Callable<Integer> {
    @Option(names = "--codes", defaultValue = "100000", description = "Wrong receipts to try: ${DEFAULT-VALUE}.")
    int codes;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the draw: ${DEFAULT-VALUE}.")
    long seed;

    @Option(names = "--json", description = "Print one JSON object instead of words.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (codes < 100) {
            throw new Mistake("--codes must be 100 or more, was " + codes);
        }
        Path path = Files.createTempDirectory("heed-receipt");
        DataFolder folder = DataFolder.of(path);
        KeyFolder.of(folder.keys()).initialise();
        try (Databases databases = Databases.start(folder, null)) {
            Migrations.run(databases.access());
            try (Front front = Front.publicWithoutServer(databases.access(), folder)) {
                say(Guessing.measure(front.bean(Visits.class), accepted(front), codes, new Random(seed)));
            }
        } finally {
            FileSystemUtils.deleteRecursively(path);
        }
        return 0;
    }

    private static Receipt accepted(Front front) {
        Tokens tokens = front.bean(Tokens.class);
        Content content =
                new Content("act", 1, Language.ENGLISH, new Answers(Map.of("what", "A made-up lamp."), Map.of()));
        Acceptance acceptance = front.bean(Door.class)
                .accept(new Submission(tokens.check(tokens.mint()).orElseThrow(), Channel.FORM, content));
        if (acceptance instanceof Acceptance.Accepted(var report, var receipt)) {
            return receipt;
        }
        throw new IllegalStateException("the report to be measured with was not stored");
    }

    private void say(Guessing guessing) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(String.format(
                    Locale.ROOT,
                    "{\"codes\":%d,\"opened\":%d,\"bits\":%d,\"right_us\":%.1f,\"wrong_us\":%.1f,"
                            + "\"difference_us\":%.1f,\"chance_us\":%.1f,\"noise_us\":%.1f}",
                    guessing.codes(),
                    guessing.opened(),
                    Guessing.BITS,
                    guessing.rightUs(),
                    guessing.wrongUs(),
                    guessing.differenceUs(),
                    guessing.chanceUs(),
                    guessing.noiseUs()));
        } else {
            out.println(String.format(
                    Locale.UK,
                    "%,d wrong receipts of %d bits opened %d reports.%n"
                            + "A right one takes %.1f microseconds (median), a wrong one %.1f: %+.1f.%n"
                            + "By lot alone the medians differ by up to %.1f (95 %% of deals).%n"
                            + "A single wrong one varies by %.1f (interquartile range).",
                    guessing.codes(),
                    Guessing.BITS,
                    guessing.opened(),
                    guessing.rightUs(),
                    guessing.wrongUs(),
                    guessing.differenceUs(),
                    guessing.chanceUs(),
                    guessing.noiseUs()));
        }
        out.flush();
    }
}
