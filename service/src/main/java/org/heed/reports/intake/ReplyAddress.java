package org.heed.reports.intake;

/**
 * Where something can be left for a reporter who gave no way to be reached.
 *
 * @param lookup keyed hash of the receipt, 16 bytes
 * @param publicKey of the receipt's pair, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // read at once
public record ReplyAddress(byte[] lookup, byte[] publicKey) {
    @Override
    public String toString() {
        return "ReplyAddress";
    }
}
