package org.heed.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.heed.campaigns.pictures.ContactSheet;
import org.heed.campaigns.pictures.PictureRun;
import org.heed.campaigns.pictures.Piece;
import org.heed.campaigns.pictures.PieceSize;
import org.heed.campaigns.pictures.Studio;
import org.heed.ground.words.Force;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code heed kit}: what a campaign is made of, as files. */
@Command(
        name = "kit",
        mixinStandardHelpOptions = true,
        description = "What a campaign is made of, as files.",
        subcommands = {KitCommand.Make.class, KitCommand.Sheets.class})
final class KitCommand {

    /** {@code heed kit make}: pictures into a folder, one below it for each force. */
    @Command(
            name = "make",
            mixinStandardHelpOptions = true,
            description = "Makes pictures in every size and language into a folder, one below it for each force.")
    static final class Make implements Callable<Integer> {
        @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where they go.")
        @SuppressWarnings("NullAway.Init")
        Path out;

        @Option(names = "--force", paramLabel = "CODE", description = "One force only, such as kent.")
        @Nullable
        String force;

        @Mixin
        TemplateOptions options = new TemplateOptions();

        @Option(names = "--json", description = "Print one JSON object instead of words.")
        boolean json;

        @Spec
        CommandSpec spec;

        @Override
        public Integer call() {
            Studio studio = options.studio();
            List<Piece> pieces = pieces(studio);
            pieces.stream()
                    .map(piece -> out.resolve(piece.force().code()))
                    .distinct()
                    .forEach(Make::prepare);
            Tally tally = Tally.of(
                    studio,
                    pieces,
                    (piece, file) -> write(out.resolve(piece.force().code()).resolve(piece.fileName()), file));
            tally.print(spec.commandLine().getOut(), json, "into " + out);
            return 0;
        }

        private List<Piece> pieces(Studio studio) {
            List<Piece> pieces = new ArrayList<>();
            studio.templates().keySet().stream()
                    .filter(code -> options.template == null || code.equals(options.template))
                    .forEach(code ->
                            pieces.addAll(force == null ? studio.pieces(code) : studio.pieces(code, Force.of(force))));
            if (pieces.isEmpty()) {
                throw new Mistake("there is nothing to make; templates are "
                        + String.join(", ", studio.templates().keySet()) + ", forces are those of forces.csv");
            }
            return pieces;
        }

        private static void prepare(Path folder) {
            try {
                Files.createDirectories(folder);
            } catch (IOException cannot) {
                throw new Mistake("the folder cannot be made: " + folder);
            }
        }

        private static void write(Path path, byte[] file) {
            try {
                Files.write(path, file);
            } catch (IOException cannot) {
                throw new Mistake("the file cannot be written: " + path);
            }
        }
    }

    /** {@code heed kit sheet}: every force's piece on one picture, for each design, size and language. */
    @Command(
            name = "sheet",
            mixinStandardHelpOptions = true,
            description =
                    "Makes contact sheets into a folder: all forces on one JPEG for each design, size and language.")
    static final class Sheets implements Callable<Integer> {
        @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where they go.")
        @SuppressWarnings("NullAway.Init")
        Path out;

        @Option(names = "--size", paramLabel = "CODE", description = "One size only, such as poster-a4.")
        @Nullable
        String size;

        @Option(names = "--columns", paramLabel = "N", description = "Pieces in a row (default: ${DEFAULT-VALUE}).")
        int columns = 9;

        @Option(names = "--width", paramLabel = "PIXELS", description = "Of each piece (default: ${DEFAULT-VALUE}).")
        int width = 260;

        @Mixin
        TemplateOptions options = new TemplateOptions();

        @Spec
        CommandSpec spec;

        @Override
        public Integer call() {
            if (columns < 1 || width < 100 || width > 1_000) {
                throw new Mistake("a sheet needs at least one column, and pieces 100 to 1000 pixels wide");
            }
            Studio studio = options.studio();
            Map<String, List<Piece>> sheets = studio.templates().keySet().stream()
                    .filter(code -> options.template == null || code.equals(options.template))
                    .flatMap(code -> studio.pieces(code).stream())
                    .filter(piece -> size == null || piece.size().code().equals(size))
                    .collect(Collectors.groupingBy(
                            piece -> piece.template() + "-" + piece.size().code() + "-" + piece.language() + ".jpg",
                            LinkedHashMap::new,
                            Collectors.toList()));
            if (sheets.isEmpty()) {
                throw new Mistake("there is nothing to show; templates are "
                        + String.join(", ", studio.templates().keySet()) + ", sizes "
                        + studio.sizes().stream().map(PieceSize::code).collect(Collectors.joining(", ")));
            }
            Make.prepare(out);
            ContactSheet sheet = new ContactSheet(studio, columns, width);
            try (ProgressBar bar = new ProgressBar("Making contact sheets", sheets.size())) {
                int done = 0;
                for (Map.Entry<String, List<Piece>> one : sheets.entrySet()) {
                    Make.write(out.resolve(one.getKey()), sheet.of(one.getValue()));
                    bar.at(++done);
                }
            }
            spec.commandLine().getOut().printf(Locale.UK, "%,d contact sheets into %s.%n", sheets.size(), out);
            spec.commandLine().getOut().flush();
            return 0;
        }
    }

    /** What a run made, and in what time. */
    record Tally(int pieces, long bytes, Duration took) {

        static Tally of(Studio studio, List<Piece> pieces, PictureRun.Taker taker) {
            AtomicLong bytes = new AtomicLong();
            Instant start = Instant.now();
            try (ProgressBar bar = new ProgressBar("Making pictures", pieces.size())) {
                Object turn = new Object();
                new PictureRun(studio)
                        .make(
                                pieces,
                                (piece, file) -> {
                                    taker.take(piece, file);
                                    bytes.addAndGet(file.length);
                                },
                                done -> {
                                    synchronized (turn) {
                                        bar.at(done);
                                    }
                                });
            }
            return new Tally(pieces.size(), bytes.get(), Duration.between(start, Instant.now()));
        }

        void print(PrintWriter out, boolean json, String where) {
            double seconds = took.toMillis() / 1000.0;
            if (json) {
                out.println(JsonMapper.shared()
                        .writeValueAsString(
                                new java.util.TreeMap<>(Map.of("pieces", pieces, "seconds", seconds, "bytes", bytes))));
            } else {
                out.printf(
                        Locale.UK,
                        "%,d pieces, %,.0f MB, in %.1f s%s.%n",
                        pieces,
                        bytes / 1e6,
                        seconds,
                        where.isEmpty() ? "" : " " + where);
            }
            out.flush();
        }
    }
}
