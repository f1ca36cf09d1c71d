package org.heed.uplift.evidence.speed;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same work as the quick bench, each in two fresh processes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class Benchmarks {

    /** Key of the workload. */
    @Param({"ri_interval_ms"})
    public String work;

    private Workload.Work chosen = Object::new;

    /** Reads the data and prepares the work. */
    @Setup
    public void prepare() {
        chosen = Workload.named(work).work();
    }

    /** One run. */
    @Benchmark
    public Object run() {
        return chosen.run();
    }
}
