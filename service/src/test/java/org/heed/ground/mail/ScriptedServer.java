package org.heed.ground.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server on a real socket that keeps what it takes and, on demand, refuses, puts off or hangs up. */
final class ScriptedServer implements AutoCloseable {

    /** What it does with the next letter; without one it takes it. */
    enum Mood {
        NO_SUCH_ADDRESS,
        LATER,
        REFUSE_TEXT,
        /** Takes the letter and hangs up before it says so. */
        TAKE_AND_HANG_UP,
        HANG_UP_BEFORE_TEXT
    }

    private final ServerSocket door;
    private final ConcurrentLinkedDeque<Mood> moods = new ConcurrentLinkedDeque<>();
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final AtomicInteger guests = new AtomicInteger();

    ScriptedServer() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    void next(Mood mood) {
        moods.add(mood);
    }

    List<String> texts() {
        return texts;
    }

    int guests() {
        return guests.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                guests.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket guest) {
        try (guest) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = guest.getOutputStream();
            say(out, "220 scripted.example");
            Mood mood = null;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("MAIL")) {
                    mood = moods.poll();
                    say(out, "250 good");
                } else if (command.startsWith("RCPT")) {
                    say(
                            out,
                            mood == Mood.NO_SUCH_ADDRESS
                                    ? "550 5.1.1 nobody"
                                    : mood == Mood.LATER ? "451 later" : "250 good");
                } else if (command.equals("DATA")) {
                    if (mood == Mood.HANG_UP_BEFORE_TEXT) {
                        return;
                    }
                    say(out, "354 go on");
                    String text = read(in);
                    if (mood == Mood.REFUSE_TEXT) {
                        say(out, "554 5.7.1 not wanted");
                        continue;
                    }
                    texts.add(text);
                    if (mood == Mood.TAKE_AND_HANG_UP) {
                        return;
                    }
                    say(out, "250 taken");
                } else if (command.startsWith("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 good");
                }
            }
        } catch (IOException lost) {
            // the guest went
        }
    }

    private static String read(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return text.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
