package org.heed.campaigns.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.heed.campaigns.publishing.ExportList.Line;
import org.heed.campaigns.publishing.web.StaticSite;
import org.heed.campaigns.publishing.web.StaticSite.Making;

/**
 * One export into one place. What pages need goes first, then the pages, then what lists them, and only then is anything
 * taken away: at no instant does a list lead to a page that is not there. The place's list names every file before the
 * first one is put, so that one that broke off leaves nothing behind that the next one does not know.
 */
final class ExportRun implements AutoCloseable {
    static final ExportPlace.Served LIST = new ExportPlace.Served("text/plain;charset=UTF-8", "no-store");

    private final ExportPlace place;
    private final String key;
    private final SiteExport.Progress progress;
    private final ExportList before;
    private final Map<String, Line> after = new ConcurrentSkipListMap<>();
    private final Semaphore hands;
    private final ExecutorService workers;
    private final List<Future<?>> underway = new ArrayList<>();
    private int written;
    private int seen;
    private int total;

    ExportRun(ExportPlace place, String key, SiteExport.Progress progress) throws IOException {
        this.place = place;
        this.key = key;
        this.progress = progress;
        this.before = place.list().map(ExportList::parse).orElse(ExportList.NONE);
        this.hands = new Semaphore(place.hands());
        this.workers = Executors.newVirtualThreadPerTaskExecutor();
    }

    /** Brings the place to these files, and says in its list that it stands at that state. */
    SiteExport.Report bring(List<Making> files, String state) throws IOException {
        total = files.size();
        List<String> names = files.stream().map(Making::name).toList();
        if (!before.files().keySet().containsAll(names)) {
            keep(before.expecting(names));
        }
        for (StaticSite.Turn turn : StaticSite.Turn.values()) {
            for (Making file : files) {
                if (file.turn() == turn) {
                    bring(file);
                }
            }
            settle();
        }
        int removed = 0;
        for (String name : before.files().keySet()) {
            if (!after.containsKey(name)) {
                removed += place.remove(name) ? 1 : 0;
            }
        }
        ExportList now = new ExportList(state, after);
        if (!now.equals(before)) {
            keep(now);
        }
        return new SiteExport.Report(after.size(), written, removed);
    }

    private void bring(Making file) throws IOException {
        progress.at(seen++, total);
        Line old = before.files().getOrDefault(file.name(), Line.UNKNOWN);
        boolean stands = place.mark(file.name()).filter(old.mark()::equals).isPresent();
        String made = Hashes.sha256(file.state() + "\n" + key);
        if (file.isDear() && stands && made.equals(old.made())) {
            after.put(file.name(), old);
            return;
        }
        Optional<byte[]> bytes = file.make();
        if (bytes.isEmpty()) {
            return; // withdrawn from publication since its name was read
        }
        ExportPlace.Served served = new ExportPlace.Served(file.type(), file.cache());
        String sum = Hashes.sha256(Hashes.sha256(bytes.get()) + " " + served);
        if (stands && sum.equals(old.sum())) {
            after.put(file.name(), new Line(made, sum, old.mark()));
            return;
        }
        written++;
        hands.acquireUninterruptibly();
        underway.add(workers.submit(() -> {
            try {
                after.put(file.name(), new Line(made, sum, place.put(file.name(), bytes.get(), served)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } finally {
                hands.release();
            }
        }));
    }

    /** Waits for what is on its way; the first failure ends the export. */
    private void settle() throws IOException {
        try {
            for (Future<?> one : underway) {
                one.get();
            }
            underway.clear();
            progress.at(seen, total);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UncheckedIOException cause) {
                throw cause.getCause();
            }
            throw new IllegalStateException("a file could not be put", failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopping);
        }
    }

    private void keep(ExportList list) throws IOException {
        place.put(SiteExport.LIST, list.text().getBytes(StandardCharsets.UTF_8), LIST);
    }

    @Override
    public void close() {
        workers.shutdownNow();
        workers.close();
    }
}
