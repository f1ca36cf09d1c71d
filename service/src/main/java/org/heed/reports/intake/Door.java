package org.heed.reports.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.heed.ground.vault.FrontKeys;
import org.heed.ground.vault.MacKey;
import org.heed.ground.words.Channel;
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
    private final MacKey idKey;
    private final MacKey receiptKey;
    private final MacKey lookupKey;
    private final MacKey digestKey;

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
        Receipt receipt = receipt(submission.token());
        return commit(entry(submission, receipt), receipt);
    }

    /**
     * Accepts what the holder of a receipt adds to their report, as durably as the report itself; it becomes an amendment.
     * The token names this sending: sending it again stores nothing new, while the same words under another token are new.
     */
    public Acceptance add(ReportId report, Receipt receipt, Token token, Content addition) {
        byte[] content = code.write(addition);
        byte[] digest = digestKey.mac(16, token.value(), content);
        return commit(new Entry(report, digest, Channel.FORM, lookup(receipt), content, Lane.ORDINARY), receipt);
    }

    private Acceptance commit(Entry entry, Receipt receipt) {
        CompletableFuture<Void> committed = commit.add(entry);
        try {
            committed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new Acceptance.Accepted(entry.report(), receipt);
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
        return entry(submission, receipt(submission.token()));
    }

    private Entry entry(Submission submission, Receipt receipt) {
        byte[] content = code.write(submission.content(), receipt.replyKey());
        return new Entry(
                report(submission.token()),
                digestKey.mac(16, content),
                submission.channel(),
                lookup(receipt),
                content,
                submission.lane());
    }

    ReportId report(Token token) {
        ByteBuffer bits = ByteBuffer.wrap(idKey.mac(token.value()));
        long high = bits.getLong() & ~0xF000L | 0x8000L; // version 8: made by us (RFC 9562, 5.8)
        long low = bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new ReportId(new UUID(high, low));
    }

    /** The receipt that a sending under the token got or will get. */
    public Receipt receipt(Token token) {
        return Receipt.of(receiptKey.mac(16, token.value()));
    }

    byte[] lookup(Receipt receipt) {
        return lookupKey.mac(16, receipt.code().getBytes(StandardCharsets.US_ASCII));
    }
}
