package org.heed.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Processor time of the program, its database and this harness together, so that what a report costs can be told even
 * where other programs share the cores. Read from /proc; 0 where there is none.
 */
final class CpuTime {
    /** Fields 14 to 17 of proc_pid_stat(5): user and system time, own and of children that ended, in clock ticks. */
    private static final int FIRST_FIELD = 13;

    private static final double TICKS_PER_SECOND = 100;

    private CpuTime() {}

    /** Seconds used so far by the process, everything below it, and this one. */
    static double seconds(long pid) {
        Stream<Long> tree = ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid);
        long ticks = Stream.concat(tree, Stream.of(ProcessHandle.current().pid()))
                .mapToLong(CpuTime::ticks)
                .sum();
        return ticks / TICKS_PER_SECOND;
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // the program's name, in brackets, may hold spaces
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long sum = 0;
            for (int field = FIRST_FIELD; field < FIRST_FIELD + 4; field++) {
                sum += Long.parseLong(fields[field - 2]);
            }
            return sum;
        } catch (IOException endedOrNoProc) {
            return 0;
        }
    }
}
