package org.heed.uplift.evidence.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.Locale;

/** One cell of the growth table, in a process of its own: prints the median time in milliseconds and the peak heap in MB. */
final class GrowthProbe {

    private static final long ENOUGH_NANOS = 3_000_000_000L;
    private static final int MOST_RUNS = 2000;

    private GrowthProbe() {}

    /** Work, units, periods. */
    public static void main(String[] args) {
        Workload.Work work = GrowthWork.valueOf(args[0]).of(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        double[] millis = new double[MOST_RUNS];
        int runs = 0;
        long begin = System.nanoTime();
        while (runs < MOST_RUNS && (runs < 1 || System.nanoTime() - begin < ENOUGH_NANOS)) {
            long start = System.nanoTime();
            Sink.take(work.run());
            millis[runs++] = (System.nanoTime() - start) / 1e6;
        }
        double[] warm = Arrays.copyOfRange(millis, runs / 2, runs);
        Arrays.sort(warm);
        System.out.printf(Locale.ROOT, "%.4f %.1f%n", warm[warm.length / 2], peakHeap() / 1e6);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
