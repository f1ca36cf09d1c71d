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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Sends GETs over kept-alive connections. In an open loop a request is due at its time whatever became of the others, and
 * its latency runs from that time, so that waiting for a free connection is not hidden; in a closed loop each connection
 * sends its next as soon as it has its answer. One thread with a selector, since it shares its cores with what it measures.
 */
final class GetLoad {
    private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress address;
    private final int connections;
    private final int status;
    private final IntFunction<String> path;

    /**
     * @param status what every answer must have
     * @param path the path of the nth request
     */
    GetLoad(URI front, int connections, int status, IntFunction<String> path) {
        this.address = new InetSocketAddress(front.getHost(), front.getPort());
        this.connections = connections;
        this.status = status;
        this.path = path;
    }

    /**
     * What came of a run.
     *
     * @param answered with the right status
     * @param errors answered with another, or cut
     * @param latencies in nanoseconds, ascending
     */
    record Result(long answered, long errors, double seconds, long[] latencies) {
        double perSecond() {
            return answered / seconds;
        }

        double millis(double share) {
            return latencies.length == 0
                    ? Double.NaN
                    : latencies[(int) Math.min(latencies.length - 1L, (long) (share * latencies.length))] / 1e6;
        }
    }

    /** As fast as the connections allow. */
    Result closed(double seconds) {
        return run(Double.POSITIVE_INFINITY, seconds);
    }

    /** So many a second, whether answers come or not. */
    Result open(double perSecond, double seconds) {
        return run(perSecond, seconds);
    }

    private Result run(double perSecond, double seconds) {
        boolean closed = Double.isInfinite(perSecond);
        int most = closed ? Integer.MAX_VALUE : (int) (perSecond * seconds);
        long[] latencies = new long[closed ? 1 << 20 : most];
        int answered = 0;
        long errors = 0;
        int sent = 0;
        try (Selector selector = Selector.open()) {
            Deque<Exchange> free = new ArrayDeque<>();
            List<SocketChannel> channels = new ArrayList<>();
            for (int at = 0; at < connections; at++) {
                Exchange exchange = connect(selector);
                channels.add(exchange.channel);
                free.add(exchange);
            }
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            long patience = end + 5_000_000_000L;
            while (true) {
                long now = System.nanoTime();
                while (sent < most && !free.isEmpty() && now < (closed ? end : patience)) {
                    long due = closed ? now : start + (long) (sent * 1e9 / perSecond);
                    if (due > now) {
                        break;
                    }
                    free.poll().send(request(path.apply(sent++)), due);
                }
                boolean done = closed ? now >= end : sent >= most;
                if (done && free.size() == channels.size() || now >= patience) {
                    break;
                }
                if (closed || free.isEmpty()) {
                    selector.select(5);
                } else {
                    LockSupport.parkNanos(50_000); // leaves the core to what is measured
                    selector.selectNow();
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    Exchange exchange = (Exchange) key.attachment();
                    if (exchange.isAnswered()) {
                        if (exchange.status() == status && answered < latencies.length) {
                            latencies[answered++] = System.nanoTime() - exchange.due;
                        } else {
                            errors++;
                        }
                        free.add(exchange);
                    }
                }
                selector.selectedKeys().clear();
            }
            double took = (System.nanoTime() - start) / 1e9;
            for (SocketChannel channel : channels) {
                channel.close();
            }
            errors += sent - answered - errors;
            long[] sorted = Arrays.copyOf(latencies, answered);
            Arrays.sort(sorted);
            return new Result(answered, errors, took, sorted);
        } catch (IOException failed) {
            throw new HarnessException("the load could not be sent to " + address, failed);
        }
    }

    private ByteBuffer request(String wanted) {
        return ByteBuffer.wrap(("GET " + wanted + " HTTP/1.1\r\nHost: " + address.getHostString() + ":"
                        + address.getPort() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    private Exchange connect(Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Exchange exchange = new Exchange(channel);
        channel.register(selector, SelectionKey.OP_READ, exchange);
        return exchange;
    }

    /** One connection and the answer that is coming in on it. */
    private static final class Exchange {
        private final SocketChannel channel;
        private final ByteBuffer answer = ByteBuffer.allocate(1 << 18);
        private long due;

        Exchange(SocketChannel channel) {
            this.channel = channel;
        }

        void send(ByteBuffer request, long dueAt) throws IOException {
            due = dueAt;
            answer.clear();
            while (request.hasRemaining()) {
                channel.write(request);
            }
        }

        boolean isAnswered() throws IOException {
            if (channel.read(answer) < 0) {
                throw new IOException("the other side closed");
            }
            String head = head();
            return !head.isEmpty() && answer.position() >= head.length() + contentLength(head);
        }

        private String head() {
            byte[] bytes = answer.array();
            for (int at = 0; at <= answer.position() - BLANK_LINE.length; at++) {
                if (Arrays.equals(bytes, at, at + BLANK_LINE.length, BLANK_LINE, 0, BLANK_LINE.length)) {
                    return new String(bytes, 0, at + BLANK_LINE.length, StandardCharsets.US_ASCII);
                }
            }
            return "";
        }

        private static int contentLength(String head) throws IOException {
            for (String line : head.split("\r\n", -1)) {
                if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    return Integer.parseInt(line.substring(15).strip());
                }
            }
            throw new IOException("an answer without Content-Length");
        }

        int status() {
            return Integer.parseInt(new String(answer.array(), 9, 3, StandardCharsets.US_ASCII));
        }
    }
}
