package org.heed.campaigns.pictures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** Makes many pieces on every core. */
public final class PictureRun {
    private final Studio studio;

    public PictureRun(Studio studio) {
        this.studio = studio;
    }

    /** Takes a finished file; it is called by several threads. */
    public interface Taker {
        void take(Piece piece, byte[] file);
    }

    /**
     * Makes all pieces and hands each on; those that share a size and language should stand together.
     *
     * @param progress hears how many are done
     */
    public void make(List<Piece> pieces, Taker taker, IntConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>(pieces.size());
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            // one worker for all that share a drawing, so that none waits for another
            for (List<Piece> alike : groups(pieces)) {
                all.add(workers.submit(() -> {
                    for (Piece piece : alike) {
                        taker.take(piece, studio.make(piece));
                        progress.accept(done.incrementAndGet());
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making pictures", stopping);
        }
    }

    private static Collection<List<Piece>> groups(List<Piece> pieces) {
        return pieces.stream()
                .collect(Collectors.groupingBy(
                        piece -> List.of(piece.template(), piece.size().code(), piece.language()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }
}
