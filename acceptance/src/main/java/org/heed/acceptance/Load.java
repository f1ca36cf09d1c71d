package org.heed.acceptance;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Sends reports over kept-alive HTTP/1.1 connections, each connection its next one as soon as it has the answer to the
 * last (closed loop). One thread with a selector, since it shares its cores with what it measures.
 */
final class Load {

    /** A report that was answered with 201: the idempotency key it was sent under and the answer's body. */
    record Acked(String key, String answer) {}

    /**
     * What came of a run.
     *
     * @param acked the answered reports; empty where they were only counted
     * @param count answered with 201
     * @param errors answered with anything else
     * @param seconds how long it ran
     * @param latencies of the answered ones, in nanoseconds, ascending
     */
    record Result(List<Acked> acked, long count, long errors, double seconds, long[] latencies) {
        double perSecond() {
            return count / seconds;
        }

        double percentileMillis(double share) {
            return latencies.length == 0
                    ? Double.NaN
                    : latencies[(int) Math.min(latencies.length - 1L, Math.round(share * latencies.length))] / 1e6;
        }
    }

    /** Whether to remember every answer or only to count them. */
    enum Memory {
        COUNT,
        KEEP
    }

    private final InetSocketAddress address;
    private final String run;
    private final int connections;
    private final Memory memory;
    private final List<Acked> acked = new ArrayList<>();
    private long[] latencies = new long[1 << 16];
    private int answered;
    private long errors;
    private long sent;

    /**
     * @param run a word that makes this run's idempotency keys its own
     */
    Load(URI front, String run, int connections, Memory memory) {
        this.address = new InetSocketAddress(front.getHost(), front.getPort());
        this.run = run;
        this.connections = connections;
        this.memory = memory;
    }

    /** Runs for so long, or until every connection has been cut. */
    Result runFor(Duration time) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (Selector selector = Selector.open()) {
            for (int at = 0; at < connections; at++) {
                open(selector);
            }
            while (System.nanoTime() < end && !selector.keys().isEmpty()) {
                selector.select(50);
                Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
                while (ready.hasNext()) {
                    SelectionKey key = ready.next();
                    ready.remove();
                    serve(key);
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            long[] sorted = Arrays.copyOf(latencies, answered);
            Arrays.sort(sorted);
            return new Result(List.copyOf(acked), answered, errors, seconds, sorted);
        } catch (IOException failed) {
            throw new HarnessException("the load could not be sent to " + address, failed);
        }
    }

    private void open(Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Exchange exchange = new Exchange();
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ, exchange);
        send(key, exchange);
    }

    private void serve(SelectionKey key) {
        Exchange exchange = (Exchange) key.attachment();
        try {
            if (key.isWritable()) {
                flush(key, exchange);
            }
            if (key.isReadable()) {
                receive(key, exchange);
            }
        } catch (IOException cut) {
            drop(key);
        }
    }

    private void drop(SelectionKey key) {
        key.cancel();
        try {
            key.channel().close();
        } catch (IOException gone) {
            // it is cut already
        }
    }

    private void send(SelectionKey key, Exchange exchange) throws IOException {
        exchange.key = run + "-" + sent++;
        exchange.request = ByteBuffer.wrap(Reports.request(address, exchange.key));
        exchange.answer.clear();
        exchange.sentAt = System.nanoTime();
        flush(key, exchange);
    }

    private static void flush(SelectionKey key, Exchange exchange) throws IOException {
        ((SocketChannel) key.channel()).write(exchange.request);
        key.interestOps(
                exchange.request.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private void receive(SelectionKey key, Exchange exchange) throws IOException {
        if (((SocketChannel) key.channel()).read(exchange.answer) < 0) {
            throw new IOException("the other side closed");
        }
        int end = exchange.wholeAnswer();
        if (end < 0) {
            return;
        }
        if (exchange.status() == 201) {
            remember(exchange, end);
        } else {
            errors++;
        }
        send(key, exchange);
    }

    private void remember(Exchange exchange, int end) {
        if (answered == latencies.length) {
            latencies = Arrays.copyOf(latencies, answered * 2);
        }
        latencies[answered++] = System.nanoTime() - exchange.sentAt;
        if (memory == Memory.KEEP) {
            acked.add(new Acked(exchange.key, exchange.body(end)));
        }
    }

    /** One connection's request under way and what has come back of its answer. */
    private static final class Exchange {
        private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] CONTENT_LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

        private final ByteBuffer answer = ByteBuffer.allocate(16_384);
        private ByteBuffer request = ByteBuffer.allocate(0);
        private String key = "";
        private long sentAt;
        private int bodyAt;

        /** Where the answer ends, or -1 while some of it is still to come. */
        int wholeAnswer() throws IOException {
            byte[] bytes = answer.array();
            int length = answer.position();
            int head = indexOf(bytes, length, BLANK_LINE);
            if (head < 0) {
                return -1;
            }
            bodyAt = head + BLANK_LINE.length;
            int end = bodyAt + contentLength(bytes, head);
            return length >= end ? end : -1;
        }

        private static int contentLength(byte[] bytes, int end) throws IOException {
            for (int at = 0; at < end - CONTENT_LENGTH.length; at++) {
                if (bytes[at] == '\n' && isContentLength(bytes, at + 1)) {
                    int length = 0;
                    for (int digit = at + 1 + CONTENT_LENGTH.length; digit < end && bytes[digit] >= ' '; digit++) {
                        length = bytes[digit] == ' ' ? length : length * 10 + bytes[digit] - '0';
                    }
                    return length;
                }
            }
            throw new IOException("an answer without Content-Length");
        }

        private static boolean isContentLength(byte[] bytes, int from) {
            for (int at = 0; at < CONTENT_LENGTH.length; at++) {
                if ((bytes[from + at] | 0x20) != (CONTENT_LENGTH[at] | 0x20)) {
                    return false;
                }
            }
            return true;
        }

        private static int indexOf(byte[] bytes, int length, byte[] wanted) {
            for (int at = 0; at <= length - wanted.length; at++) {
                if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                    return at;
                }
            }
            return -1;
        }

        int status() {
            return Integer.parseInt(new String(answer.array(), 9, 3, StandardCharsets.US_ASCII));
        }

        String body(int end) {
            return new String(answer.array(), bodyAt, end - bodyAt, StandardCharsets.UTF_8);
        }
    }
}
