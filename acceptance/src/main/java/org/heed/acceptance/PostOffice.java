package org.heed.acceptance;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A mail server (RFC 5321) on a port of this machine that counts what it took on by Message-ID. A letter counts from the
 * moment in which its end has been read, before the answer to it leaves: from there on the server answers for it.
 */
public final class PostOffice implements AutoCloseable {
    private final ServerSocket door;
    private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final AtomicInteger total = new AtomicInteger();
    private final boolean keeps;

    private PostOffice(boolean keeps) throws IOException {
        this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        this.keeps = keeps;
        Thread.ofPlatform().daemon().name("post office").start(this::serve);
    }

    /** One that only counts. */
    public static PostOffice counting() throws IOException {
        return new PostOffice(false);
    }

    /** One that also keeps what it is given. */
    public static PostOffice keeping() throws IOException {
        return new PostOffice(true);
    }

    /** What a program of ours is told in its environment, so that its letters come here. */
    public Map<String, String> settings() {
        return Map.of(
                "HEED_PUBLIC_ADDRESS", "https://heed.example",
                "HEED_MAIL_CARRIER", "SMTP",
                "HEED_MAIL_SMTP_HOST", "127.0.0.1",
                "HEED_MAIL_SMTP_PORT", Integer.toString(port()),
                "HEED_MAIL_SMTP_SECURITY", "NONE",
                "HEED_MAIL_FROM", "campaigns@heed.example");
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How many letters it took on, doubles included. */
    public int total() {
        return total.get();
    }

    /** How often it took on the letter of each Message-ID. */
    public Map<String, Integer> taken() {
        return taken.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().get()));
    }

    /** The letters it kept, whole, dots taken off. */
    public List<String> texts() {
        return List.copyOf(texts);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                Thread.ofVirtual().start(() -> talk(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket guest) {
        try (guest;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
                BufferedWriter out =
                        new BufferedWriter(new OutputStreamWriter(guest.getOutputStream(), StandardCharsets.UTF_8))) {
            guest.setTcpNoDelay(true);
            say(out, "220 post.example ESMTP");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("EHLO")) {
                    say(out, "250-post.example\r\n250 8BITMIME");
                } else if (command.equals("DATA")) {
                    say(out, "354 go on");
                    if (!take(in)) {
                        return; // the sender was lost before the end: nothing was taken on
                    }
                    say(out, "250 2.0.0 taken");
                } else {
                    say(out, answer(command));
                    if (command.startsWith("QUIT")) {
                        return;
                    }
                }
            }
        } catch (IOException lost) {
            // a guest that is killed says no goodbye
        }
    }

    private static String answer(String command) {
        if (command.startsWith("MAIL FROM:") || command.startsWith("RCPT TO:") || command.equals("RSET")) {
            return "250 2.0.0 good";
        }
        if (command.startsWith("HELO") || command.equals("NOOP")) {
            return "250 post.example";
        }
        return command.startsWith("QUIT") ? "221 2.0.0 bye" : "502 5.5.1 not known here";
    }

    /** Reads a letter to the dot that ends it; false when it never came. */
    private boolean take(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        String id = "";
        boolean head = true;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                taken.computeIfAbsent(id, one -> new AtomicInteger()).incrementAndGet();
                total.incrementAndGet();
                if (keeps) {
                    texts.add(text.toString());
                }
                return true;
            }
            if (head && line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
                id = line.substring(11).strip();
            }
            head &= !line.isEmpty();
            if (keeps) {
                text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
        }
        return false;
    }

    private static void say(BufferedWriter out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
