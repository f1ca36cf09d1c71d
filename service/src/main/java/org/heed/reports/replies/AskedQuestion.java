package org.heed.reports.replies;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.heed.ground.vault.HolderKey;
import org.heed.ground.words.ReportId;
import org.heed.reports.intake.ReplyAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question as the reporter sees it.
 *
 * @param day on which it was put; the moment is nobody's business
 */
public record AskedQuestion(UUID id, String words, LocalDate day) {
    /** All boxes have one size, so that the size says nothing about the question. */
    static final int CONTENT_BYTES = 4_096;

    static final int BOX_BYTES = CONTENT_BYTES + HolderKey.SEALED_BYTES;

    private static final byte[] CONTEXT = "heed question v1".getBytes(StandardCharsets.UTF_8);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Seals it for the holder of the report's receipt; 4,144 bytes. */
    byte[] seal(ReplyAddress address, ReportId report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("id", id.toString());
        root.put("words", words);
        root.put("day", day.toString());
        byte[] said = JSON.writeValueAsBytes(root);
        if (said.length > CONTENT_BYTES) {
            throw new IllegalArgumentException("a question takes 4,096 bytes or fewer, had " + said.length);
        }
        byte[] content = Arrays.copyOf(said, CONTENT_BYTES);
        Arrays.fill(content, said.length, CONTENT_BYTES, (byte) ' ');
        return HolderKey.seal(address.publicKey(), content, context(report));
    }

    /** Opens a box; empty where it is a decoy, or not for this holder and report. */
    static Optional<AskedQuestion> open(HolderKey.Reader reader, byte[] box, ReportId report) {
        return reader.open(box, context(report)).map(content -> {
            JsonNode root = JSON.readTree(content);
            return new AskedQuestion(
                    UUID.fromString(root.path("id").asString()),
                    root.path("words").asString(),
                    LocalDate.parse(root.path("day").asString()));
        });
    }

    private static byte[] context(ReportId report) {
        return ByteBuffer.allocate(CONTEXT.length + 16)
                .put(CONTEXT)
                .putLong(report.value().getMostSignificantBits())
                .putLong(report.value().getLeastSignificantBits())
                .array();
    }

    @Override
    public String toString() {
        return "AskedQuestion[" + id + "]";
    }
}
