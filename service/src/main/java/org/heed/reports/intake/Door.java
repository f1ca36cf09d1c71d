package org.heed.reports.intake;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.heed.ground.vault.FrontKeys;
import org.heed.ground.words.ReportId;
import org.springframework.stereotype.Component;

/**
 * The one door for every report. Id, receipt and digest are derived from the token by keyed hashes, so a resend finds
 * its own row without anybody reading the table, and a changed resend becomes an amendment of the same report.
 */
@Component
public final class Door {
    private static final long PATIENCE_SECONDS = 12;

    private final GroupCommit commit;
    private final ContentCode code;
    private final byte[] idKey;
    private final byte[] receiptKey;
    private final byte[] lookupKey;
    private final byte[] digestKey;

    public Door(GroupCommit commit, ContentCode code, FrontKeys keys) {
        this.commit = commit;
        this.code = code;
        idKey = keys.key("report id");
        receiptKey = keys.key("receipt");
        lookupKey = keys.key("receipt lookup");
        digestKey = keys.key("content digest");
    }

    /** Accepts durably, then gives the receipt. A resend gets the receipt of the first sending. */
    public Acceptance accept(Submission submission) {
        Entry entry = entry(submission);
        CompletableFuture<Void> committed = commit.add(entry);
        try {
            committed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new Acceptance.Accepted(entry.report(), receipt(submission.token()));
        } catch (ExecutionException refused) {
            return new Acceptance.TryAgain("the report could not be stored yet");
        } catch (TimeoutException late) {
            return new Acceptance.TryAgain("the report is taking longer than usual to store");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Acceptance.TryAgain("the service is stopping");
        }
    }

    /** The row that a submission makes, without storing it. */
    Entry entry(Submission submission) {
        byte[] content = code.write(submission.content());
        return new Entry(
                report(submission.token()),
                Arrays.copyOf(FrontKeys.mac(digestKey, content), 16),
                submission.channel(),
                lookup(receipt(submission.token())),
                content);
    }

    ReportId report(Token token) {
        ByteBuffer bits = ByteBuffer.wrap(FrontKeys.mac(idKey, token.value()));
        long high = bits.getLong() & ~0xF000L | 0x8000L; // version 8: made by us (RFC 9562, 5.8)
        long low = bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new ReportId(new UUID(high, low));
    }

    Receipt receipt(Token token) {
        return Receipt.of(Arrays.copyOf(FrontKeys.mac(receiptKey, token.value()), 16));
    }

    byte[] lookup(Receipt receipt) {
        return Arrays.copyOf(
                FrontKeys.mac(lookupKey, receipt.code().getBytes(java.nio.charset.StandardCharsets.US_ASCII)), 16);
    }
}
