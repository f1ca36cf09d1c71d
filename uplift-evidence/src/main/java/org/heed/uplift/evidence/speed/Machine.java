package org.heed.uplift.evidence.speed;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** What the figures were measured on. */
record Machine(LocalDate date, int cores, String java, double load) {

    static Machine here() {
        return new Machine(
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** One sentence. */
    String text() {
        return String.format(
                Locale.ROOT,
                "%s, virtual machine with %d cores, %s; %.1f processes at work on it at the end.",
                date,
                cores,
                java,
                load);
    }
}
