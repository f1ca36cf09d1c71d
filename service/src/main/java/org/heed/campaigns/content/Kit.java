package org.heed.campaigns.content;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.heed.campaigns.pictures.Piece;
import org.heed.campaigns.pictures.Studio;
import org.heed.ground.words.CampaignId;
import org.heed.ground.words.Force;
import org.heed.ground.words.Language;

/** All that a force or a partner needs to join a campaign, in one ZIP file that is the same bytes for the same content. */
public final class Kit {
    /** ZIP has no empty time; a fixed one keeps the file the same. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** A post to say in one's own voice; a suggestion of ours, unless a second person of the force has approved it. */
    public record Post(String text, boolean approved) {}

    private final Studio studio;
    private final CampaignId campaign;
    private final Force force;
    private final Optional<KitTexts.Sector> sector;
    private final Optional<String> posterLink;
    private final List<Piece> pieces;
    private final List<KeyMessage> messages;
    private final Map<Language, List<Post>> posts;
    private final KitTexts texts;
    private final Map<Language, Captions> captions;
    private final Runnable taken;

    Kit(
            Studio studio,
            CampaignId campaign,
            Force force,
            Optional<KitTexts.Sector> sector,
            Optional<String> posterLink,
            List<Piece> pieces,
            List<KeyMessage> messages,
            Map<Language, List<Post>> posts,
            KitTexts texts,
            Map<Language, Captions> captions,
            Runnable taken) {
        this.studio = studio;
        this.campaign = campaign;
        this.force = force;
        this.sector = sector;
        this.posterLink = posterLink;
        this.pieces = List.copyOf(pieces);
        this.messages = List.copyOf(messages);
        this.posts = posts;
        this.texts = texts;
        this.captions = captions;
        this.taken = taken;
    }

    /** With pictures in one language only; texts stay in all. */
    public Kit picturesIn(Language language) {
        return new Kit(
                studio,
                campaign,
                force,
                sector,
                posterLink,
                pieces.stream()
                        .filter(piece -> piece.language().equals(language))
                        .toList(),
                messages,
                posts,
                texts,
                captions,
                taken);
    }

    /** Such as {@code kent-retail-kit.zip}. */
    public String fileName() {
        return force.code() + sector.map(one -> "-" + one.code()).orElse("") + "-kit.zip";
    }

    public List<Piece> pieces() {
        return pieces;
    }

    public List<KeyMessage> messages() {
        return messages;
    }

    /** Posts by language, approved ones first. */
    public Map<Language, List<Post>> posts() {
        return posts;
    }

    /** What a sector tells its own people, by language; empty for a force's kit. */
    public Map<Language, String> forStaff() {
        return sector.map(KitTexts.Sector::staff).orElse(Map.of());
    }

    /** What a sector tells its customers, by language; empty for a force's kit. */
    public Map<Language, String> forCustomers() {
        return sector.map(KitTexts.Sector::customers).orElse(Map.of());
    }

    /** Writes the ZIP, file by file, so that it never stands whole in memory; the stream stays open. Its messages are said in it from
     * then on. */
    public void writeTo(OutputStream out) throws IOException {
        Writer zip = new Writer(out);
        for (Map.Entry<Language, String> text : texts.how().entrySet()) {
            zip.add("how-to-use-" + text.getKey() + ".txt", text.getValue());
        }
        for (Piece piece : pieces) {
            zip.add((piece.size().isPaper() ? "posters/" : "pictures/") + piece.fileName(), make(piece));
        }
        zip.add("alt-texts.csv", altTexts());
        zip.add("key-messages.csv", messagesFile());
        for (Map.Entry<Language, List<Post>> all : posts.entrySet()) {
            zip.add("posts-" + all.getKey() + ".txt", postsFile(all.getKey(), all.getValue()));
        }
        if (sector.isPresent()) {
            for (Language language : sector.get().names().keySet()) {
                zip.add("for-your-sector-" + language + ".txt", sectorFile(sector.get(), language));
            }
        }
        for (Map.Entry<Language, Captions> one : captions.entrySet()) {
            zip.add("film/captions-" + one.getKey() + ".vtt", one.getValue().webVtt());
            zip.add("film/captions-" + one.getKey() + ".srt", one.getValue().subRip());
            zip.add("film/transcript-" + one.getKey() + ".txt", one.getValue().transcript());
        }
        zip.finish(campaign);
        taken.run();
    }

    private byte[] make(Piece piece) {
        return posterLink.map(link -> studio.make(piece, link)).orElseGet(() -> studio.make(piece));
    }

    private String altTexts() throws IOException {
        return csv(
                List.of("file", "language", "alt"),
                pieces.stream()
                        .map(piece -> List.of(piece.fileName(), piece.language().tag(), studio.altText(piece)))
                        .toList());
    }

    private String messagesFile() throws IOException {
        return csv(
                List.of("message", "welsh", "audience", "channel", "last_day"),
                messages.stream()
                        .map(message -> List.of(
                                message.text(),
                                message.wording().welsh(),
                                message.wording().audience(),
                                message.wording().channel(),
                                message.wording()
                                        .lastDay()
                                        .map(Object::toString)
                                        .orElse("")))
                        .toList());
    }

    /** Approved posts, then those of ours below a line that says what they still need. */
    private String postsFile(Language language, List<Post> all) {
        List<String> parts = new ArrayList<>();
        all.stream().filter(Post::approved).map(Post::text).forEach(parts::add);
        parts.add(texts.suggested().getOrDefault(language, "").strip());
        all.stream().filter(post -> !post.approved()).map(Post::text).forEach(parts::add);
        return String.join("\n\n---\n\n", parts) + "\n";
    }

    private static String sectorFile(KitTexts.Sector sector, Language language) {
        return sector.names().get(language) + "\n\n" + sector.staff().getOrDefault(language, "") + "\n\n---\n\n"
                + sector.customers().getOrDefault(language, "") + "\n";
    }

    private static String csv(List<String> head, List<List<String>> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecord(head);
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        }
        return text.toString();
    }

    /** Adds files, and remembers the sum of each for the manifest. */
    private static final class Writer {
        private final ZipOutputStream zip;
        private final Map<String, String> sums = new LinkedHashMap<>();

        Writer(OutputStream out) {
            zip = new ZipOutputStream(
                    new FilterOutputStream(out) {
                        @Override
                        public void write(byte[] bytes, int from, int length) throws IOException {
                            out.write(bytes, from, length);
                        }

                        @Override
                        public void close() throws IOException {
                            flush();
                        }
                    },
                    StandardCharsets.UTF_8);
        }

        void add(String name, String text) throws IOException {
            add(name, text.getBytes(StandardCharsets.UTF_8));
        }

        void add(String name, byte[] bytes) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(NO_TIME);
            // pictures are compressed already
            zip.setLevel(name.endsWith(".png") ? 0 : 6);
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
            sums.put(name, sha256(bytes));
        }

        void finish(CampaignId campaign) throws IOException {
            List<List<String>> rows = sums.entrySet().stream()
                    .map(sum -> List.of(sum.getKey(), sum.getValue(), campaign.code()))
                    .toList();
            add("manifest.csv", csv(List.of("file", "sha256", "campaign"), rows));
            zip.finish();
            zip.flush();
        }

        private static String sha256(byte[] bytes) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
