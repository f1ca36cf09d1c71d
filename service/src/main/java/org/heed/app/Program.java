package org.heed.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.heed.ground.store.DatabaseAccess;
import org.heed.ground.store.Migrations;
import org.heed.ground.vault.KeyFolder;
import org.jspecify.annotations.Nullable;

/** The program while it serves: folder, database and fronts, started in order and stopped in the opposite one. */
final class Program {

    /** Which fronts to run. */
    enum Sides {
        BOTH,
        PUBLIC,
        STAFF
    }

    private final List<AutoCloseable> running = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Program() {}

    static Program start(ProgramOptions options, Sides sides, Consumer<String> say) {
        Program program = new Program();
        // closed first in, last out; also when the start itself fails half way
        Runtime.getRuntime().addShutdownHook(new Thread(program::stop, "stop"));
        try {
            program.startAll(options, sides, say);
            return program;
        } catch (RuntimeException failed) {
            program.stop();
            throw failed;
        }
    }

    private void startAll(ProgramOptions options, Sides sides, Consumer<String> say) {
        DataFolder folder = keep(DataFolder.of(options.data).take());
        LogFile.open(folder.log());
        say.accept("Starting over " + folder.path());
        KeyFolder.of(folder.keys()).initialise();
        Databases databases = keep(Databases.start(folder, options.databaseUrl));
        DatabaseAccess database = databases.access();
        Migrations.run(database);
        CompletableFuture<@Nullable Front> publicSide = sides == Sides.STAFF
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.supplyAsync(
                        () -> Front.publicSide(database, folder, options.address, options.publicPort));
        Front staff =
                sides == Sides.PUBLIC ? null : Front.staffSide(database, folder, options.address, options.staffPort);
        if (staff != null) {
            keep(staff);
        }
        Front front = join(publicSide);
        if (front != null) {
            keep(front);
        }
        announce(folder, database, options, front, staff, say);
    }

    private static @Nullable Front join(CompletableFuture<@Nullable Front> starting) {
        try {
            return starting.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private static void announce(
            DataFolder folder,
            DatabaseAccess database,
            ProgramOptions options,
            @Nullable Front front,
            @Nullable Front staff,
            Consumer<String> say) {
        Properties announced = new Properties();
        announced.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        announced.setProperty("database", database.url());
        say.accept("");
        if (front != null) {
            String url = "http://" + options.address + ":" + front.port();
            announced.setProperty("public", url);
            say.accept("  Public front   " + url + "/");
        }
        if (staff != null) {
            String url = "http://" + options.address + ":" + staff.port();
            announced.setProperty("staff", url);
            say.accept("  Staff front    " + url + "/");
        }
        folder.announce(announced);
        say.accept("");
        say.accept("Try first: make a report on the public front, then sign in on the staff front as Nadia Mockup,");
        say.accept("national desk, and find it in the queue. `heed demo` fills a year with made-up reports.");
        say.accept("Stop with Ctrl-C; everything is kept.");
    }

    private <T extends AutoCloseable> T keep(T started) {
        synchronized (running) {
            running.addFirst(started);
        }
        return started;
    }

    void untilStopped() throws InterruptedException {
        stopped.await();
    }

    private void stop() {
        synchronized (running) {
            for (AutoCloseable part : running) {
                try {
                    part.close();
                } catch (Exception failed) {
                    System.err.println("heed: while stopping: " + failed.getMessage());
                }
            }
            running.clear();
        }
        stopped.countDown();
    }
}
